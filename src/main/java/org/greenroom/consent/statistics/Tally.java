package org.greenroom.consent.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Use;
import org.jspecify.annotations.Nullable;

/** Counts answers by group and makes of them what may be shown. The counts themselves never leave it. */
final class Tally {

    private final int smallest;
    private final TreeMap<String, Counts> groups = new TreeMap<>();

    /** @param smallest a group of fewer members is not shown */
    Tally(int smallest) {
        this.smallest = smallest;
    }

    /**
     * Counts one member.
     *
     * @param branch the member’s branch; empty for none
     * @param answers the answer by use; null for unstated
     */
    void add(String branch, Map<Use, @Nullable Answer> answers) {
        groups.computeIfAbsent(branch, name -> new Counts()).add(answers);
    }

    /** All together first, under the empty name, then the branches. */
    List<GroupShares> shares() {
        var all = new Counts();
        groups.values().forEach(all::add);
        var hidden = hidden();
        var shown = new ArrayList<GroupShares>();
        shown.add(shares("", all, all.members < smallest));
        groups.forEach((name, counts) -> {
            if (!name.isEmpty()) {
                shown.add(shares(name, counts, all.members < smallest || hidden.contains(name)));
            }
        });
        return shown;
    }

    /**
     * The groups that are not shown: the small ones, and as many more, the smallest first, as it takes until those left
     * out are together no fewer than {@code smallest}. Members without a branch are never shown as a group, so that they
     * count among those left out.
     */
    private Set<String> hidden() {
        var hidden = new HashSet<String>();
        var left = 0;
        var others = new ArrayList<Map.Entry<String, Counts>>();
        for (var group : groups.entrySet()) {
            if (group.getKey().isEmpty() || group.getValue().members < smallest) {
                hidden.add(group.getKey());
                left += group.getValue().members;
            } else {
                others.add(group);
            }
        }
        others.sort(Comparator.comparing(group -> group.getValue().members));
        for (var group : others) {
            if (left == 0 || left >= smallest) {
                break;
            }
            hidden.add(group.getKey());
            left += group.getValue().members;
        }
        return hidden;
    }

    private static GroupShares shares(String name, Counts counts, boolean hidden) {
        if (hidden) {
            return new GroupShares(name, 0, List.of());
        }
        var uses = new ArrayList<UseShares>();
        for (var use : Use.values()) {
            var n = counts.of(use);
            uses.add(new UseShares(
                    use,
                    Share.of(n[0], counts.members),
                    Share.of(n[1], counts.members),
                    Share.of(n[2], counts.members),
                    Share.of(n[3], counts.members)));
        }
        return new GroupShares(name, (counts.members + 5) / 10 * 10, uses);
    }

    /** Members and answers of one group; by use: refuse, ask, allow, unstated. */
    private static final class Counts {

        private int members;
        private final Map<Use, int[]> byUse = new EnumMap<>(Use.class);

        void add(Map<Use, @Nullable Answer> answers) {
            members++;
            for (var use : Use.values()) {
                var answer = answers.get(use);
                of(use)[answer == null ? 3 : answer.ordinal()]++;
            }
        }

        void add(Counts other) {
            members += other.members;
            for (var use : Use.values()) {
                for (int i = 0; i < 4; i++) {
                    of(use)[i] += other.of(use)[i];
                }
            }
        }

        int[] of(Use use) {
            return byUse.computeIfAbsent(use, key -> new int[4]);
        }
    }
}
