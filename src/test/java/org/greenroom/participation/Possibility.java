package org.greenroom.participation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether people could be spread over classes and times so that everything that is published would be as it is: a flow from
 * times, whose totals are published, to the stretches between two figures of each class.
 */
final class Possibility {

    /** So many of a class, of whom each is at one of the times from {@code from} to {@code until}, the latter not included. */
    record Demand(int people, int from, int until) {}

    private Possibility() {}

    /** @param supply how many people there are at each time */
    static boolean exists(int[] supply, List<Demand> demands) {
        int times = supply.length;
        int nodes = times + demands.size() + 2;
        int source = nodes - 2;
        int sink = nodes - 1;
        int[][] capacity = new int[nodes][nodes];
        int wanted = 0;
        for (int t = 0; t < times; t++) {
            capacity[source][t] = supply[t];
        }
        for (int d = 0; d < demands.size(); d++) {
            var demand = demands.get(d);
            wanted += demand.people();
            capacity[times + d][sink] = demand.people();
            for (int t = demand.from(); t < demand.until(); t++) {
                capacity[t][times + d] = Integer.MAX_VALUE / 2;
            }
        }
        int flow = 0;
        int found = augment(capacity, source, sink);
        while (found > 0) {
            flow += found;
            found = augment(capacity, source, sink);
        }
        return flow == wanted && Arrays.stream(supply).sum() == wanted;
    }

    private static int augment(int[][] capacity, int source, int sink) {
        int[] from = new int[capacity.length];
        Arrays.fill(from, -1);
        from[source] = source;
        var queue = new ArrayDeque<>(List.of(source));
        while (!queue.isEmpty() && from[sink] < 0) {
            int node = queue.remove();
            for (int next = 0; next < capacity.length; next++) {
                if (from[next] < 0 && capacity[node][next] > 0) {
                    from[next] = node;
                    queue.add(next);
                }
            }
        }
        if (from[sink] < 0) {
            return 0;
        }
        List<int[]> path = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (int node = sink; node != source; node = from[node]) {
            path.add(new int[] {from[node], node});
            least = Math.min(least, capacity[from[node]][node]);
        }
        for (int[] edge : path) {
            capacity[edge[0]][edge[1]] -= least;
            capacity[edge[1]][edge[0]] += least;
        }
        return least;
    }
}
