package org.greenroom.participation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Somebody who keeps everything that is ever published of a ballot and computes with it, exactly.
 *
 * <p>The people of a ballot are cells: a class (those counted at one workplace, or at none) at a time (the batch that moved
 * their ballot, or the end for those who never voted). What is published is a sum over cells; whoever combines published
 * figures reaches exactly the linear span of these sums. That how many are entitled in each class is known is part of it.
 */
final class Onlooker {

    private final int classes;
    private final int times;
    private final int[] people;
    private final List<BigInteger[]> known = new ArrayList<>();

    /** @param people how many there are in each class at each time; the last time is the end */
    Onlooker(int[][] people) {
        classes = people.length;
        times = people[0].length;
        this.people = Arrays.stream(people).flatMapToInt(Arrays::stream).toArray();
        for (int c = 0; c < classes; c++) {
            learns(new int[] {c}, times);
        }
    }

    /** Learns how many of some classes had voted by the batch of this number; counted from 1. */
    void learns(int[] someClasses, int untilBatch) {
        var row = new BigInteger[classes * times];
        Arrays.fill(row, BigInteger.ZERO);
        for (int c : someClasses) {
            for (int t = 0; t < untilBatch; t++) {
                row[c * times + t] = BigInteger.ONE;
            }
        }
        known.add(row);
    }

    /** Some people about whom what is published tells something, as the cells they are. */
    record Isolated(List<String> cells, int people) {}

    /**
     * The first group of fewer than {@code few} people, none included, of whom it can be computed how many voted at some
     * batches or never.
     *
     * @param endIsPublished whether the exact final total is: then those of the whole who never voted may be few
     */
    Optional<Isolated> isolates(int few, boolean endIsPublished) {
        Integer[] order = IntStream.range(0, people.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt((Integer cell) -> -people[cell]));
        var rows = reduced(order);
        // A group of few holds no cell of many: the rows that lead there drop out.
        var small = rows.stream().filter(row -> people[order[lead(row)]] < few).toList();
        return new Search(small, order, few, endIsPublished).run();
    }

    /** Reduced row echelon form of all that is known, the columns in this order. */
    private List<BigInteger[]> reduced(Integer[] order) {
        List<BigInteger[]> rows = new ArrayList<>();
        for (BigInteger[] learnt : known) {
            var row = new BigInteger[order.length];
            for (int i = 0; i < order.length; i++) {
                row[i] = learnt[order[i]];
            }
            for (BigInteger[] other : rows) {
                eliminate(row, other);
            }
            if (lead(row) < row.length) {
                normalize(row);
                for (BigInteger[] other : rows) {
                    eliminate(other, row);
                    normalize(other);
                }
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparingInt(Onlooker::lead));
        return rows;
    }

    private static void eliminate(BigInteger[] row, BigInteger[] by) {
        int at = lead(by);
        BigInteger factor = row[at];
        if (factor.signum() != 0) {
            BigInteger pivot = by[at];
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i].multiply(pivot).subtract(by[i].multiply(factor));
            }
        }
    }

    private static void normalize(BigInteger[] row) {
        var divisor = Arrays.stream(row).reduce(BigInteger.ZERO, BigInteger::gcd);
        if (row[lead(row)].signum() < 0) {
            divisor = divisor.negate();
        }
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i].divide(divisor);
        }
    }

    private static BigInteger multiple(BigInteger a, BigInteger b) {
        return a.multiply(b).divide(a.gcd(b));
    }

    private static int lead(BigInteger[] row) {
        int i = 0;
        while (i < row.length && row[i].signum() == 0) {
            i++;
        }
        return i;
    }

    /** Tries every group that is a combination of rows: each row’s leading cell is in it or is not. */
    private final class Search {
        private final long[][] rows;
        /** What stands for 1, so that all numbers are whole. */
        private final long one;

        private final int[] cellOf;
        private final int[][] settledBy;
        private final int few;
        private final boolean endIsPublished;
        private final long[] sum;
        private Isolated found;

        Search(List<BigInteger[]> reduced, Integer[] order, int few, boolean endIsPublished) {
            this.few = few;
            this.endIsPublished = endIsPublished;
            cellOf = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
            sum = new long[order.length];
            rows = new long[reduced.size()][];
            var common = reduced.stream().map(row -> row[lead(row)]).reduce(BigInteger.ONE, Onlooker::multiple);
            one = common.longValueExact();
            List<List<Integer>> settled = new ArrayList<>();
            for (int r = 0; r < rows.length; r++) {
                var row = reduced.get(r);
                var factor = common.divide(row[lead(row)]);
                rows[r] = Arrays.stream(row)
                        .mapToLong(value -> value.multiply(factor).longValueExact())
                        .toArray();
                settled.add(new ArrayList<>());
            }
            for (int i = 0; i < order.length; i++) {
                int last = -1;
                for (int r = 0; r < rows.length; r++) {
                    if (rows[r][i] != 0) {
                        last = r;
                    }
                }
                if (last >= 0) {
                    settled.get(last).add(i);
                }
            }
            settledBy = settled.stream()
                    .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
        }

        Optional<Isolated> run() {
            descend(0, 0);
            return Optional.ofNullable(found);
        }

        private void descend(int row, int count) {
            if (found != null) {
                return;
            }
            if (row == rows.length) {
                if (tellsSomething()) {
                    var cells = IntStream.range(0, cellOf.length)
                            .filter(i -> sum[i] == one)
                            .map(i -> cellOf[i])
                            .sorted()
                            .mapToObj(cell -> "class " + cell / times + " batch " + (cell % times + 1))
                            .toList();
                    found = new Isolated(cells, count);
                }
                return;
            }
            step(row, count);
            add(rows[row], 1);
            step(row, count);
            add(rows[row], -1);
        }

        private void step(int row, int count) {
            int now = count;
            for (int i : settledBy[row]) {
                if (sum[i] != 0 && sum[i] != one) {
                    return;
                }
                now += sum[i] == one ? people[cellOf[i]] : 0;
            }
            if (now < few) {
                descend(row + 1, now);
            }
        }

        private void add(long[] row, int sign) {
            for (int i = 0; i < row.length; i++) {
                sum[i] += sign * row[i];
            }
        }

        /** Whether it is more than how many are entitled, and more than the exact final total. */
        private boolean tellsSomething() {
            var value = new boolean[cellOf.length];
            for (int i = 0; i < cellOf.length; i++) {
                value[cellOf[i]] = sum[i] == one;
            }
            boolean onlyTheEnd = endIsPublished;
            boolean constant = true;
            for (int c = 0; c < classes; c++) {
                boolean end = value[c * times + times - 1];
                onlyTheEnd &= end;
                for (int t = 0; t < times - 1; t++) {
                    constant &= value[c * times + t] == end;
                    onlyTheEnd &= !value[c * times + t];
                }
            }
            return !constant && !onlyTheEnd;
        }
    }
}
