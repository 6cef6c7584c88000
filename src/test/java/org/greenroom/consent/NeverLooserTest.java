package org.greenroom.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.greenroom.consent.PreferenceEvent.Decided;
import org.greenroom.consent.PreferenceEvent.Via;
import org.greenroom.consent.RecordWalk.Reader;
import org.junit.jupiter.api.Test;

/**
 * Rule 8: no sequence of time passing, wording changes, presets, expiries and agents’ acts makes any use more permissive
 * than the member’s own last deliberate act. Seeded, so that every run walks the same lives.
 */
class NeverLooserTest {

    private static final int LIVES = 250;
    private static final int STEPS = 60;
    private static final ConsentSettings SETTINGS = new ConsentSettings(Duration.ofMinutes(60), 10, 90, 50, 5, 20, 3);

    @Test
    void nothingBecomesLooserByItself() {
        assertThat(violation(new DecisionRules(SETTINGS), Reader.RIGHT)).isEmpty();
    }

    @Test
    void theLivesAreLivelyEnough() {
        var taken = new HashMap<String, Integer>();
        for (long life = 0; life < LIVES; life++) {
            var walk = new RecordWalk(life, new DecisionRules(SETTINGS), Reader.RIGHT);
            for (int step = 0; step < STEPS; step++) {
                walk.step();
            }
            walk.taken().forEach((name, times) -> taken.merge(name, times, Integer::sum));
        }
        assertThat(taken)
                .containsKeys(
                        "time",
                        "a new wording",
                        "an own act",
                        "a refused act",
                        "a withdrawal",
                        "the preset",
                        "an exception",
                        "the end of an exception",
                        "a refused end",
                        "the agent",
                        "a refused act of the agent",
                        "a proposal",
                        "a confirmed proposal")
                .allSatisfy((name, times) -> assertThat(times).as(name).isGreaterThan(20));
    }

    @Test
    void thePropertyNoticesAnAgentWhoMayLoosen() {
        assertNoticed(new DecisionRules(SETTINGS) {
            @Override
            Decided stricter(PreferenceState state, Mandate mandate, Set<Item> items, Leeway leeway, Moment moment) {
                return given(items, leeway, moment, Via.AGENT);
            }
        });
    }

    @Test
    void thePropertyNoticesAPresetThatAsksWhereNothingWasSaid() {
        assertNoticed(new DecisionRules(SETTINGS) {
            @Override
            Optional<Decided> askInsteadOfAllow(PreferenceState state, Moment moment) {
                return Optional.of(given(Set.copyOf(Item.of(Use.SCAN_FACE)), Leeway.ask(null), moment, Via.PRESET));
            }
        });
    }

    @Test
    void thePropertyNoticesAPresetThatForgetsTheEndDate() {
        assertNoticed(new DecisionRules(SETTINGS) {
            @Override
            Optional<Decided> askInsteadOfAllow(PreferenceState state, Moment moment) {
                return super.askInsteadOfAllow(state, moment)
                        .map(decided -> new Decided(
                                decided.changes().stream()
                                        .map(change -> new Change(change.item(), Leeway.ask(null), change.wording()))
                                        .toList(),
                                decided.via(),
                                null,
                                null));
            }
        });
    }

    @Test
    void thePropertyNoticesAnAgentWhoConfirmsANewWording() {
        assertNoticed(new DecisionRules(SETTINGS) {
            @Override
            Decided stricter(PreferenceState state, Mandate mandate, Set<Item> items, Leeway leeway, Moment moment) {
                for (var item : items) {
                    var stated = state.stated().get(item);
                    if (stated == null || !leeway.atMost(stated.leeway())) {
                        throw new ConsentRefused(ConsentRefused.Reason.NOT_STRICTER);
                    }
                }
                return given(items, leeway, moment, Via.AGENT);
            }
        });
    }

    @Test
    void thePropertyNoticesAnActThatSpillsOverToOtherParts() {
        var rules = new DecisionRules(SETTINGS) {
            @Override
            Decided decide(PreferenceState state, Decision decision, Moment moment, Via via, UUID proposal) {
                // An own act may loosen; what it may not do is to widen items it does not name.
                var items = new TreeSet<Item>();
                decision.items().forEach(item -> items.addAll(state.items(item.use())));
                return given(items, decision.leeway(), moment, via);
            }
        };
        assertNoticed(rules);
    }

    @Test
    void thePropertyNoticesAnExceptionThatRunsOutIntoTheStandingAnswer() {
        Reader wrong = (state, item, production, day, material) -> {
            var standing = state.reading(item, day, material);
            var right = Reader.RIGHT.read(state, item, production, day, material);
            return right.reason() == Reading.Reason.EXPIRED ? standing : right;
        };
        assertThat(violation(new DecisionRules(SETTINGS), wrong)).isPresent();
    }

    @Test
    void thePropertyNoticesAWordingChangeThatIsIgnoredAndThenBelieved() {
        Reader wrong = (state, item, production, day, material) -> {
            var right = Reader.RIGHT.read(state, item, production, day, material);
            var stated = right.stated();
            return right.reason() == Reading.Reason.REWORDED && stated != null
                    ? new Reading(item, stated, Leeway.ask(null), Reading.Reason.STATED)
                    : right;
        };
        assertThat(violation(new DecisionRules(SETTINGS), wrong)).isPresent();
    }

    private static void assertNoticed(DecisionRules broken) {
        assertThat(violation(broken, Reader.RIGHT)).isPresent();
    }

    private static Decided given(Set<Item> items, Leeway leeway, Moment moment, Via via) {
        var changes = new ArrayList<Change>();
        new TreeSet<>(items).forEach(item -> changes.add(new Change(item, leeway, moment.currentWording(item.use()))));
        return new Decided(changes, via, null, null);
    }

    private static Optional<String> violation(DecisionRules rules, Reader reader) {
        for (long life = 0; life < LIVES; life++) {
            var walk = new RecordWalk(life, rules, reader);
            for (int step = 0; step < STEPS; step++) {
                var found = walk.step();
                if (found.isPresent()) {
                    return Optional.of("life " + life + ", step " + step + ": " + found.get());
                }
            }
        }
        return Optional.empty();
    }
}
