package org.greenroom.consent.receipt;

import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenroom.consent.Receipts;
import org.greenroom.consent.Use;
import org.greenroom.consent.ledger.Ledger.Chained;
import org.greenroom.consent.ledger.Roots;
import org.greenroom.consent.links.MemberLink;
import org.greenroom.consent.requests.Request;
import org.greenroom.consent.wording.Wording;
import org.greenroom.consent.wording.WordingText;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A member’s whole record as one JSON file: every event in clear and as it is stored, the hashes that chain them, the
 * signed roots that cover them, and every wording in full. With nothing but this file anybody can compute the chain anew.
 */
@Component
public class RecordFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final HexFormat HEX = HexFormat.of();

    private final GreenroomSettings portal;
    private final Texts texts;
    private final Clock clock;

    RecordFile(GreenroomSettings portal, Texts texts, Clock clock) {
        this.portal = portal;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The file in UTF-8.
     *
     * @param letters the letters to engagers, with their answers
     * @param links the statements given by link, with who looked
     */
    public byte[] json(Receipts.Copy copy, List<Request> letters, List<MemberLink> links) {
        var all = new LinkedHashMap<String, Object>();
        all.put("format", "greenroom consent record 1");
        all.put("union", portal.union().name());
        all.put("portal", portal.baseUrl());
        all.put("written", clock.instant().toString());
        all.put("record", copy.record().toString());
        all.put("catalogue", Use.CATALOGUE);
        all.put("notALicence", bilingual("records.notALicence"));
        all.put("howItIsKept", bilingual("records.provenance"));
        all.put("howToCheck", bilingual("records.file.check"));
        all.put("entries", copy.entries().stream().map(RecordFile::entry).toList());
        all.put("roots", copy.anchors().stream().map(RecordFile::root).toList());
        all.put("wordings", wordings(copy.wordings()));
        all.put("letters", JSON.valueToTree(letters));
        all.put("links", JSON.valueToTree(links));
        return JSON.writeValueAsBytes(all);
    }

    private static Map<String, Object> entry(Chained chained) {
        // As a whole, in the form in which it is stored: the kind of event is part of it.
        var entry = JSON.valueToTree(chained.entry());
        var one = new LinkedHashMap<String, Object>();
        for (var field : List.of("number", "id", "at", "by", "event")) {
            one.put(field, entry.get(field));
        }
        one.put("previousHash", HEX.formatHex(chained.previousHash()));
        one.put("hash", HEX.formatHex(chained.hash()));
        one.put("envelope", Base64.getEncoder().encodeToString(chained.envelope()));
        return one;
    }

    private static Map<String, Object> root(Roots.Anchor anchor) {
        var one = new LinkedHashMap<String, Object>();
        one.put("root", anchor.root());
        one.put("signedAt", anchor.signedAt().toString());
        one.put("number", anchor.number());
        one.put("hash", HEX.formatHex(anchor.hash()));
        return one;
    }

    private static List<Object> wordings(List<Wording> wordings) {
        return wordings.stream().<Object>map(RecordFile::wording).toList();
    }

    private static Map<String, Object> wording(Wording wording) {
        var one = new LinkedHashMap<String, Object>();
        one.put("use", wording.use().name());
        one.put("version", wording.version());
        one.put("sha256", wording.hash());
        one.put("publishedAt", wording.publishedAt().toString());
        one.put("en", words(wording.english()));
        one.put("cy", words(wording.welsh()));
        return one;
    }

    private static Map<String, String> words(WordingText text) {
        return new TreeMap<>(Map.of(
                "title", text.title(),
                "meaning", text.meaning(),
                "example", text.example(),
                "yes", text.yes(),
                "outOfScope", text.outOfScope()));
    }

    private Map<String, String> bilingual(String key) {
        return new TreeMap<>(Map.of("en", texts.get(Languages.ENGLISH, key), "cy", texts.get(Languages.WELSH, key)));
    }
}
