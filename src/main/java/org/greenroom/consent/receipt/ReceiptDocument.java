package org.greenroom.consent.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.greenroom.consent.Answered;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Mandate;
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
import org.greenroom.consent.Stated;
import org.greenroom.consent.Use;
import org.greenroom.consent.signing.Signatures;
import org.greenroom.consent.wording.Wording;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.jspecify.annotations.Nullable;
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
                pair("@id", portal.baseUrl(), "dpv:hasName", portal.union().name()));
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
                pair(
                        "@type",
                        "dpv:DataSubject",
                        "dct:identifier",
                        receipt.record().toString()));
        record.put("dpv:hasJurisdiction", "loc:GB");
        record.put("gr:event", event(receipt));
        record.putAll(content(receipt));
        var notices = notices(receipt);
        if (!notices.isEmpty()) {
            record.put("dpv:hasNotice", notices);
        }
        record.put(
                "dpv:hasConsentControl",
                pair("@type", "dpv:WithdrawConsent", "dpv:isExercisedAt", portal.baseUrl() + "/consent"));
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

    private Map<String, Object> content(Receipt receipt) {
        var mentioned = receipt.mentioned();
        return switch (receipt.entry().event()) {
            case Decided event -> Map.of("dpv:hasProcess", processes(receipt, Answered.of(event.changes())));
            case ExceptionStated event -> exception(receipt, event);
            case ExceptionEnded event ->
                mentioned
                        .exception(event.exception())
                        .map(from -> exception(receipt, from))
                        .orElseGet(
                                () -> Map.of("gr:exception", event.exception().toString()));
            case AgentNamed event -> pair("dpv:hasRepresentative", agent(event.mandate()), "gr:agreed", event.agreed());
            case AgentEnded event ->
                Map.of(
                        "dpv:hasRepresentative",
                        mentioned
                                .mandate(event.mandate())
                                .<Object>map(ReceiptDocument::agent)
                                .orElse(event.mandate().toString()));
            case LinkGiven event -> Map.of("gr:link", link(event));
            case LinkRevoked event ->
                Map.of(
                        "gr:link",
                        mentioned
                                .link(event.link())
                                .<Object>map(ReceiptDocument::link)
                                .orElse(event.link().toString()));
            default -> Map.of();
        };
    }

    private List<Object> processes(Receipt receipt, List<Answered> all) {
        var processes = new ArrayList<Object>();
        for (var answered : all) {
            for (var item : answered.items()) {
                processes.add(process(
                        receipt,
                        item,
                        answered.leeway(),
                        answered.wording(),
                        receipt.before().get(item)));
            }
        }
        return processes;
    }

    private Map<String, Object> process(Receipt receipt, Item item, Leeway to, int version, @Nullable Stated before) {
        var wording = receipt.wording(item.use(), version);
        var purpose = new LinkedHashMap<String, Object>();
        purpose.put("@id", "gr:" + item.use().name());
        purpose.put("@type", "dpv:Purpose");
        wording.ifPresent(found -> purpose.put(
                "dct:title",
                pair("en", found.english().title(), "cy", found.welsh().title())));
        DpvTerms.purpose(item.use()).ifPresent(term -> purpose.put("skos:broader", term));
        var process = new LinkedHashMap<String, Object>();
        process.put("@type", "dpv:Process");
        process.put("gr:item", item.key());
        process.put("dpv:hasPurpose", purpose);
        process.put("dpv:hasProcessing", DpvTerms.processing(item.use()));
        process.put("dpv:hasPersonalData", personalData(item));
        process.put(
                "gr:before",
                before == null ? "UNSTATED" : before.leeway().answer().name());
        process.put("gr:answer", to.answer().name());
        process.put("dpv:hasConsentStatus", DpvTerms.status(to, before));
        process.put(DpvTerms.rule(to), rule(to));
        var restsOn = new LinkedHashMap<String, Object>();
        restsOn.put("gr:version", version);
        wording.ifPresent(found -> restsOn.put("gr:sha256", found.hash()));
        process.put("gr:wording", restsOn);
        return process;
    }

    private static List<Object> personalData(Item item) {
        return DpvTerms.modalities(item).stream()
                .<Object>map(modality -> pair("@id", "gr:" + modality, "skos:broader", DpvTerms.personalData(modality)))
                .toList();
    }

    private static Map<String, Object> rule(Leeway to) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("gr:answer", to.answer().name());
        if (!to.conditions().isEmpty()) {
            rule.put("gr:conditions", to.conditions());
        }
        if (to.until() != null) {
            rule.put("dct:valid", to.until().toString());
        }
        return rule;
    }

    private Map<String, Object> exception(Receipt receipt, ExceptionStated event) {
        var exception = new LinkedHashMap<String, Object>();
        exception.put("gr:id", event.exception().toString());
        exception.put("gr:production", event.production());
        exception.put("dpv:hasThirdParty", pair("@type", "dpv:ThirdParty", "dpv:hasName", event.engager()));
        exception.put("gr:from", event.from().toString());
        exception.put("gr:ended", receipt.entry().event() instanceof ExceptionEnded);
        var content = new LinkedHashMap<String, Object>();
        content.put("gr:exception", exception);
        content.put("dpv:hasProcess", processes(receipt, List.of(Answered.of(event))));
        return content;
    }

    private static Map<String, Object> agent(Mandate mandate) {
        var agent = new LinkedHashMap<String, Object>();
        agent.put("@type", "dpv:Representative");
        agent.put("gr:mandate", mandate.id().toString());
        agent.put("dpv:hasName", mandate.agent());
        agent.put("gr:address", mandate.address());
        agent.put("gr:uses", names(mandate.uses()));
        agent.put("dct:valid", mandate.until().toString());
        return agent;
    }

    private static Map<String, Object> link(LinkGiven event) {
        var link = new LinkedHashMap<String, Object>();
        link.put("gr:id", event.link().toString());
        link.put("gr:uses", names(event.uses()));
        link.put("gr:audience", event.audience());
        link.put("gr:purpose", event.purpose());
        link.put("dct:valid", event.until().toString());
        link.put("gr:views", event.views());
        link.put("gr:agreed", event.agreed());
        return link;
    }

    private static List<String> names(SortedSet<Use> uses) {
        return uses.stream().map(Use::name).toList();
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
        return pair("en", texts.get(Languages.ENGLISH, key), "cy", texts.get(Languages.WELSH, key));
    }

    /** In this order: the same receipt always gives the same bytes. */
    private static Map<String, Object> pair(String firstKey, Object first, String secondKey, Object second) {
        var pair = new LinkedHashMap<String, Object>();
        pair.put(firstKey, first);
        pair.put(secondKey, second);
        return pair;
    }
}
