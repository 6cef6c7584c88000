package org.greenroom.participation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.greenroom.ballot.BatchMoved;
import org.greenroom.ballot.RollPart;
import org.greenroom.participation.Possibility.Demand;
import org.greenroom.participation.PublishedFigures.FigureRow;
import org.greenroom.participation.PublishedFigures.PartRow;
import org.greenroom.participation.PublishedFigures.Showing;
import org.greenroom.participation.PublishedFigures.TotalRow;

/**
 * A ballot from opening to close without a database: a random electorate, people who vote in no particular order or all of
 * one place at once, and batches that the portal’s own rule turns into published figures.
 */
final class SimulatedBallot {

    /** Which rules are in force. */
    enum Rules {
        ALL,
        /** The ballot has a named list. */
        LISTED,
        /** Whatever has voted is published. */
        NOTHING_SUPPRESSED,
        /** Each figure obeys the limits by itself; differences are not looked at. */
        NO_DIFFERENCES,
        /** Batches move all that wait. */
        NOBODY_KEPT_BACK,
        /** Agreements are counted by themselves. */
        AGREEMENTS_COUNTED
    }

    static final ParticipationSettings SETTINGS = new ParticipationSettings(5, 10, 3);
    private static final int[] SIZES = {1, 1, 2, 4, 7, 9, 10, 11, 12, 15, 20, 30, 60};
    private static final Instant OPENING = Instant.parse("2026-11-02T09:00:00Z");

    final int[] entitled;
    final String[] agreements;
    private final Random random;
    private final Rules rules;
    private final int batches;
    private final int[] waiting;
    private final int[] unvoted;
    private final List<int[]> moved = new ArrayList<>();
    private final Publication publication = new Publication(SETTINGS);
    private final UUID id = UUID.randomUUID();
    private List<PartRow> parts;
    private final List<FigureRow> history = new ArrayList<>();
    private final List<TotalRow> totals = new ArrayList<>();
    private final Map<UUID, List<FigureRow>> historyOf = new HashMap<>();

    /** The last class may be those without a workplace. */
    SimulatedBallot(Random random, Rules rules, int workplaces, int batches) {
        this.random = random;
        this.rules = rules;
        this.batches = batches;
        int without = random.nextBoolean() ? 0 : 1 + random.nextInt(30);
        int classes = workplaces + (without > 0 ? 1 : 0);
        entitled = new int[classes];
        agreements = new String[classes];
        for (int w = 0; w < workplaces; w++) {
            entitled[w] = SIZES[random.nextInt(SIZES.length)];
            agreements[w] = "A" + random.nextInt(1 + workplaces / 3);
        }
        if (without > 0) {
            entitled[workplaces] = without;
        }
        waiting = new int[classes];
        unvoted = entitled.clone();
        parts = publication.begin(id, rollParts(), Map.of(), rules == Rules.LISTED);
    }

    /** Plays it to the end. */
    SimulatedBallot play() {
        double eagerness = 0.15 + 0.5 * random.nextDouble();
        for (int round = 0; round < batches; round++) {
            vote(eagerness);
            batch(rules == Rules.NOBODY_KEPT_BACK ? 0 : 5, round == batches - 1);
        }
        return this;
    }

    private void vote(double eagerness) {
        for (int c = 0; c < entitled.length; c++) {
            // Now and then a whole workplace votes, or nobody there does.
            int mood = random.nextInt(6);
            double chance = mood == 0 ? 1 : mood == 1 ? 0 : eagerness;
            for (int i = unvoted[c]; i > 0; i--) {
                if (random.nextDouble() < chance) {
                    unvoted[c]--;
                    waiting[c]++;
                }
            }
        }
    }

    private void batch(int keepBack, boolean last) {
        List<Integer> found = new ArrayList<>();
        for (int c = 0; c < waiting.length; c++) {
            found.addAll(Collections.nCopies(waiting[c], c));
        }
        int spare = found.size() - 5 - keepBack;
        if (found.isEmpty() || (!last && spare < 0)) {
            return;
        }
        Collections.shuffle(found, random);
        int stay = last || keepBack == 0 ? 0 : keepBack + random.nextInt(Math.min(keepBack, spare + 1));
        found.subList(0, stay).clear();
        int[] now = new int[entitled.length];
        for (int c : found) {
            waiting[c]--;
            now[c]++;
        }
        moved.add(now);
        int cast = moved.stream().mapToInt(SimulatedBallot::sum).sum();
        Instant at = OPENING.plus(Duration.ofHours(moved.size()));
        totals.add(new TotalRow(id, moved.size(), cast, at));
        var event = new BatchMoved(id, moved.size(), at, sum(entitled), cast, last, rollParts());
        publish(decide(event));
    }

    private List<FigureRow> decide(BatchMoved event) {
        return switch (rules) {
            case ALL, LISTED, NOBODY_KEPT_BACK, AGREEMENTS_COUNTED -> publication.decide(event, parts, totals, history);
            case NOTHING_SUPPRESSED -> byThemselves(event, 0, 0);
            case NO_DIFFERENCES -> byThemselves(event, 5, 10);
        };
    }

    private List<FigureRow> byThemselves(BatchMoved event, int few, int smallest) {
        List<FigureRow> figures = new ArrayList<>();
        for (PartRow part : parts) {
            int voted = voted(classesOf(part), moved.size());
            int before = part.voted() == null ? 0 : part.voted();
            if (!part.pooled()
                    && part.entitled() >= smallest
                    && voted - before >= few
                    && part.entitled() - voted >= few) {
                figures.add(new FigureRow(part.id(), event.batch(), voted, event.at()));
            }
        }
        return figures;
    }

    private void publish(List<FigureRow> figures) {
        history.addAll(figures);
        for (FigureRow figure : figures) {
            historyOf.computeIfAbsent(figure.partId(), any -> new ArrayList<>()).add(figure);
            parts = parts.stream()
                    .map(part -> part.id().equals(figure.partId()) ? with(part, figure) : part)
                    .toList();
        }
    }

    private static PartRow with(PartRow part, FigureRow figure) {
        return new PartRow(
                part.id(),
                part.ballotId(),
                part.workplaceCode(),
                part.workplaceName(),
                part.employer(),
                part.agreement(),
                part.pooled(),
                part.entitled(),
                figure.voted() == null ? Showing.NEARLY_EVERYONE : Showing.FIGURE,
                figure.voted() == null ? part.voted() : figure.voted(),
                figure.batch(),
                figure.publishedAt());
    }

    private List<RollPart> rollParts() {
        List<RollPart> roll = new ArrayList<>();
        for (int c = 0; c < entitled.length; c++) {
            roll.add(new RollPart(
                    agreements[c] == null ? null : "W" + c,
                    agreements[c],
                    entitled[c],
                    voted(new int[] {c}, moved.size())));
        }
        return roll;
    }

    private int[] classesOf(PartRow part) {
        if (!part.pooled()) {
            return new int[] {Integer.parseInt(part.workplaceCode().substring(1))};
        }
        List<Integer> pooled = new ArrayList<>();
        for (int c = 0; c < entitled.length; c++) {
            if (part.agreement().equals(agreements[c]) && entitled[c] < SETTINGS.smallestGroup()) {
                pooled.add(c);
            }
        }
        return pooled.stream().mapToInt(Integer::intValue).toArray();
    }

    private int voted(int[] classes, int untilBatch) {
        int voted = 0;
        for (int t = 0; t < untilBatch; t++) {
            for (int c : classes) {
                voted += moved.get(t)[c];
            }
        }
        return voted;
    }

    private static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    int figuresOfParts() {
        return history.size();
    }

    int workplacesThatMayHaveOne() {
        return (int) parts.stream()
                .filter(part -> !part.pooled() && part.showing() != Showing.SMALL_GROUP)
                .count();
    }

    int workplacesWithOne() {
        return (int) parts.stream()
                .filter(part -> !part.pooled()
                        && (part.showing() == Showing.FIGURE || part.showing() == Showing.NEARLY_EVERYONE))
                .count();
    }

    int batches() {
        return moved.size();
    }

    /** With fewer than five votes nothing is counted, and the exact final total says how few they were. */
    boolean isTooSmall() {
        return totals.isEmpty() || totals.getLast().cast() < SETTINGS.few();
    }

    boolean everybodyVoted() {
        return sum(entitled) - totals.getLast().cast() < SETTINGS.few();
    }

    @Override
    public String toString() {
        var lines = new StringBuilder("entitled " + Arrays.toString(entitled) + Arrays.toString(agreements));
        moved.forEach(batch -> lines.append("\nbatch ").append(Arrays.toString(batch)));
        parts.forEach(part -> lines.append("\n")
                .append(Arrays.toString(classesOf(part)))
                .append(part.showing())
                .append(historyOf.getOrDefault(part.id(), List.of()).stream()
                        .map(figure -> " " + figure.batch() + ":" + figure.voted())
                        .toList()));
        return lines.toString();
    }

    /** Somebody who has kept everything that was published, and computes. */
    Onlooker onlooker() {
        int times = moved.size() + 1;
        int[][] people = new int[entitled.length][times];
        for (int c = 0; c < entitled.length; c++) {
            int left = entitled[c];
            for (int t = 0; t < times - 1; t++) {
                people[c][t] = moved.get(t)[c];
                left -= moved.get(t)[c];
            }
            people[c][times - 1] = left;
        }
        var onlooker = new Onlooker(people);
        int[] everybody = IntStream.range(0, entitled.length).toArray();
        totals.forEach(total -> onlooker.learns(everybody, total.batch()));
        parts.forEach(part -> historyOf.getOrDefault(part.id(), List.of()).stream()
                .filter(figure -> figure.voted() != null)
                .forEach(figure -> onlooker.learns(classesOf(part), figure.batch())));
        if (rules == Rules.AGREEMENTS_COUNTED) {
            new TreeMap<>(parts.stream().collect(Collectors.groupingBy(PartRow::agreement)))
                    .forEach((agreement, its) -> onlooker.learns(
                            IntStream.range(0, entitled.length)
                                    .filter(c -> agreement.equals(agreements[c]))
                                    .toArray(),
                            moved.size()));
        }
        return onlooker;
    }

    /**
     * How many of a class may have voted by a batch, as far as anybody can tell at the end from totals, figures and words:
     * the least and the most. Not looked for beyond four to either side of the truth.
     */
    int[] possibleVotes(int someClass, int byBatch) {
        List<Demand> others = new ArrayList<>();
        List<Demand> own = new ArrayList<>();
        for (PartRow part : parts) {
            boolean isOwn = !part.pooled() && classesOf(part)[0] == someClass;
            if (part.pooled() ? historyOf.containsKey(part.id()) : !isPooledWithFigure(part)) {
                (isOwn ? own : others).addAll(demands(part));
            }
        }
        int none = entitled.length - 1;
        if (agreements[none] == null) {
            (someClass == none ? own : others).add(new Demand(entitled[none], 0, moved.size() + 1));
        }
        return range(own, others, voted(new int[] {someClass}, byBatch), byBatch);
    }

    /** The same for somebody who knows the totals only. */
    int[] possibleVotesByTotals(int someClass, int byBatch) {
        int end = moved.size();
        return range(
                List.of(new Demand(entitled[someClass], 0, end + 1)),
                List.of(new Demand(sum(entitled) - entitled[someClass], 0, end + 1)),
                voted(new int[] {someClass}, byBatch),
                byBatch);
    }

    /** What is published of a part, the open rest last. Of nearly everyone, four may have voted or not. */
    private List<Demand> demands(PartRow part) {
        List<Demand> demands = new ArrayList<>();
        int from = 0;
        int voted = 0;
        for (FigureRow figure : historyOf.getOrDefault(part.id(), List.of())) {
            int gained = (figure.voted() == null ? part.entitled() - 4 : figure.voted()) - voted;
            demands.add(new Demand(gained, from, figure.batch()));
            voted += gained;
            from = figure.voted() == null ? from : figure.batch();
        }
        demands.add(new Demand(part.entitled() - voted, from, moved.size() + 1));
        return demands;
    }

    private int[] range(List<Demand> own, List<Demand> others, int truth, int byBatch) {
        int[] supply = new int[moved.size() + 1];
        for (int t = 0; t < moved.size(); t++) {
            supply[t] = sum(moved.get(t));
        }
        supply[moved.size()] = sum(entitled) - sum(supply);
        int least = truth;
        while (least > Math.max(0, truth - 4) && isPossible(supply, own, others, least - 1, byBatch)) {
            least--;
        }
        int most = truth;
        while (most < truth + 4 && isPossible(supply, own, others, most + 1, byBatch)) {
            most++;
        }
        return new int[] {least, most};
    }

    /** Whether so many of the own people may have voted by a batch, however they are spread over the own stretches. */
    private static boolean isPossible(int[] supply, List<Demand> own, List<Demand> others, int voted, int byBatch) {
        return spread(own, 0, voted, byBatch, new ArrayList<>(others), supply);
    }

    private static boolean spread(
            List<Demand> own, int next, int voted, int byBatch, List<Demand> tried, int[] supply) {
        if (voted < 0) {
            return false;
        }
        if (next == own.size()) {
            return voted == 0 && Possibility.exists(supply, tried);
        }
        var demand = own.get(next);
        int fewest = demand.until() <= byBatch ? demand.people() : 0;
        int most = demand.from() >= byBatch ? 0 : demand.people();
        for (int early = Math.min(most, voted); early >= fewest; early--) {
            List<Demand> more = new ArrayList<>(tried);
            more.add(new Demand(early, demand.from(), Math.min(demand.until(), byBatch)));
            more.add(new Demand(demand.people() - early, Math.max(demand.from(), byBatch), demand.until()));
            if (spread(own, next + 1, voted - early, byBatch, more, supply)) {
                return true;
            }
        }
        return false;
    }

    /** Small workplaces whose sum is published are in that sum. */
    private boolean isPooledWithFigure(PartRow small) {
        return small.showing() == Showing.SMALL_GROUP
                && parts.stream()
                        .anyMatch(part -> part.pooled()
                                && part.agreement().equals(small.agreement())
                                && historyOf.containsKey(part.id()));
    }

    /** Whether a class is a part of its own or in no sum of small ones. */
    boolean standsAlone(int someClass) {
        return parts.stream()
                .filter(part -> !part.pooled() && part.workplaceCode().equals("W" + someClass))
                .noneMatch(this::isPooledWithFigure);
    }
}
