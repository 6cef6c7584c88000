package org.greenroom.consent.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.greenroom.consent.Answered;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Mandate;
import org.greenroom.consent.PreferenceEvent.AgentEnded;
import org.greenroom.consent.PreferenceEvent.AgentNamed;
import org.greenroom.consent.PreferenceEvent.Decided;
import org.greenroom.consent.PreferenceEvent.ExceptionEnded;
import org.greenroom.consent.PreferenceEvent.ExceptionStated;
import org.greenroom.consent.PreferenceEvent.LinkGiven;
import org.greenroom.consent.PreferenceEvent.LinkRevoked;
import org.greenroom.consent.Receipt;
import org.greenroom.consent.Stated;
import org.greenroom.consent.Use;
import org.jspecify.annotations.Nullable;

/** What an act was about: answers, an exception, an agent or a link. */
final class ReceiptContent {

    private ReceiptContent() {}

    static Map<String, Object> of(Receipt receipt) {
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
            case AgentNamed event ->
                Pairs.of("dpv:hasRepresentative", agent(event.mandate()), "gr:agreed", event.agreed());
            case AgentEnded event ->
                Map.of(
                        "dpv:hasRepresentative",
                        mentioned
                                .mandate(event.mandate())
                                .<Object>map(ReceiptContent::agent)
                                .orElse(event.mandate().toString()));
            case LinkGiven event -> Map.of("gr:link", link(event));
            case LinkRevoked event ->
                Map.of(
                        "gr:link",
                        mentioned
                                .link(event.link())
                                .<Object>map(ReceiptContent::link)
                                .orElse(event.link().toString()));
            default -> Map.of();
        };
    }

    private static List<Object> processes(Receipt receipt, List<Answered> all) {
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

    private static Map<String, Object> process(
            Receipt receipt, Item item, Leeway to, int version, @Nullable Stated before) {
        var wording = receipt.wording(item.use(), version);
        var purpose = new LinkedHashMap<String, Object>();
        purpose.put("@id", "gr:" + item.use().name());
        purpose.put("@type", "dpv:Purpose");
        wording.ifPresent(found -> purpose.put(
                "dct:title",
                Pairs.of("en", found.english().title(), "cy", found.welsh().title())));
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
                .<Object>map(
                        modality -> Pairs.of("@id", "gr:" + modality, "skos:broader", DpvTerms.personalData(modality)))
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

    private static Map<String, Object> exception(Receipt receipt, ExceptionStated event) {
        var exception = new LinkedHashMap<String, Object>();
        exception.put("gr:id", event.exception().toString());
        exception.put("gr:production", event.production());
        exception.put("dpv:hasThirdParty", Pairs.of("@type", "dpv:ThirdParty", "dpv:hasName", event.engager()));
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
}
