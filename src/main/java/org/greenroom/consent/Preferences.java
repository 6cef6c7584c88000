package org.greenroom.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.PreferenceEvent.Decided;
import org.greenroom.consent.PreferenceEvent.ExceptionEnded;
import org.greenroom.consent.PreferenceEvent.ExceptionStated;
import org.greenroom.consent.PreferenceEvent.PresetChosen;
import org.greenroom.consent.PreferenceEvent.ProposalDeclined;
import org.greenroom.consent.PreferenceEvent.Via;
import org.greenroom.consent.PreferenceEvent.WordingShown;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.wording.Wording;
import org.greenroom.texts.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of the member who is signed in: read it, and act on it. Every act is one event in the record and gives a
 * receipt under the number of that event; one that is refused throws {@link ConsentRefused} and changes nothing.
 */
@Service
@Transactional
@PreAuthorize("hasRole('MEMBER')")
public class Preferences {

    private final OwnRecord own;
    private final Ledger ledger;
    private final ConsentSettings settings;
    private final DecisionRules rules;

    Preferences(OwnRecord own, Ledger ledger, ConsentSettings settings) {
        this.own = own;
        this.ledger = ledger;
        this.settings = settings;
        this.rules = new DecisionRules(settings);
    }

    /** Everything as it stands today, in a number of statements that does not grow with the record. */
    @Transactional(readOnly = true)
    public Overview overview() {
        var wordings = own.wordings();
        var state = own.find().map(ledger::state).orElse(PreferenceState.EMPTY);
        return overview(state, wordings, own.moment(wordings));
    }

    /**
     * Keeps in the record that the current wordings of some uses are shown, unless that was done a short while ago.
     *
     * @param locale the language they are shown in
     * @return by use, the event that says so: what a decision refers to
     */
    public Map<Use, UUID> show(Collection<Use> uses, Locale locale) {
        var language = Languages.nearest(locale).getLanguage();
        var wordings = own.wordings();
        var moment = own.moment(wordings);
        var subject = own.open();
        ledger.append(subject, own.by(), state -> {
            var stale = EnumSet.noneOf(Use.class);
            for (var use : uses) {
                if (!shownLately(state, use, language, moment)) {
                    stale.add(use);
                }
            }
            return stale.isEmpty() ? List.of() : List.of(shown(stale, wordings, language));
        });
        var events = new EnumMap<Use, UUID>(Use.class);
        ledger.state(subject).shown().forEach((use, shown) -> {
            if (uses.contains(use)) {
                events.put(use, shown.event());
            }
        });
        return events;
    }

    /** Answers a single use. @return the number of the event */
    public int decide(Decision decision) {
        var moment = own.moment();
        return act(state -> List.of(rules.decide(state, decision, moment, Via.OWN, null)));
    }

    /** Takes back whatever one use permits, exceptions included. One act: no wording, no reason. */
    public Optional<Integer> withdraw(Use use) {
        return refuse(Set.of(use), false, Via.WITHDRAWAL, null);
    }

    /** Takes back whatever any use permits, exceptions included. */
    public Optional<Integer> withdrawEverything() {
        return refuse(EnumSet.allOf(Use.class), false, Via.WITHDRAWAL, null);
    }

    /** Refuses everything, what was never answered too. */
    public Optional<Integer> refuseEverything() {
        return refuse(EnumSet.allOf(Use.class), true, Via.PRESET, Preset.REFUSE);
    }

    /**
     * Turns what is allowed into “ask me each time”, and keeps that the member wants to go through the rest with that
     * answer suggested: an unanswered use or a refusal becomes “ask me” only by an act of its own.
     */
    public int askAboutEverything() {
        var moment = own.moment();
        return act(state -> {
            var events = new ArrayList<PreferenceEvent>();
            events.add(new PresetChosen(Preset.ASK));
            rules.askInsteadOfAllow(state, moment).ifPresent(events::add);
            state.exceptions().stream()
                    .filter(exception -> exception.stated().leeway().answer() == Answer.ALLOW)
                    .forEach(exception -> events.add(new ExceptionEnded(exception.id(), null)));
            return events;
        });
    }

    /** Answers differently for one production. @return the number of the event */
    public int except(ExceptionForm form) {
        var moment = own.moment();
        return act(state -> {
            rules.checkException(state, form, moment);
            var items = new TreeSet<>(form.items());
            return List.of(new ExceptionStated(
                    UUID.randomUUID(),
                    items,
                    form.engager(),
                    form.production(),
                    form.from(),
                    form.leeway(),
                    moment.currentWording(items.first().use()),
                    form.shown()));
        });
    }

    /**
     * Ends an exception.
     *
     * @param shown the event by which the wording was shown; needed only where the standing answer permits more
     */
    public int endException(UUID exceptionId, @Nullable UUID shown) {
        var moment = own.moment();
        return act(state -> {
            var exception = state.exceptions().stream()
                    .filter(each -> each.id().equals(exceptionId))
                    .findAny()
                    .orElseThrow(() -> new ConsentRefused(Reason.GONE));
            rules.checkEnd(state, exception, shown, moment);
            return List.of(new ExceptionEnded(exceptionId, shown));
        });
    }

    /** Confirms what an agent proposed, as the member’s own act. @return the number of the event */
    public int confirm(UUID proposalId, @Nullable UUID shown, int revision) {
        var moment = own.moment();
        return act(state -> {
            var proposal = state.proposal(proposalId).orElseThrow(() -> new ConsentRefused(Reason.GONE));
            var items = new HashMap<Item, Leeway>();
            proposal.changes().forEach(change -> items.put(change.item(), change.to()));
            var leeway = proposal.changes().getFirst().to();
            var decision = new Decision(items.keySet(), leeway, shown, revision, true);
            return List.of(rules.decide(state, decision, moment, Via.PROPOSAL, proposalId));
        });
    }

    /** Says no to what an agent proposed. */
    public int decline(UUID proposalId) {
        return act(state -> {
            state.proposal(proposalId).orElseThrow(() -> new ConsentRefused(Reason.GONE));
            return List.of(new ProposalDeclined(proposalId));
        });
    }

    private Optional<Integer> refuse(Set<Use> uses, boolean unstated, Via via, @Nullable Preset preset) {
        var moment = own.moment();
        var subject = own.open();
        var entries = ledger.append(subject, own.by(), state -> {
            var events = new ArrayList<PreferenceEvent>();
            var decided = rules.refuse(state, uses, unstated, moment, via);
            if (preset != null && (decided.isPresent() || state.preset() != preset)) {
                events.add(new PresetChosen(preset));
            }
            decided.ifPresent(events::add);
            return events;
        });
        return entries.stream()
                .filter(entry -> entry.event() instanceof Decided)
                .map(Entry::number)
                .findFirst();
    }

    private int act(Function<PreferenceState, List<PreferenceEvent>> decision) {
        return ledger.append(own.open(), own.by(), decision).getLast().number();
    }

    private boolean shownLately(PreferenceState state, Use use, String language, Moment moment) {
        var last = state.shown().get(use);
        return last != null
                && last.version() == moment.currentWording(use)
                && last.language().equals(language)
                && last.at().plus(settings.wordingFresh().dividedBy(2)).isAfter(moment.now());
    }

    private static WordingShown shown(Set<Use> uses, Map<Use, Wording> wordings, String language) {
        var versions = new TreeMap<Use, Integer>();
        var hashes = new TreeMap<Use, String>();
        for (var use : uses) {
            var wording = wordings.get(use);
            if (wording != null) {
                versions.put(use, wording.version());
                hashes.put(use, wording.hash());
            }
        }
        return new WordingShown(versions, hashes, language);
    }

    static Overview overview(PreferenceState state, Map<Use, Wording> wordings, Moment moment) {
        var uses = new TreeMap<Use, UseStanding>();
        wordings.forEach((use, wording) -> {
            var readings = new TreeMap<Item, Reading>();
            state.items(use)
                    .forEach(item -> readings.put(item, state.reading(item, moment.today(), moment.lastMaterial())));
            uses.put(
                    use,
                    new UseStanding(
                            wording,
                            readings,
                            state.exceptions(use),
                            state.revision(use),
                            moment.lastMaterial().getOrDefault(use, 1),
                            state.shown().get(use)));
        });
        return new Overview(uses, state.mandates(), state.proposals(), state.preset(), moment.today(), state.number());
    }
}
