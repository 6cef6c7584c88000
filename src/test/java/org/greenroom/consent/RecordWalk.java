package org.greenroom.consent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.greenroom.consent.PreferenceEvent.AgentEnded;
import org.greenroom.consent.PreferenceEvent.AgentNamed;
import org.greenroom.consent.PreferenceEvent.ExceptionEnded;
import org.greenroom.consent.PreferenceEvent.ExceptionStated;
import org.greenroom.consent.PreferenceEvent.LooserProposed;
import org.greenroom.consent.PreferenceEvent.PresetChosen;
import org.greenroom.consent.PreferenceEvent.Via;
import org.greenroom.consent.PreferenceEvent.WordingShown;

/**
 * A random life of a record: the member, an agent, the clock and the union’s wordings take turns. Each step says for
 * which items it was the member’s own deliberate act on a single use; nothing else may become more permissive by it.
 */
final class RecordWalk {

    static final List<Use> USES = List.of(Use.SCAN_FACE, Use.REPLICA_BACKGROUND, Use.DUB_TRANSLATION, Use.INTIMATE);
    private static final List<String> PRODUCTIONS = List.of("Harbour Lights", "The Long Field");
    private static final String ENGAGER = "Tall Ship Pictures";
    private static final int[] HORIZON = {0, 1, 20, 45, 90, 200, 400, 5000};

    private final Random random;
    private final DecisionRules rules;
    private final Reader reader;
    private final Map<Use, Integer> current = new EnumMap<>(Use.class);
    private final Map<Use, Integer> material = new EnumMap<>(Use.class);
    private final Mandate mandate;
    private final Map<String, Integer> taken = new HashMap<>();

    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private PreferenceState state = PreferenceState.EMPTY;

    /** How an item reads for a production; replaced by a wrong one to see that the walk notices. */
    interface Reader {
        Reading read(PreferenceState state, Item item, String production, LocalDate day, Map<Use, Integer> material);

        Reader RIGHT =
                (state, item, production, day, material) -> state.readingFor(item, ENGAGER, production, day, material);
    }

    RecordWalk(long seed, DecisionRules rules, Reader reader) {
        this.random = new Random(seed);
        this.rules = rules;
        this.reader = reader;
        USES.forEach(use -> {
            current.put(use, 1);
            material.put(use, 1);
        });
        mandate = new Mandate(
                new UUID(1, seed), "Agent", "agent@castings.example", new TreeSet<>(USES), today().plusYears(50));
    }

    /** One step. @return what became more permissive without the member’s own act, if anything */
    Optional<String> step() {
        var before = permissions();
        var what = act();
        taken.merge(what.name(), 1, Integer::sum);
        var after = permissions();
        for (var entry : after.entrySet()) {
            var place = entry.getKey();
            if (what.deliberate().contains(place.item())) {
                continue;
            }
            var earlier = before.getOrDefault(place, Leeway.refuse());
            if (!permitsNoMore(entry.getValue(), earlier)) {
                return Optional.of(what.name() + " made " + place + " looser: " + earlier.answer() + " became "
                        + entry.getValue().answer());
            }
        }
        return Optional.empty();
    }

    /** How often each kind of step was taken. */
    Map<String, Integer> taken() {
        return taken;
    }

    private record Step(String name, Set<Item> deliberate) {}

    /** @param ahead days from the start of the walk */
    private record Place(Item item, String production, LocalDate day) {}

    private Map<Place, Leeway> permissions() {
        var found = new HashMap<Place, Leeway>();
        for (var item : watched()) {
            for (var production : PRODUCTIONS) {
                for (var ahead : HORIZON) {
                    var day = LocalDate.of(2026, 6, 1).plusDays(ahead);
                    // A day that has passed reads as today: what was permitted then is history.
                    var read = day.isBefore(today()) ? today() : day;
                    found.put(
                            new Place(item, production, day),
                            reader.read(state, item, production, read, material).leeway());
                }
            }
        }
        return found;
    }

    private static Set<Item> watched() {
        var items = new TreeSet<Item>();
        USES.forEach(use -> items.addAll(Item.of(use)));
        items.add(Item.parse("DUB_TRANSLATION.fr"));
        items.add(Item.parse("DUB_TRANSLATION.cy"));
        return items;
    }

    /** Compares what is permitted on one day, where end dates no longer matter. */
    private static boolean permitsNoMore(Leeway now, Leeway before) {
        return switch (now.answer()) {
            case REFUSE -> true;
            case ASK -> before.answer() != Answer.REFUSE;
            case ALLOW ->
                before.answer() == Answer.ALLOW
                        && now.conditions()
                                .entrySet()
                                .containsAll(before.conditions().entrySet());
        };
    }

    private Step act() {
        var use = USES.get(random.nextInt(USES.size()));
        return switch (random.nextInt(16)) {
            case 0, 1 -> time();
            case 2 -> reword(use);
            case 3 -> show(use, true);
            case 4, 5, 6 -> decide(use);
            case 7 -> refuse(random.nextBoolean() ? Set.of(use) : Set.copyOf(USES), random.nextBoolean());
            case 8 -> presetAsk();
            case 9, 10 -> except(use);
            case 11 -> endException();
            case 12 -> agentActs(use);
            case 13 -> agentProposes(use);
            case 14 -> confirmProposal();
            default -> mandateTurn();
        };
    }

    private Step time() {
        now = now.plus(Duration.ofHours(random.nextInt(24 * 60)));
        return new Step("time", Set.of());
    }

    private Step reword(Use use) {
        current.merge(use, 1, Integer::sum);
        if (random.nextBoolean()) {
            material.put(use, current.get(use));
        }
        return new Step("a new wording", Set.of());
    }

    private Step show(Use use, boolean apply) {
        if (apply) {
            append(new By(null, "Member"), new WordingShown(Map.of(use, current.get(use)), Map.of(), "en"));
        }
        return new Step("showing", Set.of());
    }

    private Step decide(Use use) {
        if (random.nextInt(4) > 0) {
            show(use, true);
        }
        var items = someItems(use);
        try {
            var decision = new Decision(items, leeway(), shownOf(use), state.revision(use), true);
            append(new By(null, "Member"), rules.decide(state, decision, moment(), Via.OWN, null));
            return new Step("an own act", withLanguages(items));
        } catch (ConsentRefused refused) {
            return new Step("a refused act", Set.of());
        }
    }

    private Step refuse(Set<Use> uses, boolean unstated) {
        rules.refuse(state, uses, unstated, moment(), Via.WITHDRAWAL)
                .ifPresent(decided -> append(new By(null, "Member"), decided));
        return new Step("a withdrawal", Set.of());
    }

    private Step presetAsk() {
        append(new By(null, "Member"), new PresetChosen(Preset.ASK));
        rules.askInsteadOfAllow(state, moment()).ifPresent(decided -> append(new By(null, "Member"), decided));
        for (var exception : state.exceptions()) {
            if (exception.stated().leeway().answer() == Answer.ALLOW) {
                append(new By(null, "Member"), new ExceptionEnded(exception.id(), null));
            }
        }
        return new Step("the preset", Set.of());
    }

    private Step except(Use use) {
        show(use, random.nextInt(4) > 0);
        var items = someItems(use);
        try {
            var form = new ExceptionForm(
                    items,
                    ENGAGER,
                    PRODUCTIONS.get(random.nextInt(2)),
                    today(),
                    leeway(),
                    shownOf(use),
                    state.revision(use),
                    true);
            rules.checkException(state, form, moment());
            append(
                    new By(null, "Member"),
                    new ExceptionStated(
                            new UUID(2, random.nextLong()),
                            new TreeSet<>(items),
                            form.engager(),
                            form.production(),
                            form.from(),
                            form.leeway(),
                            current.get(use),
                            form.shown()));
            return new Step("an exception", withLanguages(items));
        } catch (ConsentRefused refused) {
            return new Step("a refused exception", Set.of());
        }
    }

    private Step endException() {
        if (state.exceptions().isEmpty()) {
            return new Step("nothing", Set.of());
        }
        var exception = state.exceptions().get(random.nextInt(state.exceptions().size()));
        show(exception.use(), random.nextBoolean());
        try {
            rules.checkEnd(state, exception, shownOf(exception.use()), moment());
            append(new By(null, "Member"), new ExceptionEnded(exception.id(), null));
            return new Step("the end of an exception", withLanguages(exception.items()));
        } catch (ConsentRefused refused) {
            return new Step("a refused end", Set.of());
        }
    }

    private Step agentActs(Use use) {
        try {
            var decided = rules.stricter(state, mandate, someItems(use), leeway(), moment());
            append(new By(mandate.id(), "Agent"), decided);
        } catch (ConsentRefused refused) {
            return new Step("a refused act of the agent", Set.of());
        }
        return new Step("the agent", Set.of());
    }

    private Step agentProposes(Use use) {
        try {
            var changes = rules.proposal(state, mandate, someItems(use), leeway(), moment());
            append(
                    new By(mandate.id(), "Agent"),
                    new LooserProposed(new UUID(3, random.nextLong()), changes, "Please"));
        } catch (ConsentRefused refused) {
            return new Step("a refused proposal", Set.of());
        }
        return new Step("a proposal", Set.of());
    }

    private Step confirmProposal() {
        if (state.proposals().isEmpty()) {
            return new Step("nothing", Set.of());
        }
        var proposal = state.proposals().getFirst();
        show(proposal.use(), random.nextInt(4) > 0);
        var items = new HashSet<Item>();
        proposal.changes().forEach(change -> items.add(change.item()));
        try {
            var decision = new Decision(
                    items,
                    proposal.changes().getFirst().to(),
                    shownOf(proposal.use()),
                    state.revision(proposal.use()),
                    true);
            append(new By(null, "Member"), rules.decide(state, decision, moment(), Via.PROPOSAL, proposal.id()));
            return new Step("a confirmed proposal", withLanguages(items));
        } catch (ConsentRefused refused) {
            return new Step("a refused confirmation", Set.of());
        }
    }

    private Step mandateTurn() {
        append(
                new By(null, "Member"),
                state.mandates().isEmpty() ? new AgentNamed(mandate, "Agreed") : new AgentEnded(mandate.id()));
        return new Step("a mandate", Set.of());
    }

    private void append(By by, PreferenceEvent event) {
        var number = state.number() + 1;
        state = state.after(new Entry(new UUID(4, number), number, now, by, event));
    }

    private UUID shownOf(Use use) {
        var shown = state.shown().get(use);
        return shown == null ? null : shown.event();
    }

    private Set<Item> someItems(Use use) {
        var possible = new ArrayList<>(state.itemsWithExceptions(use));
        if (use.byLanguage()) {
            possible.add(Item.parse(use + ".fr"));
        }
        var items = new HashSet<Item>();
        possible.forEach(item -> {
            if (random.nextBoolean()) {
                items.add(item);
            }
        });
        return items.isEmpty() ? Set.of(possible.getFirst()) : items;
    }

    /** Who answers for all languages answers for those that have no answer of their own. */
    private Set<Item> withLanguages(Set<Item> items) {
        var all = new HashSet<>(items);
        if (items.contains(Item.parse("DUB_TRANSLATION"))) {
            for (var language : List.of("fr", "cy")) {
                all.add(Item.parse("DUB_TRANSLATION." + language));
            }
        }
        return all;
    }

    private Leeway leeway() {
        return switch (random.nextInt(4)) {
            case 0 -> Leeway.refuse();
            case 1 -> Leeway.ask(random.nextBoolean() ? null : today().plusDays(random.nextInt(300)));
            default -> {
                var conditions = new TreeMap<Condition, String>();
                conditions.put(Condition.PURPOSE, random.nextBoolean() ? "drama" : "stills");
                if (random.nextBoolean()) {
                    conditions.put(Condition.APPROVAL, "");
                }
                yield Leeway.allow(conditions, today().plusDays(random.nextInt(300)));
            }
        };
    }

    private LocalDate today() {
        return moment().today();
    }

    private Moment moment() {
        return new Moment(now, new EnumMap<>(current), new EnumMap<>(material));
    }
}
