package org.greenroom.sealing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The protocol's uses of SHA-256: fingerprints in base64 without padding, names in hex, challenges modulo q. */
final class Hashing {
    private Hashing() {}

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(sha256(bytes));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    /** The challenge over a prefix that ends in "|" and elements in decimal, joined by commas. */
    static BigInteger challenge(String prefix, List<BigInteger> elements) {
        StringBuilder text = new StringBuilder(prefix.length() + 620 * elements.size()).append(prefix);
        for (int i = 0; i < elements.size(); i++) {
            text.append(i == 0 ? "" : ",").append(elements.get(i));
        }
        return new BigInteger(1, sha256(text.toString().getBytes(StandardCharsets.UTF_8))).mod(Group.Q);
    }
}
