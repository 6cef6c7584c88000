package org.greenroom.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.PreferenceEvent.Decided;
import org.greenroom.consent.PreferenceEvent.Via;
import org.jspecify.annotations.Nullable;

/**
 * Never looser by itself: which changes an act may make to a record. A record becomes more permissive only by the
 * member’s own deliberate act on a single use, with its current wording before the eyes; presets, withdrawals and
 * agents take leeway away and keep the end date and the wording of what they shorten.
 */
class DecisionRules {

    private static final int LONGEST_NAME = 200;

    private final ConsentSettings settings;

    DecisionRules(ConsentSettings settings) {
        this.settings = settings;
    }

    /** A member’s act on a single use. */
    Decided decide(PreferenceState state, Decision decision, Moment moment, Via via, @Nullable UUID proposal) {
        var use = singleUse(decision.items());
        requireCurrent(state, use, decision.revision());
        checkLeeway(decision.leeway(), decision.confirmed(), moment.today());
        var looser = decision.items().stream().anyMatch(item -> !decision.leeway()
                .atMost(state.reading(item, moment.today(), moment.lastMaterial())
                        .leeway()));
        if (looser) {
            requireShown(state, use, decision.shown(), moment);
        }
        var seen = looser || freshlyShown(state, use, decision.shown(), moment);
        var changes = new TreeSet<>(decision.items())
                .stream()
                        .map(item -> new Change(
                                item,
                                decision.leeway(),
                                seen ? moment.currentWording(use) : restsOn(state, item, moment)))
                        .toList();
        return new Decided(changes, via, decision.shown(), proposal);
    }

    /** Everything answered otherwise is refused; with {@code unstated}, what has no answer too. */
    Optional<Decided> refuse(PreferenceState state, Set<Use> uses, boolean unstated, Moment moment, Via via) {
        var changes = new ArrayList<Change>();
        for (var use : new TreeSet<>(uses)) {
            for (var item : state.itemsWithExceptions(use)) {
                var stated = state.stated().get(item);
                var refused = stated != null && stated.leeway().answer() == Answer.REFUSE;
                var exceptions = state.exceptions(use).stream()
                        .anyMatch(exception -> exception.items().contains(item)
                                && exception.stated().leeway().answer() != Answer.REFUSE);
                if (stated == null ? unstated || exceptions : !refused || exceptions) {
                    changes.add(new Change(item, Leeway.refuse(), moment.currentWording(use)));
                }
            }
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Decided(changes, via, null, null));
    }

    /** What is allowed becomes “ask me”, until the day the allowance would have ended. */
    Optional<Decided> askInsteadOfAllow(PreferenceState state, Moment moment) {
        var changes = new ArrayList<Change>();
        state.stated().forEach((item, stated) -> {
            var reading = state.reading(item, moment.today(), moment.lastMaterial());
            if (reading.answer() == Answer.ALLOW) {
                changes.add(new Change(item, Leeway.ask(stated.leeway().until()), stated.wording()));
            }
        });
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Decided(changes, Via.PRESET, null, null));
    }

    /** An agent’s act: only what takes leeway away. */
    Decided stricter(PreferenceState state, Mandate mandate, Set<Item> items, Leeway leeway, Moment moment) {
        var use = singleUse(items);
        requireCovered(mandate, use, moment.today());
        if (!state.items(use).containsAll(items)) {
            // A language of its own would outlive what the member later says of all the others.
            throw new ConsentRefused(Reason.NOT_COVERED);
        }
        checkEndDate(leeway.until(), moment.today());
        var changes = new ArrayList<Change>();
        for (var item : new TreeSet<>(items)) {
            var reading = state.reading(item, moment.today(), moment.lastMaterial());
            var to = leeway.answer() == Answer.ASK && leeway.until() == null
                    ? Leeway.ask(reading.leeway().until())
                    : leeway;
            if (!to.atMost(reading.leeway())) {
                throw new ConsentRefused(Reason.NOT_STRICTER);
            }
            if (takesAway(state, item, to)) {
                changes.add(new Change(item, to, restsOn(state, item, moment)));
            }
        }
        if (changes.isEmpty()) {
            throw new ConsentRefused(Reason.NOT_STRICTER);
        }
        return new Decided(changes, Via.AGENT, null, null);
    }

    /** Whether saying {@code to} changes anything, of the standing answer or of exceptions that permit more. */
    private static boolean takesAway(PreferenceState state, Item item, Leeway to) {
        var stated = state.stated().get(item);
        return stated == null
                || !to.equals(stated.leeway())
                || state.exceptions(item.use()).stream()
                        .anyMatch(exception -> exception.covers(item)
                                && exception.stated().leeway().answer().compareTo(to.answer()) > 0);
    }

    /** What an agent may propose: anything that a member could decide for the uses of the mandate. */
    List<Change> proposal(PreferenceState state, Mandate mandate, Set<Item> items, Leeway leeway, Moment moment) {
        var use = singleUse(items);
        requireCovered(mandate, use, moment.today());
        checkLeeway(leeway, true, moment.today());
        if (state.proposals().size() >= settings.proposals()) {
            throw new ConsentRefused(Reason.TOO_MANY);
        }
        return new TreeSet<>(items)
                .stream()
                        .map(item -> new Change(item, leeway, moment.currentWording(use)))
                        .toList();
    }

    /** Checks a member’s exception for one production. */
    void checkException(PreferenceState state, ExceptionForm form, Moment moment) {
        var use = singleUse(form.items());
        requireCurrent(state, use, form.revision());
        if (form.engager().isBlank() || form.production().isBlank()) {
            throw new ConsentRefused(Reason.WORDS_MISSING);
        }
        if (form.engager().length() > LONGEST_NAME || form.production().length() > LONGEST_NAME) {
            throw new ConsentRefused(Reason.WORDS_TOO_LONG);
        }
        if (state.exceptions().size() >= settings.exceptions()) {
            throw new ConsentRefused(Reason.TOO_MANY);
        }
        checkLeeway(form.leeway(), form.confirmed(), moment.today());
        var until = form.leeway().until();
        if (form.leeway().answer() != Answer.REFUSE && until == null) {
            throw new ConsentRefused(Reason.END_DATE_MISSING);
        }
        if (until != null && form.from().isAfter(until)) {
            throw new ConsentRefused(Reason.START_AFTER_END);
        }
        if (!form.confirmed()) {
            throw new ConsentRefused(Reason.NOT_CONFIRMED);
        }
        var looser = form.items().stream().anyMatch(item -> !form.leeway()
                .atMost(state.readingFor(item, form.engager(), form.production(), moment.today(), moment.lastMaterial())
                        .leeway()));
        if (looser) {
            requireShown(state, use, form.shown(), moment);
        }
    }

    /** Ending an exception is one act where it makes things stricter; otherwise the wording comes first. */
    void checkEnd(PreferenceState state, NamedException exception, @Nullable UUID shown, Moment moment) {
        var looser = exception.items().stream().anyMatch(item -> {
            var standing = state.reading(item, moment.today(), moment.lastMaterial());
            var now = state.readingFor(
                    item, exception.engager(), exception.production(), moment.today(), moment.lastMaterial());
            return !standing.leeway().atMost(now.leeway());
        });
        if (looser) {
            requireShown(state, exception.use(), shown, moment);
        }
    }

    /** Checks that a mandate still goes on and covers a use. */
    void requireCovered(Mandate mandate, Use use, LocalDate today) {
        if (today.isAfter(mandate.until())) {
            throw new ConsentRefused(Reason.MANDATE_OVER);
        }
        if (!mandate.uses().contains(use)) {
            throw new ConsentRefused(Reason.NOT_COVERED);
        }
    }

    private void checkLeeway(Leeway leeway, boolean confirmed, LocalDate today) {
        if (leeway.answer() == Answer.ALLOW && !confirmed) {
            throw new ConsentRefused(Reason.NOT_CONFIRMED);
        }
        checkEndDate(leeway.until(), today);
    }

    /** Checks an end date: not before today, not further off than the limit. */
    void checkEndDate(@Nullable LocalDate until, LocalDate today) {
        if (until != null && until.isBefore(today)) {
            throw new ConsentRefused(Reason.END_DATE_PAST);
        }
        if (until != null && until.isAfter(today.plusYears(settings.longestAllowance()))) {
            throw new ConsentRefused(Reason.END_DATE_TOO_FAR);
        }
    }

    private void requireShown(PreferenceState state, Use use, @Nullable UUID shown, Moment moment) {
        if (!freshlyShown(state, use, shown, moment)) {
            throw new ConsentRefused(Reason.WORDING_NOT_SHOWN);
        }
    }

    /** Whether {@code shown} is the latest showing of the use’s current wording, and not long ago. */
    boolean freshlyShown(PreferenceState state, Use use, @Nullable UUID shown, Moment moment) {
        var last = state.shown().get(use);
        return last != null
                && last.event().equals(shown)
                && last.version() == moment.currentWording(use)
                && !last.at().plus(settings.wordingFresh()).isBefore(moment.now());
    }

    /** What only takes leeway away goes on resting on the wording that was agreed to. */
    private static int restsOn(PreferenceState state, Item item, Moment moment) {
        var stated = state.stated().get(item);
        return stated == null ? moment.currentWording(item.use()) : stated.wording();
    }

    private static void requireCurrent(PreferenceState state, Use use, int revision) {
        if (state.revision(use) != revision) {
            throw new ConsentRefused(Reason.STALE);
        }
    }

    private static Use singleUse(Set<Item> items) {
        var uses = items.stream().map(Item::use).distinct().toList();
        if (uses.size() != 1) {
            throw new ConsentRefused(Reason.NOTHING_CHOSEN);
        }
        return uses.getFirst();
    }
}
