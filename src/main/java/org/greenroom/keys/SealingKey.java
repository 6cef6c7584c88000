package org.greenroom.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one thing (a ballot, a member’s record), under which everything lies that must be unreadable once the key is
 * destroyed.
 *
 * <p>Envelope: one byte of version (1), a random nonce of 12 bytes, AES-256-GCM with a tag of 16 bytes. What it is for
 * and whose it is go in as associated data, so that no value can be put in another's place.
 */
public final class SealingKey {

    static final int BYTES = 32;
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LENGTH_BYTES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID scope;
    private final SecretKey key;

    SealingKey(UUID scope, byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A key has 32 bytes");
        }
        this.scope = scope;
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** Encrypts {@code plain}, which is a {@code purpose} and belongs to the row {@code owner}. */
    public byte[] seal(Enum<?> purpose, UUID owner, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, purpose, owner);
            byte[] sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform cannot encrypt with AES-GCM", e);
        }
    }

    /** Decrypts what {@link #seal} made. @throws BrokenEnvelope if it is not that, byte for byte */
    public byte[] open(Enum<?> purpose, UUID owner, byte[] envelope) {
        if (envelope.length <= 1 + NONCE_BYTES || envelope[0] != VERSION) {
            throw new BrokenEnvelope();
        }
        byte[] nonce = Arrays.copyOfRange(envelope, 1, 1 + NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, purpose, owner)
                    .doFinal(envelope, 1 + NONCE_BYTES, envelope.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new BrokenEnvelope();
        }
    }

    /** Like {@link #seal}, with the same length for every {@code plain} of up to {@code maximum} bytes. */
    public byte[] sealPadded(Enum<?> purpose, UUID owner, byte[] plain, int maximum) {
        if (plain.length > maximum) {
            throw new IllegalArgumentException("Longer than the length it is padded to");
        }
        byte[] padded = ByteBuffer.allocate(LENGTH_BYTES + maximum)
                .putInt(plain.length)
                .put(plain)
                .array();
        return seal(purpose, owner, padded);
    }

    /** Decrypts what {@link #sealPadded} made. @throws BrokenEnvelope if it is not that, byte for byte */
    public byte[] openPadded(Enum<?> purpose, UUID owner, byte[] envelope) {
        byte[] padded = open(purpose, owner, envelope);
        int length = padded.length < LENGTH_BYTES ? -1 : ByteBuffer.wrap(padded).getInt();
        if (length < 0 || length > padded.length - LENGTH_BYTES) {
            throw new BrokenEnvelope();
        }
        return Arrays.copyOfRange(padded, LENGTH_BYTES, LENGTH_BYTES + length);
    }

    /**
     * A mark of {@code value}: the same for the same value, and of no meaning without this key. HMAC-SHA-256 under a key
     * that is derived from this one for nothing else.
     */
    public byte[] mark(Enum<?> purpose, byte[] value) {
        byte[] own = hmac(key.getEncoded(), ("mark|" + purpose.name() + "|" + scope).getBytes(StandardCharsets.UTF_8));
        return hmac(own, value);
    }

    private static byte[] hmac(byte[] key, byte[] value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform lacks HmacSHA256", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Enum<?> purpose, UUID owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((purpose.name() + "|" + scope + "|" + owner).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Never shows the key, so that no log can. */
    @Override
    public String toString() {
        return "SealingKey[secret]";
    }

    /** Thrown when a stored value was altered, moved to another row, or encrypted under another key. */
    public static final class BrokenEnvelope extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public BrokenEnvelope() {
            super("A stored value cannot be opened with this key");
        }
    }
}
