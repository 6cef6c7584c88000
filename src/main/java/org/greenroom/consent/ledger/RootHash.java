package org.greenroom.consent.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The hash of a signed root: SHA-256 over the label of the format, the hash of the root before (32 bytes; zeros before
 * the first), the root’s number (4 bytes), how many heads it names (4 bytes) and, in the order of their ids’ text, each
 * head’s record id (16 bytes), number (4 bytes) and hash (32 bytes). Numbers are big-endian.
 */
final class RootHash {

    private static final byte[] LABEL = "greenroom consent root 1".getBytes(StandardCharsets.US_ASCII);

    private RootHash() {}

    /** A chain’s head as a root names it. */
    record Head(UUID subjectId, int number, byte[] hash) {}

    static byte[] of(int number, byte[] previous, List<Head> heads) {
        var digest = ChainLink.sha256();
        digest.update(LABEL);
        digest.update(previous);
        digest.update(ByteBuffer.allocate(8).putInt(number).putInt(heads.size()).array());
        heads.stream()
                .sorted(Comparator.comparing(head -> head.subjectId().toString()))
                .forEach(head -> {
                    digest.update(ByteBuffer.allocate(20)
                            .putLong(head.subjectId().getMostSignificantBits())
                            .putLong(head.subjectId().getLeastSignificantBits())
                            .putInt(head.number())
                            .array());
                    digest.update(head.hash());
                });
        return digest.digest();
    }
}
