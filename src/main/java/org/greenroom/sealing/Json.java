package org.greenroom.sealing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Strict reading with bounds on size, digits and depth, and writing without any white space. */
final class Json {
    /** Digits of the largest group element. */
    private static final int MAX_DIGITS = 617;

    private static final JsonMapper BALLOTS = mapper(8, 1_000, 100);
    private static final JsonMapper PUBLIC_DATA = mapper(20, 200_000, 1_000);

    private Json() {}

    /** The text or tree is not of the shape that was asked for; callers turn it into a refusal with a name. */
    static final class Mismatch extends Exception {
        private static final long serialVersionUID = 1L;

        Mismatch(String message) {
            super(message);
        }
    }

    static JsonNode readBallot(byte[] bytes) throws Mismatch {
        return read(BALLOTS, bytes);
    }

    static JsonNode readPublicData(byte[] bytes) throws Mismatch {
        return read(PUBLIC_DATA, bytes);
    }

    private static JsonNode read(JsonMapper mapper, byte[] bytes) throws Mismatch {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode node = mapper.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new Mismatch("nothing there");
            }
            return node;
        } catch (CharacterCodingException e) {
            throw new Mismatch("not UTF-8");
        } catch (JacksonException e) {
            throw new Mismatch("not JSON: " + e.getOriginalMessage());
        }
    }

    private static JsonMapper mapper(int depth, int stringLength, int nameLength) {
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxStringLength(stringLength)
                .maxNameLength(nameLength)
                .maxNumberLength(20)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(bounds)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    static JsonNode field(JsonNode object, String name) throws Mismatch {
        JsonNode value = object.isObject() ? object.get(name) : null;
        if (value == null) {
            throw new Mismatch("no \"" + name + "\"");
        }
        return value;
    }

    static String text(JsonNode node) throws Mismatch {
        if (!node.isString()) {
            throw new Mismatch("a string was expected");
        }
        return node.stringValue();
    }

    /** A JSON integer from 0 to 2^31 - 1. */
    static int count(JsonNode node) throws Mismatch {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 0) {
            throw new Mismatch("a small whole number was expected");
        }
        return node.intValue();
    }

    static List<JsonNode> items(JsonNode node) throws Mismatch {
        if (!node.isArray()) {
            throw new Mismatch("an array was expected");
        }
        return List.copyOf(node.values());
    }

    static List<JsonNode> items(JsonNode node, int size) throws Mismatch {
        List<JsonNode> items = items(node);
        if (items.size() != size) {
            throw new Mismatch("an array of " + size + " was expected");
        }
        return items;
    }

    /** A string of decimal digits without sign or leading zeros. */
    static BigInteger number(JsonNode node) throws Mismatch {
        return number(text(node));
    }

    static BigInteger number(String text) throws Mismatch {
        if (text.isEmpty() || text.length() > MAX_DIGITS || text.charAt(0) == '0' && text.length() > 1) {
            throw new Mismatch("a number in decimal was expected");
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                throw new Mismatch("a number in decimal was expected");
            }
        }
        return new BigInteger(text);
    }

    static Proof proof(JsonNode node) throws Mismatch {
        return new Proof(number(field(node, "challenge")), number(field(node, "response")));
    }

    static Ciphertext ciphertext(JsonNode node) throws Mismatch {
        return new Ciphertext(number(field(node, "alpha")), number(field(node, "beta")));
    }

    static byte[] utf8(CharSequence json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Appends a string with only the escapes that JSON demands. */
    static StringBuilder appendString(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == 127) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"');
    }

    static void appendTree(StringBuilder json, JsonNode node) {
        if (node.isObject()) {
            json.append('{');
            String separator = "";
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                appendString(json.append(separator), property.getKey()).append(':');
                appendTree(json, property.getValue());
                separator = ",";
            }
            json.append('}');
        } else if (node.isArray()) {
            json.append('[');
            String separator = "";
            for (JsonNode item : node.values()) {
                json.append(separator);
                appendTree(json, item);
                separator = ",";
            }
            json.append(']');
        } else if (node.isString()) {
            appendString(json, node.stringValue());
        } else if (node.isIntegralNumber() || node.isBoolean()) {
            json.append(node.asString());
        } else if (node.isNull()) {
            json.append("null");
        } else {
            throw new IllegalArgumentException("Only objects, arrays, strings, whole numbers, booleans and null");
        }
    }
}
