package org.greenroom.participation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which figures of parts may be published with a batch. Decision record 12 holds the rule and its proof; in
 * short:
 *
 * <p>The whole (T) is published with every batch. A part is a workplace, or what an agreement has of small workplaces;
 * nobody is in two. Of a part's votes those between two of its figures are <em>covered</em>. Whatever an observer can
 * compute from published figures about some people and some stretch of time contains either all that one part gained
 * between two of its figures, or all that is uncovered in the whole over some stretch from batch a to batch b, or from
 * batch a to the end, where those who never vote belong to the end. Each of these is kept at 5 or more, and what figures
 * leave uncovered at 9: then either enough different people share it to leave open who of them it was, or 5 remain even
 * when up to 4 of them are taken off.
 *
 * <ul>
 *   <li>a part's figure grows by at least 5 and leaves at least 5;
 *   <li>{@code gained[a]}: what the whole gained since batch a and no part's figures since a cover, less 9;
 *   <li>{@code left[a]}: those of the whole without a vote at batch a, less what parts' figures since a say of gains and of
 *       those left, less 9.
 * </ul>
 *
 * <p>A new figure of a part whose last one was at batch p takes its gain from {@code gained[a]} for every a up to p, and
 * those it leaves from {@code left[a]} for every a after p. It is published if none of them would fall below zero.
 */
final class Disclosure {

    /** The published state of a part. {@code batch} is the index of its last figure's batch; 0 is the opening. */
    static final class Part {
        final int entitled;
        private final List<Step> steps = new ArrayList<>();
        private int batch;
        private int voted;
        private boolean nearlyEveryone;

        Part(int entitled) {
            this.entitled = entitled;
        }

        private record Step(int from, int gain, int to) {}

        /** Takes up a figure that was published with the batch of this index. */
        Part published(int index, int figure) {
            steps.add(new Step(batch, figure - voted, index));
            batch = index;
            voted = figure;
            return this;
        }

        /** Takes up the words “nearly everyone” that were published with the batch of this index. */
        Part publishedNearlyEveryone(int index) {
            published(index, entitled);
            nearlyEveryone = true;
            return this;
        }
    }

    /** What becomes of a part: a new figure, or nearly everyone. */
    record Change(Part part, int voted, boolean nearlyEveryone) {}

    private final int few;
    private final int now;
    private final int[] gained;
    private final int[] left;

    /**
     * @param totals of the whole at each batch, the new one last; {@code totals[0]} is the opening with 0
     * @param parts all parts that have ever had a figure or may get one
     */
    Disclosure(int few, int entitled, int[] totals, List<Part> parts) {
        this.few = few;
        now = totals.length - 1;
        int uncovered = 2 * few - 1;
        gained = new int[totals.length];
        left = new int[totals.length];
        for (int a = 0; a <= now; a++) {
            gained[a] = totals[now] - totals[a] - uncovered;
            left[a] = entitled - totals[a] - uncovered;
        }
        for (Part part : parts) {
            part.steps.forEach(step -> take(gained, 0, step.from(), step.gain()));
            part.steps.forEach(step -> take(left, 0, step.from(), step.gain()));
            if (part.batch > 0) {
                take(left, 0, part.batch, leftOf(part, part.voted));
            }
        }
    }

    /** Those a figure leaves; words leave fewer than 5, and as many are set aside for them. */
    private int leftOf(Part part, int voted) {
        return voted == part.entitled ? few - 1 : part.entitled - voted;
    }

    /** A part with the votes it has now. */
    record Current(Part part, int voted) {}

    /** What is published now, of the parts that have waited longest first; the order says nothing of who has voted. */
    List<Change> decide(List<Current> inOrder) {
        List<Change> changes = new ArrayList<>();
        inOrder.stream().sorted(Comparator.comparingInt(c -> c.part().batch)).forEachOrdered(current -> {
            Part part = current.part();
            boolean nearly = part.entitled - current.voted() < few;
            int figure = nearly ? part.entitled : current.voted();
            if (part.nearlyEveryone || figure - part.voted < few || !isSafe(part, figure)) {
                return;
            }
            publish(part, figure);
            part.nearlyEveryone = nearly;
            changes.add(new Change(part, current.voted(), nearly));
        });
        return changes;
    }

    private boolean isSafe(Part part, int figure) {
        int since = part.batch;
        int leaves = leftOf(part, figure);
        // Words change what is set aside before the last figure too; a figure moves it from those left to those gained.
        int before = figure == part.entitled ? leaves : 0;
        return least(gained, 0, Math.min(since, now - 1)) >= figure - part.voted
                && least(left, since + 1, now) >= leaves
                && least(left, 1, since) >= before;
    }

    private void publish(Part part, int figure) {
        int since = part.batch;
        int gain = figure - part.voted;
        take(gained, 0, since, gain);
        take(left, 0, since, gain);
        if (since > 0) {
            take(left, 0, since, -leftOf(part, part.voted));
        }
        take(left, 0, now, leftOf(part, figure));
        part.published(now, figure);
    }

    private static void take(int[] from, int first, int last, int amount) {
        for (int a = first; a <= last; a++) {
            from[a] -= amount;
        }
    }

    private static int least(int[] of, int first, int last) {
        return first > last
                ? Integer.MAX_VALUE
                : Arrays.stream(of, first, last + 1).min().orElse(Integer.MAX_VALUE);
    }
}
