package org.greenroom.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** One-time secrets: long ones for links, ones that can be typed for letters. Only their hashes are kept. */
final class Tokens {

    /** No letter or digit that is taken for another: 32 of them, five bits each. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int CODE_LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** 256 bits for an address. */
    static String forLink() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 100 bits in four groups of five. */
    static String forLetter() {
        var code = new StringBuilder();
        for (var i = 0; i < CODE_LENGTH; i++) {
            if (i > 0 && i % 5 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The hash under which a secret is kept; a typed code may have blanks, small letters and no hyphens. */
    static byte[] hash(String secret) {
        var typed = secret.replaceAll("[\\s-]", "");
        var normal = typed.length() == CODE_LENGTH ? typed.toUpperCase(Locale.ROOT) : secret.strip();
        try {
            return MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
