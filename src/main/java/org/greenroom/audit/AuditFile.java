package org.greenroom.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of an export in JSON Lines. First {@code {"greenroom-audit":1,"written":…,"keys":[JWK…]}}, then one line
 * for each entry ({@code seq, at, actor, name, action, subject, details, previous, hash}; hashes hexadecimal), after the
 * entry a checkpoint names {@code {"checkpoint":JWS}}, and last {@code {"end":seq,"head":hash}}.
 */
final class AuditFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HexFormat HEX = HexFormat.of();

    private AuditFile() {}

    static String first(Instant written, Iterable<String> jwks) {
        var line = JSON.createObjectNode();
        line.put("greenroom-audit", 1);
        line.put("written", written.toString());
        var keys = line.putArray("keys");
        jwks.forEach(jwk -> keys.add(JSON.readTree(jwk)));
        return JSON.writeValueAsString(line);
    }

    static String entry(AuditEntry entry) {
        var line = JSON.createObjectNode();
        line.put("seq", entry.seq());
        line.put("at", entry.at().toString());
        line.put("actor", entry.who().id().toString());
        line.put("name", entry.who().name());
        line.put("action", entry.action());
        line.put("subject", entry.subject());
        var details = line.putObject("details");
        entry.details().forEach(details::put);
        line.put("previous", HEX.formatHex(entry.previousHash()));
        line.put("hash", HEX.formatHex(entry.hash()));
        return JSON.writeValueAsString(line);
    }

    static String checkpoint(String signature) {
        return JSON.writeValueAsString(JSON.createObjectNode().put("checkpoint", signature));
    }

    static String end(long seq, byte[] head) {
        return JSON.writeValueAsString(JSON.createObjectNode().put("end", seq).put("head", HEX.formatHex(head)));
    }

    /** @throws Unreadable when it is no JSON object */
    static JsonNode line(String text) {
        try {
            var read = JSON.readTree(text);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            // Said below, without what stood there.
        }
        throw new Unreadable();
    }

    /** @throws Unreadable when a field is missing or no such thing */
    static AuditEntry entry(JsonNode line) {
        try {
            Map<String, String> details = new HashMap<>();
            for (var detail : line.path("details").properties()) {
                details.put(detail.getKey(), detail.getValue().asString());
            }
            return new AuditEntry(
                    line.path("seq").asLong(-1),
                    Instant.parse(text(line, "at")),
                    new Actor(UUID.fromString(text(line, "actor")), text(line, "name")),
                    text(line, "action"),
                    text(line, "subject"),
                    AuditDetails.write(details),
                    hash(line, "previous"),
                    hash(line, "hash"));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new Unreadable();
        }
    }

    /** @throws Unreadable when it is no hash */
    static byte[] hash(JsonNode line, String name) {
        try {
            var bytes = HEX.parseHex(text(line, name));
            if (bytes.length == 32) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new Unreadable();
    }

    private static String text(JsonNode line, String name) {
        var value = line.get(name);
        if (value == null || !value.isString()) {
            throw new Unreadable();
        }
        return value.asString();
    }

    /** A line is not what it should be. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("A line of the file cannot be read");
        }
    }
}
