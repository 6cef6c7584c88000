package org.greenroom.consent.receipt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.greenroom.consent.AnswerWords;
import org.greenroom.consent.Answered;
import org.greenroom.consent.EntryWords;
import org.greenroom.consent.Mandate;
import org.greenroom.consent.PreferenceEvent.AgentEnded;
import org.greenroom.consent.PreferenceEvent.AgentNamed;
import org.greenroom.consent.PreferenceEvent.Decided;
import org.greenroom.consent.PreferenceEvent.ExceptionEnded;
import org.greenroom.consent.PreferenceEvent.ExceptionStated;
import org.greenroom.consent.PreferenceEvent.LinkGiven;
import org.greenroom.consent.PreferenceEvent.LinkRevoked;
import org.greenroom.consent.Receipt;
import org.greenroom.consent.Use;
import org.greenroom.consent.receipt.Told.Fact;
import org.greenroom.consent.receipt.Told.Part;
import org.greenroom.consent.receipt.Told.Shown;
import org.greenroom.consent.wording.Wording;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;

/** Says receipts in words: the same on the page and in the PDF file. */
@Component
public class ReceiptWords {

    private static final int GROUP = 8;

    private final EntryWords entries;
    private final AnswerWords answers;
    private final Texts texts;
    private final Times times;

    ReceiptWords(EntryWords entries, AnswerWords answers, Texts texts, Times times) {
        this.entries = entries;
        this.answers = answers;
        this.texts = texts;
        this.times = times;
    }

    /** A receipt in one language. */
    public Told tell(Receipt receipt, Locale locale) {
        var entry = receipt.entry();
        var names = new EnumMap<Use, Wording>(Use.class);
        receipt.wordings().forEach(wording -> names.put(wording.use(), wording));
        return new Told(
                entries.what(entry, receipt.mentioned(), names, locale),
                entries.who(entry, locale),
                entries.when(entry, locale),
                entry.at(),
                facts(receipt, names, locale),
                parts(receipt, locale),
                shown(receipt),
                receipt.record().toString(),
                receipt.number(),
                grouped(receipt.hash()));
    }

    /** A hash in groups that can be compared by eye. */
    public static String grouped(String hash) {
        return hash.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    private List<Fact> facts(Receipt receipt, Map<Use, Wording> names, Locale locale) {
        var facts = new Facts(locale);
        var mentioned = receipt.mentioned();
        switch (receipt.entry().event()) {
            case ExceptionStated event -> exception(facts, event);
            case ExceptionEnded event ->
                mentioned.exception(event.exception()).ifPresent(from -> exception(facts, from));
            case AgentNamed event -> {
                agent(facts, event.mandate(), names);
                facts.add("agreed", event.agreed());
            }
            case AgentEnded event ->
                mentioned.mandate(event.mandate()).ifPresent(mandate -> agent(facts, mandate, names));
            case LinkGiven event -> link(facts, event, names);
            case LinkRevoked event -> mentioned.link(event.link()).ifPresent(link -> link(facts, link, names));
            default -> {}
        }
        return facts.all;
    }

    private void exception(Facts facts, ExceptionStated event) {
        facts.add("production", event.production());
        facts.add("engager", event.engager());
        facts.add("from", times.date(event.from(), facts.locale));
    }

    private void agent(Facts facts, Mandate mandate, Map<Use, Wording> names) {
        facts.add("agent", mandate.agent());
        facts.add("address", mandate.address());
        facts.add("uses", uses(mandate.uses(), names, facts.locale));
        facts.add("until", times.date(mandate.until(), facts.locale));
    }

    private void link(Facts facts, LinkGiven event, Map<Use, Wording> names) {
        facts.add("audience", event.audience());
        facts.add("purpose", event.purpose());
        facts.add("uses", uses(event.uses(), names, facts.locale));
        facts.add("until", times.date(event.until(), facts.locale));
        facts.add("views", String.valueOf(event.views()));
        facts.add("agreed", event.agreed());
    }

    private static String uses(SortedSet<Use> uses, Map<Use, Wording> names, Locale locale) {
        return uses.stream()
                .map(use -> names.containsKey(use) ? names.get(use).in(locale).title() : use.name())
                .collect(Collectors.joining(" · "));
    }

    private List<Part> parts(Receipt receipt, Locale locale) {
        var answered =
                switch (receipt.entry().event()) {
                    case Decided event -> Answered.of(event.changes());
                    case ExceptionStated event -> List.of(Answered.of(event));
                    case ExceptionEnded event ->
                        receipt.mentioned().exception(event.exception()).map(Answered::of).stream()
                                .toList();
                    default -> List.<Answered>of();
                };
        return answered.stream().map(each -> part(receipt, each, locale)).toList();
    }

    private Part part(Receipt receipt, Answered answered, Locale locale) {
        var wording = receipt.wording(answered.use(), answered.wording()).orElse(null);
        var before = answered.items().stream()
                .map(item -> receipt.before().get(item))
                .map(stated -> stated == null
                        ? texts.get(locale, "consent.reading.unstated")
                        : answers.leeway(stated.leeway(), locale))
                .distinct()
                .collect(Collectors.joining(", "));
        return new Part(
                entries.about(answered.use(), answered.items(), wording, locale),
                answered.leeway().answer(),
                answers.leeway(answered.leeway(), locale),
                answers.conditions(answered.leeway(), locale),
                before,
                answered.use(),
                answered.wording());
    }

    private static List<Shown> shown(Receipt receipt) {
        var event = receipt.shown().orElse(null);
        if (event == null) {
            return List.of();
        }
        return receipt.wordings().stream()
                .filter(wording -> Integer.valueOf(wording.version())
                        .equals(event.wordings().get(wording.use())))
                .map(wording -> new Shown(
                        wording.use(),
                        wording.version(),
                        wording.hash(),
                        event.language(),
                        wording.in(Languages.of(event.language()))))
                .toList();
    }

    /** Lines with labels in one language. */
    private final class Facts {

        private final Locale locale;
        private final List<Fact> all = new ArrayList<>();

        Facts(Locale locale) {
            this.locale = locale;
        }

        void add(String key, String text) {
            all.add(new Fact(texts.get(locale, "records.fact." + key), text));
        }
    }
}
