package org.greenroom.consent.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * One stored event. Its hash is SHA-256 over the label of the format, the record’s id (16 bytes), the number (4 bytes,
 * big-endian), the hash before (32 bytes; zeros before the first) and the envelope.
 */
record ChainLink(UUID subjectId, int number, byte[] previousHash, byte[] hash, byte[] envelope) {

    private static final byte[] LABEL = "greenroom consent event 1".getBytes(StandardCharsets.US_ASCII);

    static final int HASH_BYTES = 32;

    static ChainLink following(UUID subjectId, int number, byte[] previousHash, byte[] envelope) {
        return new ChainLink(
                subjectId, number, previousHash, hashOf(subjectId, number, previousHash, envelope), envelope);
    }

    /** Whether the hash is that of the content. */
    boolean intact() {
        return MessageDigest.isEqual(hash, hashOf(subjectId, number, previousHash, envelope));
    }

    private static byte[] hashOf(UUID subjectId, int number, byte[] previousHash, byte[] envelope) {
        var digest = sha256();
        digest.update(LABEL);
        digest.update(ByteBuffer.allocate(20)
                .putLong(subjectId.getMostSignificantBits())
                .putLong(subjectId.getLeastSignificantBits())
                .putInt(number)
                .array());
        digest.update(previousHash);
        digest.update(envelope);
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
