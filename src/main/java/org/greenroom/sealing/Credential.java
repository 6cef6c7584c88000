package org.greenroom.sealing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A voter's private credential: the string from which the key that signs the ballot is derived.
 *
 * <p>Derived as in Belenios 2.0 (PBKDF2-HMAC-SHA256 over the string with its dashes, the election's uuid as salt, 1000
 * rounds), so that belenios-tool can use it too. Strength comes from its length, not from the rounds.
 *
 * @param value the string as the voter's booth gets it; secret
 */
public record Credential(String value) {
    static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int[] PARTS = {5, 6, 5, 6};
    private static final int ROUNDS = 1000;
    private static final int BITS = 256;

    /** @throws IllegalArgumentException if the string is empty, longer than 64, or has other than visible ASCII */
    public Credential {
        if (value.isEmpty() || value.length() > 64 || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("Not a credential");
        }
    }

    /** A new one of 22 random base58 characters (more than 128 bits), shown as XXXXX-XXXXXX-XXXXX-XXXXXX. */
    public static Credential generate() {
        StringBuilder text = new StringBuilder(25);
        for (int part : PARTS) {
            text.append(text.isEmpty() ? "" : "-").append(randomBase58(part));
        }
        return new Credential(text.toString());
    }

    /** The secret number of this credential in the election with the given uuid. */
    public BigInteger secret(String electionUuid) {
        PBEKeySpec spec =
                new PBEKeySpec(value.toCharArray(), electionUuid.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS);
        try {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return new BigInteger(1, derived).mod(Group.Q);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform lacks PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** The public credential, which goes on the election's list and into the ballot. */
    public BigInteger publicValue(String electionUuid) {
        return Group.powerOfG(secret(electionUuid));
    }

    static String randomBase58(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(BASE58.charAt(Group.random().nextInt(BASE58.length())));
        }
        return text.toString();
    }

    /** Never shows the secret, so that no log can. */
    @Override
    public String toString() {
        return "Credential[secret]";
    }
}
