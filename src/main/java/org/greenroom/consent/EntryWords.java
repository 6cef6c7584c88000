package org.greenroom.consent;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenroom.consent.PreferenceEvent.AgentEnded;
import org.greenroom.consent.PreferenceEvent.AgentLooked;
import org.greenroom.consent.PreferenceEvent.AgentNamed;
import org.greenroom.consent.PreferenceEvent.Decided;
import org.greenroom.consent.PreferenceEvent.ExceptionEnded;
import org.greenroom.consent.PreferenceEvent.ExceptionStated;
import org.greenroom.consent.PreferenceEvent.LinkGiven;
import org.greenroom.consent.PreferenceEvent.LinkRevoked;
import org.greenroom.consent.PreferenceEvent.LooserProposed;
import org.greenroom.consent.PreferenceEvent.PresetChosen;
import org.greenroom.consent.PreferenceEvent.ProposalDeclined;
import org.greenroom.consent.PreferenceEvent.Via;
import org.greenroom.consent.PreferenceEvent.WordingShown;
import org.greenroom.consent.wording.Wording;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened in a record, in words to the member whose record it is: for pages and for what is printed. */
@Component
public class EntryWords {

    private final Texts texts;
    private final Times times;
    private final AnswerWords answers;

    EntryWords(Texts texts, Times times, AnswerWords answers) {
        this.texts = texts;
        this.times = times;
        this.answers = answers;
    }

    /** What somebody did, in one sentence without a full stop. @param wordings where the names of uses are taken from */
    public String what(Entry entry, Mentioned mentioned, Map<Use, Wording> wordings, Locale locale) {
        var teller = new Teller(wordings, locale);
        var agent = entry.by().name();
        return switch (entry.event()) {
            case WordingShown event ->
                teller.say("shown", teller.uses(event.wordings().keySet()));
            case PresetChosen event -> teller.say("preset." + code(event.preset()));
            case Decided event -> decided(event, agent, teller);
            case ExceptionStated event -> teller.say("exception.stated", event.production(), event.engager());
            case ExceptionEnded event ->
                mentioned
                        .exception(event.exception())
                        .map(from -> teller.say("exception.ended", from.production(), from.engager()))
                        .orElseGet(() -> teller.say("exception.ended.unknown"));
            case AgentNamed event -> teller.say("agent.named", event.mandate().agent());
            case AgentEnded event ->
                teller.say(
                        "agent.ended", agent(mentioned.mandate(event.mandate()).orElse(null), ""));
            case AgentLooked event ->
                teller.say(
                        "agent.looked", agent(mentioned.mandate(event.mandate()).orElse(null), agent));
            case LooserProposed event -> teller.say("proposed", agent, teller.uses(usesOf(event.changes())));
            case ProposalDeclined event -> {
                var uses = mentioned
                        .proposal(event.proposal())
                        .map(from -> teller.uses(usesOf(from.changes())))
                        .orElse("");
                yield entry.by().member() ? teller.say("declined", uses) : teller.say("taken-back", agent, uses);
            }
            case LinkGiven event -> teller.say("link.given", event.audience());
            case LinkRevoked event ->
                mentioned
                        .link(event.link())
                        .map(link -> teller.say("link.revoked", link.audience()))
                        .orElseGet(() -> teller.say("link.revoked.unknown"));
        };
    }

    /** Who acted, such as “You” or “Siân Agent, for you”. */
    public String who(Entry entry, Locale locale) {
        return entry.by().member()
                ? texts.get(locale, "records.by.you", entry.by().name())
                : texts.get(locale, "records.by.agent", entry.by().name());
    }

    /** What an answer is about, such as “Advertising double: face, voice”. @param wording of the use */
    public String about(Use use, Collection<Item> items, @Nullable Wording wording, Locale locale) {
        var title = wording == null ? use.name() : wording.in(locale).title();
        var parts = parts(use, items, locale);
        return parts.isEmpty() ? title : texts.get(locale, "records.about", title, parts);
    }

    /** Which parts of a use, such as “face, voice”; empty for the whole use. */
    public String parts(Use use, Collection<Item> items, Locale locale) {
        var whole = Item.of(use).size() == items.size() && items.containsAll(Item.of(use));
        if (whole) {
            return "";
        }
        return items.stream().map(item -> part(item, locale)).collect(Collectors.joining(", "));
    }

    private String part(Item item, Locale locale) {
        if (item.language() != null) {
            return answers.part(item, locale);
        }
        return item.use().byLanguage()
                ? texts.get(locale, "records.languages.others")
                : answers.part(item, locale).toLowerCase(locale);
    }

    /** When, such as “Thursday 18 December 2025, 12:00 (UK time)”. */
    public String when(Entry entry, Locale locale) {
        return times.full(entry.at(), locale);
    }

    private static String agent(@Nullable Mandate mandate, String otherwise) {
        return mandate == null ? otherwise : mandate.agent();
    }

    private static String decided(Decided event, String agent, Teller teller) {
        var uses = teller.uses(usesOf(event.changes()));
        return event.via() == Via.AGENT
                ? teller.say("decided.agent", agent, uses)
                : teller.say("decided." + code(event.via()), uses);
    }

    private static List<Use> usesOf(Collection<Change> changes) {
        return changes.stream().map(change -> change.item().use()).distinct().toList();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Says things in one language, with the names of one set of wordings. */
    private final class Teller {

        private final Map<Use, Wording> wordings;
        private final Locale locale;

        Teller(Map<Use, Wording> wordings, Locale locale) {
            this.wordings = wordings;
            this.locale = locale;
        }

        String say(String key, Object... arguments) {
            return texts.get(locale, "records.what." + key, arguments);
        }

        /** One use by its name, several by their number. */
        String uses(Collection<Use> uses) {
            if (uses.size() != 1) {
                return texts.get(locale, "records.uses", uses.size());
            }
            var use = uses.iterator().next();
            var wording = wordings.get(use);
            return texts.get(
                    locale,
                    "records.use",
                    wording == null ? use.name() : wording.in(locale).title());
        }
    }
}
