package org.greenroom.operations;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a table has, and the sum of their hashes modulo 2²⁵⁶: the same for the same rows in whatever order. It
 * finds what was lost or altered on the way, not what somebody wants to hide.
 */
final class RowSum {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest digest;
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    RowSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(List<@Nullable String> row) {
        for (var cell : row) {
            // Its length first: no two rows have the same bytes.
            var bytes = cell == null ? null : cell.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ((bytes == null ? "-" : String.valueOf(bytes.length)) + ":").getBytes(StandardCharsets.US_ASCII));
            if (bytes != null) {
                digest.update(bytes);
            }
        }
        sum = sum.add(new BigInteger(1, digest.digest())).mod(MODULUS);
        rows++;
    }

    Result result() {
        byte[] bytes = new byte[32];
        byte[] plain = sum.toByteArray();
        int from = Math.max(0, plain.length - 32);
        System.arraycopy(plain, from, bytes, 32 - (plain.length - from), plain.length - from);
        return new Result(rows, HexFormat.of().formatHex(bytes));
    }

    /**
     * @param rows how many
     * @param sum 64 hexadecimal digits
     */
    record Result(long rows, String sum) {}
}
