package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An election, read from its exact bytes (FORMAT section 3). The fingerprint is over these bytes, so they are kept as
 * they are; keys that the protocol does not know are allowed, and so sealed too.
 */
public final class Election {
    /** No election is larger. */
    public static final int MAX_BYTES = 1 << 20;

    /** The most numbers that one ballot may encrypt, over all questions. */
    public static final int MAX_CHOICES = 1_000;

    static final Set<String> KEYS = Set.of(
            "version",
            "description",
            "name",
            "group",
            "public_key",
            "questions",
            "uuid",
            "administrator",
            "credential_authority");
    static final Set<String> QUESTION_KEYS = Set.of("answers", "blank", "min", "max", "question");

    /** Keys by which Belenios marks questions of another kind. */
    static final Set<String> FOREIGN_QUESTION_KEYS = Set.of("type", "value", "extra");

    private final byte[] bytes;
    private final String fingerprint;
    private final String uuid;
    private final String name;
    private final String description;
    private final BigInteger publicKey;
    private final List<Question> questions;
    private final Optional<String> credentialAuthority;
    private final int maximumBallotBytes;

    private Election(byte[] bytes) throws Json.Mismatch {
        if (bytes.length > MAX_BYTES) {
            throw new Json.Mismatch("larger than " + MAX_BYTES + " bytes");
        }
        JsonNode json = Json.readPublicData(bytes);
        if (Json.count(Json.field(json, "version")) != 1) {
            throw new Json.Mismatch("only version 1 is known");
        }
        if (!Json.text(Json.field(json, "group")).equals(Group.NAME)) {
            throw new Json.Mismatch("only the group " + Group.NAME + " is known");
        }
        this.bytes = bytes;
        this.fingerprint = Hashing.base64(bytes);
        this.uuid = uuid(Json.text(Json.field(json, "uuid")));
        this.name = Json.text(Json.field(json, "name"));
        this.description = Json.text(Json.field(json, "description"));
        this.publicKey = Json.number(Json.field(json, "public_key"));
        this.questions = questions(Json.field(json, "questions"));
        this.credentialAuthority = json.has("credential_authority")
                ? Optional.of(Json.text(Json.field(json, "credential_authority")))
                : Optional.empty();
        if (publicKey.equals(BigInteger.ONE) || !Group.isElement(publicKey)) {
            throw new Json.Mismatch("the public key is not in the group");
        }
        this.maximumBallotBytes = SealedBallot.largest(this).toBytes().length;
    }

    /** Reads an election. @throws NotVerified with {@link Finding#ELECTION_MALFORMED} */
    public static Election parse(byte[] bytes) {
        try {
            return new Election(bytes.clone());
        } catch (Json.Mismatch e) {
            throw new NotVerified(Finding.ELECTION_MALFORMED, e.getMessage());
        }
    }

    private static String uuid(String text) throws Json.Mismatch {
        if (!isUuid(text)) {
            throw new Json.Mismatch("the uuid is not 14 to 64 base58 characters");
        }
        return text;
    }

    static boolean isUuid(String text) {
        return text.length() >= 14
                && text.length() <= 64
                && text.chars().allMatch(c -> Credential.BASE58.indexOf(c) >= 0);
    }

    private static List<Question> questions(JsonNode array) throws Json.Mismatch {
        List<Question> questions = new ArrayList<>();
        int choices = 0;
        for (JsonNode node : Json.items(array)) {
            Question question = question(node);
            choices += question.choiceCount();
            questions.add(question);
        }
        if (questions.isEmpty() || choices > MAX_CHOICES) {
            throw new Json.Mismatch("there must be 1 question at least and " + MAX_CHOICES + " answers at most");
        }
        return List.copyOf(questions);
    }

    private static Question question(JsonNode node) throws Json.Mismatch {
        for (String foreign : FOREIGN_QUESTION_KEYS) {
            if (node.has(foreign)) {
                throw new Json.Mismatch("only homomorphic questions are known");
            }
        }
        List<String> answers = new ArrayList<>();
        for (JsonNode answer : Json.items(Json.field(node, "answers"))) {
            answers.add(Json.text(answer));
        }
        JsonNode blank = node.get("blank");
        if (blank != null && !blank.isBoolean()) {
            throw new Json.Mismatch("\"blank\" must be true or false");
        }
        try {
            return new Question(
                    Json.text(Json.field(node, "question")),
                    answers,
                    blank != null && blank.booleanValue(),
                    Json.count(Json.field(node, "min")),
                    Json.count(Json.field(node, "max")));
        } catch (IllegalArgumentException e) {
            throw new Json.Mismatch(String.valueOf(e.getMessage()));
        }
    }

    /** The exact bytes, a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 of the bytes, base64 without padding: 43 characters. */
    public String fingerprint() {
        return fingerprint;
    }

    /** 14 to 64 base58 characters. */
    public String uuid() {
        return uuid;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /** The product of all trustees' public keys. */
    public BigInteger publicKey() {
        return publicKey;
    }

    public List<Question> questions() {
        return questions;
    }

    /** Who made the credentials, where that is said. */
    public Optional<String> credentialAuthority() {
        return credentialAuthority;
    }

    /** The length of the longest ballot there can be, in bytes; every ballot fits, and a longer body is no ballot. */
    public int maximumBallotBytes() {
        return maximumBallotBytes;
    }
}
