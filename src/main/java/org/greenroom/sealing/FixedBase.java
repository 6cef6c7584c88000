package org.greenroom.sealing;

import java.math.BigInteger;

/**
 * Powers of one base, by a table of its powers made beforehand: an exponent of 256 bits costs one multiplication for
 * each of its digits and no squaring. Worth its making from a few hundred exponentiations on.
 *
 * <p>Intermediate values stay below 2p, the answer below p.
 */
final class FixedBase {
    /** Bits of a digit with which a table of about 2.5 MB is made in a few hundredths of a second. */
    static final int SMALL = 8;

    private static final int EXPONENT_BITS = Group.Q.bitLength();

    private final int width;
    private final BigInteger[][] table;

    /**
     * @param base in the group
     * @param width bits of a digit: the table holds 2^width numbers of 2048 bits for each of 256 / width digits
     */
    FixedBase(BigInteger base, int width) {
        this.width = width;
        int digits = (EXPONENT_BITS + width - 1) / width;
        table = new BigInteger[digits][1 << width];
        BigInteger power = base;
        for (BigInteger[] row : table) {
            row[0] = BigInteger.ONE;
            for (int d = 1; d < row.length; d++) {
                row[d] = Barrett.times(row[d - 1], power);
            }
            power = Barrett.times(row[row.length - 1], power);
        }
    }

    /** The small table of the generator, which all elections share: made when it is first wanted, and kept. */
    static FixedBase ofGenerator() {
        return Generator.TABLE;
    }

    private static final class Generator {
        private static final FixedBase TABLE = new FixedBase(Group.G, SMALL);
    }

    /** @param exponent in [0, q) */
    BigInteger power(BigInteger exponent) {
        if (!Group.isScalar(exponent)) {
            throw new IllegalArgumentException("The exponent must be in [0, q)");
        }
        byte[] bytes = exponent.toByteArray();
        BigInteger product = null;
        for (int i = 0; i < table.length; i++) {
            int digit = digit(bytes, i * width);
            if (digit != 0) {
                product = product == null ? table[i][digit] : Barrett.times(product, table[i][digit]);
            }
        }
        return product == null ? BigInteger.ONE : product.mod(Group.P);
    }

    private int digit(byte[] bytes, int from) {
        int digit = 0;
        for (int i = 0; i < width; i++) {
            int bit = from + i;
            int at = bytes.length - 1 - bit / Byte.SIZE;
            if (at >= 0 && (bytes[at] >> bit % Byte.SIZE & 1) != 0) {
                digit |= 1 << i;
            }
        }
        return digit;
    }
}
