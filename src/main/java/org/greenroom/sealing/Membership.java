package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Tests whether many numbers are all in the group, for a fifth of what it costs to raise each to the power of q.
 *
 * <p>64 times the product of a random subset of the numbers is raised to that power. If all are in the group, so is every
 * product. If one is not, then of the two subsets that differ only in it at most one product is in the group, whatever
 * the order of the number and whatever the others are: each time, the chance to see nothing is at most a half, and all
 * 64 times together at most 2^-64. (One product of random powers would not do, because the cofactor has small divisors: a
 * number of order 2 vanishes in every even power.) The subsets come from the verifier's own secure random numbers, so
 * nobody can make an archive to fit them. It only says whether all are in the group; which one is not, is found by
 * testing each.
 */
final class Membership {
    private static final int SUBSETS = 64;

    /** The products of all subsets of so many numbers are made first; then each of the 64 takes one of them. */
    private static final int BLOCK = 4;

    private final Queue<Products> free = new ConcurrentLinkedQueue<>();

    /** Notes numbers from any thread; false if one is not even between 0 and p. */
    boolean note(Collection<BigInteger> numbers) {
        Products products = free.poll();
        if (products == null) {
            products = new Products();
        }
        boolean inRange = true;
        for (BigInteger number : numbers) {
            inRange &= number.signum() > 0 && number.compareTo(Group.P) < 0;
            products.note(number);
        }
        free.add(products);
        return inRange;
    }

    /** Whether all that were noted are in the group. Not while others still note. */
    boolean holds() {
        return free.stream().allMatch(Products::holds);
    }

    /** Whether all of these are in the group. */
    static boolean allIn(List<BigInteger> numbers) {
        Membership membership = new Membership();
        boolean inRange = IntStream.range(0, (numbers.size() + 99) / 100)
                .parallel()
                .mapToObj(i -> numbers.subList(100 * i, Math.min(numbers.size(), 100 * (i + 1))))
                .map(membership::note)
                .reduce(true, Boolean::logicalAnd);
        return inRange && membership.holds();
    }

    /** The 64 products of what one thread at a time noted. */
    private static final class Products {
        private final BigInteger[] products = new BigInteger[SUBSETS];
        private final BigInteger[] block = new BigInteger[1 << BLOCK];
        private final byte[] choices = new byte[SUBSETS * BLOCK / Byte.SIZE];
        private int noted;

        Products() {
            Arrays.fill(products, BigInteger.ONE);
            block[0] = BigInteger.ONE;
        }

        void note(BigInteger number) {
            int half = 1 << noted;
            for (int subset = 0; subset < half; subset++) {
                block[half + subset] = subset == 0 ? number : Barrett.times(block[subset], number);
            }
            if (++noted == BLOCK) {
                take();
            }
        }

        private void take() {
            Group.random().nextBytes(choices);
            int mask = (1 << noted) - 1;
            for (int i = 0; i < SUBSETS; i++) {
                int choice = choices[i / 2] >> (i % 2 * BLOCK) & mask;
                if (choice != 0) {
                    products[i] = Barrett.times(products[i], block[choice]);
                }
            }
            noted = 0;
        }

        boolean holds() {
            take();
            return Arrays.stream(products).parallel().allMatch(product -> Group.isElement(product.mod(Group.P)));
        }
    }
}
