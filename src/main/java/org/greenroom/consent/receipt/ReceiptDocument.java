package org.greenroom.consent.receipt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.consent.PreferenceEvent;
import org.greenroom.consent.PreferenceEvent.AgentEnded;
import org.greenroom.consent.PreferenceEvent.AgentNamed;
import org.greenroom.consent.PreferenceEvent.Decided;
import org.greenroom.consent.PreferenceEvent.ExceptionEnded;
import org.greenroom.consent.PreferenceEvent.ExceptionStated;
import org.greenroom.consent.PreferenceEvent.LinkGiven;
import org.greenroom.consent.PreferenceEvent.LinkRevoked;
import org.greenroom.consent.PreferenceEvent.WordingShown;
import org.greenroom.consent.Receipt;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.Wording;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.signing.Signatures;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receipt as JSON-LD: shaped after ISO/IEC TS 27560:2023 in the form that the W3C Data Privacy Vocabulary gives it
 * (guide “Consent Records and Receipts as per ISO/IEC TS 27560:2023 using DPV”, sections 8 and 9). It says of itself
 * where it departs from it: the union keeps what a member says and is no controller of what engagers do, so there is no
 * controller, no legal basis and no consent that would be valid for processing. What DPV has no term for stands under
 * {@code gr:}. The same receipt always gives the same bytes.
 */
@Component
public class ReceiptDocument {

    /** The {@code typ} of a signed receipt. */
    public static final String TYPE = "consent-receipt+json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GreenroomSettings portal;
    private final Signatures signatures;
    private final Texts texts;

    ReceiptDocument(GreenroomSettings portal, Signatures signatures, Texts texts) {
        this.portal = portal;
        this.signatures = signatures;
        this.texts = texts;
    }

    /** The receipt as JSON in UTF-8. */
    public byte[] json(Receipt receipt) {
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", context());
        all.put("@id", "urn:uuid:" + receipt.entry().id());
        all.put("@type", "dpv:ConsentReceipt");
        all.put("dct:identifier", receipt.entry().id().toString());
        all.put("dct:created", receipt.entry().at().toString());
        all.put(
                "dct:publisher",
                Pairs.of("@id", portal.baseUrl(), "dpv:hasName", portal.union().name()));
        all.put("gr:profile", profile());
        all.put("gr:notALicence", bilingual("records.notALicence"));
        all.put("gr:number", receipt.number());
        all.put("dpv:hasRecordOfActivity", record(receipt));
        all.put("gr:check", check(receipt));
        return JSON.writeValueAsBytes(all);
    }

    /** The receipt signed: a compact JWS (RFC 7515) whose payload is exactly {@link #json}. */
    public String jws(Receipt receipt) {
        return signatures.record(TYPE, json(receipt));
    }

    private static Map<String, Object> context() {
        var context = new LinkedHashMap<String, Object>();
        context.put("dpv", "https://w3id.org/dpv#");
        context.put("pd", "https://w3id.org/dpv/pd#");
        context.put("ai", "https://w3id.org/dpv/ai#");
        context.put("loc", "https://w3id.org/dpv/loc#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        context.put("gr", "urn:greenroom:consent:");
        return context;
    }

    private Map<String, Object> profile() {
        var profile = new LinkedHashMap<String, Object>();
        profile.put(
                "gr:shapedAfter",
                List.of("ISO/IEC TS 27560:2023", "https://w3id.org/dpv/schema/dpv-27560#receipt", "DPV 2.3"));
        profile.put("gr:conforms", false);
        profile.put("gr:why", bilingual("records.profile"));
        return profile;
    }

    private Map<String, Object> record(Receipt receipt) {
        var entry = receipt.entry();
        var record = new LinkedHashMap<String, Object>();
        record.put("@id", "urn:uuid:" + receipt.record());
        record.put("@type", "dpv:ConsentRecord");
        record.put("dct:identifier", receipt.record().toString());
        record.put("gr:catalogue", Use.CATALOGUE);
        // The record’s own id: the name stands only where somebody acted.
        record.put(
                "dpv:hasDataSubject",
                Pairs.of(
                        "@type",
                        "dpv:DataSubject",
                        "dct:identifier",
                        receipt.record().toString()));
        record.put("dpv:hasJurisdiction", "loc:GB");
        record.put("gr:event", event(receipt));
        record.putAll(ReceiptContent.of(receipt));
        var notices = notices(receipt);
        if (!notices.isEmpty()) {
            record.put("dpv:hasNotice", notices);
        }
        record.put(
                "dpv:hasConsentControl",
                Pairs.of("@type", "dpv:WithdrawConsent", "dpv:isExercisedAt", portal.baseUrl() + "/consent"));
        var provenance = new LinkedHashMap<String, Object>();
        provenance.put("gr:number", entry.number());
        provenance.put("gr:hash", receipt.hash());
        provenance.put("gr:previousHash", receipt.previousHash());
        provenance.put("gr:kept", bilingual("records.provenance"));
        record.put("dct:provenance", provenance);
        return record;
    }

    private static Map<String, Object> event(Receipt receipt) {
        var entry = receipt.entry();
        var by = entry.by();
        var person = new LinkedHashMap<String, Object>();
        person.put("@type", by.member() ? "dpv:DataSubject" : "dpv:Representative");
        person.put("dpv:hasName", by.name());
        if (by.mandate() != null) {
            person.put("gr:mandate", by.mandate().toString());
        }
        var event = new LinkedHashMap<String, Object>();
        event.put("gr:type", type(entry.event()));
        if (entry.event() instanceof Decided decided) {
            event.put("gr:via", decided.via().name());
        }
        event.put("dpv:isIndicatedBy", person);
        event.put("dpv:isIndicatedAtTime", entry.at().toString());
        event.put("dpv:hasIndicationMethod", "gr:signed-in-to-the-portal");
        return event;
    }

    private static String type(PreferenceEvent event) {
        return switch (event) {
            case Decided decided -> "decided";
            case ExceptionStated stated -> "exception-stated";
            case ExceptionEnded ended -> "exception-ended";
            case AgentNamed named -> "agent-named";
            case AgentEnded ended -> "agent-ended";
            case LinkGiven given -> "link-given";
            case LinkRevoked revoked -> "link-revoked";
            default -> throw new IllegalArgumentException("No receipt is given for " + event.getClass());
        };
    }

    /** What was shown for the act, exactly; nothing where the act needed no wording. */
    private List<Object> notices(Receipt receipt) {
        var showing = receipt.showing();
        if (showing == null || !(showing.event() instanceof WordingShown shown)) {
            return List.of();
        }
        return receipt.wordings().stream()
                .filter(wording -> Integer.valueOf(wording.version())
                        .equals(shown.wordings().get(wording.use())))
                .<Object>map(wording ->
                        notice(wording, shown, showing.id(), showing.at().toString()))
                .toList();
    }

    private Map<String, Object> notice(Wording wording, WordingShown shown, UUID event, String at) {
        var notice = new LinkedHashMap<String, Object>();
        notice.put("@type", "dpv:ConsentNotice");
        notice.put("gr:use", wording.use().name());
        notice.put("gr:version", wording.version());
        notice.put("gr:sha256", wording.hash());
        notice.put("dct:language", shown.language());
        notice.put("dct:date", at);
        notice.put("gr:shownBy", "urn:uuid:" + event);
        var text = wording.in(Languages.of(shown.language()));
        var words = new LinkedHashMap<String, Object>();
        words.put("title", text.title());
        words.put("meaning", text.meaning());
        words.put("example", text.example());
        words.put("yes", text.yes());
        words.put("outOfScope", text.outOfScope());
        notice.put("gr:text", words);
        return notice;
    }

    private Map<String, Object> check(Receipt receipt) {
        var check = new LinkedHashMap<String, Object>();
        check.put("gr:signed", portal.baseUrl() + "/downloads/consent/receipts/" + receipt.number() + ".jws");
        check.put("gr:keys", portal.baseUrl() + "/.well-known/jwks.json");
        check.put("gr:typ", TYPE);
        return check;
    }

    private Map<String, Object> bilingual(String key) {
        return Pairs.of("en", texts.get(Languages.ENGLISH, key), "cy", texts.get(Languages.WELSH, key));
    }
}
