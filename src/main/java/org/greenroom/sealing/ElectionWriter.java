package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Writes the exact bytes of an election in the protocol's key order. Extra keys come after the known ones; they are
 * sealed with the rest and shown by whoever knows them.
 */
public final class ElectionWriter {
    private record Item(Question question, Map<String, JsonNode> extra) {}

    private final String uuid;
    private final BigInteger publicKey;
    private final String name;
    private final String description;
    private final List<Item> questions = new ArrayList<>();
    private final Map<String, JsonNode> extra = new LinkedHashMap<>();
    private Optional<String> administrator = Optional.empty();
    private Optional<String> credentialAuthority = Optional.empty();

    /**
     * @param uuid 14 to 64 base58 characters, see {@link #newUuid()}
     * @param publicKey {@link Trustees#publicKey()}
     */
    public ElectionWriter(String uuid, BigInteger publicKey, String name, String description) {
        if (!Election.isUuid(uuid)) {
            throw new IllegalArgumentException("The uuid must be 14 to 64 base58 characters");
        }
        this.uuid = uuid;
        this.publicKey = publicKey;
        this.name = name;
        this.description = description;
    }

    /** A new random uuid of 22 base58 characters. */
    public static String newUuid() {
        return Credential.randomBase58(22);
    }

    public ElectionWriter question(Question question) {
        return question(question, Map.of());
    }

    /** Adds a question with extra keys, each any JSON without fractions. */
    public ElectionWriter question(Question question, Map<String, JsonNode> extraKeys) {
        requireFree(extraKeys.keySet(), Election.QUESTION_KEYS);
        requireFree(extraKeys.keySet(), Election.FOREIGN_QUESTION_KEYS);
        questions.add(new Item(question, new LinkedHashMap<>(extraKeys)));
        return this;
    }

    /** Adds an extra key at the top, any JSON without fractions. */
    public ElectionWriter extra(String key, JsonNode value) {
        requireFree(Set.of(key), Election.KEYS);
        extra.put(key, value);
        return this;
    }

    public ElectionWriter administrator(String value) {
        administrator = Optional.of(value);
        return this;
    }

    public ElectionWriter credentialAuthority(String value) {
        credentialAuthority = Optional.of(value);
        return this;
    }

    private static void requireFree(Set<String> keys, Set<String> taken) {
        for (String key : keys) {
            if (taken.contains(key)) {
                throw new IllegalArgumentException("The protocol has its own \"" + key + "\"");
            }
        }
    }

    /** The bytes, checked by reading them. @throws NotVerified if they would be no election */
    public byte[] toBytes() {
        StringBuilder json = new StringBuilder("{\"version\":1");
        appendField(json, "description", description);
        appendField(json, "name", name);
        appendField(json, "group", Group.NAME);
        appendField(json, "public_key", publicKey.toString());
        json.append(",\"questions\":[");
        for (int i = 0; i < questions.size(); i++) {
            json.append(i == 0 ? "" : ",");
            appendQuestion(json, questions.get(i));
        }
        json.append(']');
        appendField(json, "uuid", uuid);
        administrator.ifPresent(value -> appendField(json, "administrator", value));
        credentialAuthority.ifPresent(value -> appendField(json, "credential_authority", value));
        appendExtra(json, extra);
        byte[] bytes = Json.utf8(json.append('}'));
        Election.parse(bytes);
        return bytes;
    }

    private static void appendQuestion(StringBuilder json, Item item) {
        Question question = item.question();
        json.append("{\"answers\":[");
        for (int i = 0; i < question.answers().size(); i++) {
            Json.appendString(json.append(i == 0 ? "" : ","), question.answers().get(i));
        }
        json.append(question.blank() ? "],\"blank\":true" : "]");
        json.append(",\"min\":").append(question.min());
        json.append(",\"max\":").append(question.max());
        appendField(json, "question", question.text());
        appendExtra(json, item.extra());
        json.append('}');
    }

    private static void appendField(StringBuilder json, String key, String value) {
        Json.appendString(json.append(",\"").append(key).append("\":"), value);
    }

    private static void appendExtra(StringBuilder json, Map<String, JsonNode> extra) {
        extra.forEach((key, value) -> {
            Json.appendString(json.append(','), key).append(':');
            Json.appendTree(json, value);
        });
    }
}
