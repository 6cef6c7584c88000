package org.greenroom.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.greenroom.hashing.Sha256;

/**
 * One entry of the trail, as stored. The hash is SHA-256 over the canonical form, which is the sequence of these fields,
 * each written as its length in bytes (four bytes, big-endian) followed by the bytes:
 *
 * <ol>
 *   <li>the ASCII word {@code greenroom-audit-1}
 *   <li>{@code seq} as eight bytes, big-endian
 *   <li>{@code at} in microseconds since 1970-01-01T00:00Z as eight bytes, big-endian
 *   <li>the actor's id as 36 ASCII characters
 *   <li>the actor's name, the action and the subject in UTF-8 (three fields)
 *   <li>the details as stored: see {@link AuditDetails}
 *   <li>the hash of the previous entry, 32 bytes; zeros before the first
 * </ol>
 *
 * @param seq 1 for the first entry, without gaps
 * @param at when it was appended, to the microsecond
 * @param who who acted
 * @param action what was done, such as {@code ballot.opened}
 * @param subject what it was done to; an id or a name that is no secret
 * @param detailBytes the details' canonical bytes
 * @param previousHash hash of the entry before
 * @param hash hash of this entry as stored
 */
public record AuditEntry(
        long seq,
        Instant at,
        Actor who,
        String action,
        String subject,
        byte[] detailBytes,
        byte[] previousHash,
        byte[] hash) {

    private static final byte[] VERSION = "greenroom-audit-1".getBytes(StandardCharsets.US_ASCII);

    /** What the entry says beside action and subject, in order of the keys. */
    public Map<String, String> details() {
        return AuditDetails.read(detailBytes);
    }

    static AuditEntry following(
            long seq, Instant at, Actor who, String action, String subject, byte[] details, byte[] previousHash) {
        var open = new AuditEntry(
                seq, at.truncatedTo(ChronoUnit.MICROS), who, action, subject, details, previousHash, new byte[0]);
        return new AuditEntry(
                seq, open.at, who, action, subject, details, previousHash, Sha256.of(open.canonicalForm()));
    }

    /** The hash this entry should have, computed anew from its fields. */
    byte[] expectedHash() {
        return Sha256.of(canonicalForm());
    }

    byte[] canonicalForm() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            field(out, VERSION);
            out.writeInt(Long.BYTES);
            out.writeLong(seq);
            out.writeInt(Long.BYTES);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            field(out, who.id().toString().getBytes(StandardCharsets.US_ASCII));
            field(out, who.name().getBytes(StandardCharsets.UTF_8));
            field(out, action.getBytes(StandardCharsets.UTF_8));
            field(out, subject.getBytes(StandardCharsets.UTF_8));
            field(out, detailBytes);
            field(out, previousHash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void field(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
