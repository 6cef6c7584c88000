package org.greenroom.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.greenroom.hashing.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the trail stood at a moment. Signed as JSON with the members {@code checkpoint} (its number), {@code entries},
 * {@code head} (hash of the last entry, hexadecimal), {@code at} and {@code previous} (SHA-256 of the signature of the
 * checkpoint before, hexadecimal; 64 zeros before the first).
 *
 * @param number 1 for the first, without gaps
 * @param entries how many entries the trail had
 * @param head hash of the last of them
 * @param at when it was signed
 * @param previous SHA-256 of the signature before, 32 bytes
 */
public record Checkpoint(int number, long entries, byte[] head, Instant at, byte[] previous) {

    static final byte[] BEFORE_FIRST = new byte[32];

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HexFormat HEX = HexFormat.of();

    /** A checkpoint and its compact JWS. */
    public record Signed(Checkpoint checkpoint, String signature) {

        byte[] sha256() {
            return Sha256.of(signature.getBytes(StandardCharsets.US_ASCII));
        }
    }

    static Checkpoint following(Optional<Signed> last, long entries, byte[] head, Instant at) {
        return new Checkpoint(
                last.map(signed -> signed.checkpoint().number()).orElse(0) + 1,
                entries,
                head,
                at.truncatedTo(ChronoUnit.SECONDS),
                last.map(Signed::sha256).orElse(BEFORE_FIRST));
    }

    byte[] payload() {
        var json = JSON.createObjectNode();
        json.put("checkpoint", number);
        json.put("entries", entries);
        json.put("head", HEX.formatHex(head));
        json.put("at", at.toString());
        json.put("previous", HEX.formatHex(previous));
        return JSON.writeValueAsBytes(json);
    }

    /** Reads what was signed; empty when it is no checkpoint. */
    static Optional<Checkpoint> read(byte[] payload) {
        try {
            var json = JSON.readTree(payload);
            var read = new Checkpoint(
                    json.path("checkpoint").asInt(0),
                    json.path("entries").asLong(-1),
                    HEX.parseHex(json.path("head").asString("")),
                    Instant.parse(json.path("at").asString("")),
                    HEX.parseHex(json.path("previous").asString("")));
            return read.number > 0 && read.entries >= 0 && read.head.length == 32 && read.previous.length == 32
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
