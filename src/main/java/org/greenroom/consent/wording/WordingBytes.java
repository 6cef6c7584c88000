package org.greenroom.consent.wording;

import java.util.Map;
import java.util.TreeMap;
import org.greenroom.consent.Use;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bytes over which a version is hashed: UTF-8 JSON in the canonical form of RFC 8785 (keys sorted, no white space)
 * with the members {@code use}, {@code version}, {@code en} and {@code cy}, the languages each with {@code title},
 * {@code meaning}, {@code example}, {@code yes} and {@code outOfScope}. Texts hold no control characters.
 */
public final class WordingBytes {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private WordingBytes() {}

    /** The bytes of a version. */
    public static byte[] write(Use use, int version, WordingText english, WordingText welsh) {
        return json(Map.of("use", use.name(), "version", version, "en", fields(english), "cy", fields(welsh)));
    }

    static byte[] json(Map<String, ?> content) {
        return MAPPER.writeValueAsBytes(new TreeMap<>(content));
    }

    static Both read(byte[] bytes) {
        return MAPPER.readValue(bytes, Both.class);
    }

    private static Map<String, String> fields(WordingText text) {
        return new TreeMap<>(Map.of(
                "title", text.title(),
                "meaning", text.meaning(),
                "example", text.example(),
                "yes", text.yes(),
                "outOfScope", text.outOfScope()));
    }

    /** What the bytes hold. */
    record Both(String use, int version, WordingText en, WordingText cy) {}
}
