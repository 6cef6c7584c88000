package org.greenroom.ballot.box;

import java.sql.Statement;
import java.util.Arrays;

/** Checks that each statement of a batch has changed one row. */
final class Changes {

    private Changes() {}

    static void requireOneEach(int[][] changed, int expected) {
        long right = Arrays.stream(changed)
                .flatMapToInt(Arrays::stream)
                .filter(n -> n == 1 || n == Statement.SUCCESS_NO_INFO)
                .count();
        if (right != expected) {
            throw new IllegalStateException("The box is not as it must be: " + right + " of " + expected + " changed");
        }
    }
}
