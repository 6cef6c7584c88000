package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A sealed ballot (FORMAT section 3): reading it strictly and writing it in its one canonical form. */
record SealedBallot(
        String electionUuid,
        String electionHash,
        BigInteger credential,
        List<SealedAnswer> answers,
        String bodyHash,
        Proof signature) {

    /** A SHA-256 hash in base64 without padding. */
    private static final int HASH_LENGTH = 43;

    /** Reads a ballot for this election, without looking at any proof. @throws Refused by name */
    static SealedBallot parse(Election election, byte[] bytes) {
        if (bytes.length > election.maximumBallotBytes()) {
            throw new Refused(Refusal.TOO_LARGE);
        }
        SealedBallot ballot;
        try {
            ballot = parseShape(election, Json.readBallot(bytes));
        } catch (Json.Mismatch e) {
            throw new Refused(Refusal.MALFORMED);
        }
        if (!Arrays.equals(ballot.toBytes(), bytes)) {
            throw new Refused(Refusal.NOT_CANONICAL);
        }
        return ballot.of(election);
    }

    /** Reads bytes that were found canonical before. @throws Refused by name */
    static SealedBallot parseCanonical(Election election, byte[] bytes) {
        try {
            return parseShape(election, Json.readBallot(bytes)).of(election);
        } catch (Json.Mismatch e) {
            throw new Refused(Refusal.MALFORMED);
        }
    }

    private SealedBallot of(Election election) {
        if (!electionUuid.equals(election.uuid()) || !electionHash.equals(election.fingerprint())) {
            throw new Refused(Refusal.WRONG_ELECTION);
        }
        return this;
    }

    private static SealedBallot parseShape(Election election, JsonNode node) throws Json.Mismatch {
        List<Question> questions = election.questions();
        List<JsonNode> nodes = Json.items(Json.field(node, "answers"), questions.size());
        List<SealedAnswer> answers = new ArrayList<>(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            answers.add(SealedAnswer.parse(questions.get(i), nodes.get(i)));
        }
        JsonNode signature = Json.field(node, "signature");
        return new SealedBallot(
                Json.text(Json.field(node, "election_uuid")),
                Json.text(Json.field(node, "election_hash")),
                Json.number(Json.field(node, "credential")),
                answers,
                Json.text(Json.field(signature, "hash")),
                Json.proof(Json.field(signature, "proof")));
    }

    static SealedBallot largest(Election election) {
        BigInteger scalar = Group.Q.subtract(BigInteger.ONE);
        return new SealedBallot(
                election.uuid(),
                election.fingerprint(),
                Group.P.subtract(BigInteger.ONE),
                election.questions().stream().map(SealedAnswer::largest).toList(),
                "A".repeat(HASH_LENGTH),
                new Proof(scalar, scalar));
    }

    byte[] toBytes() {
        StringBuilder json = unsigned(electionUuid, electionHash, credential, answers);
        Json.appendString(json.append(",\"signature\":{\"hash\":"), bodyHash);
        signature.appendTo(json.append(",\"proof\":"));
        return Json.utf8(json.append("}}"));
    }

    /** What the signature is over. */
    String computeBodyHash() {
        return bodyHash(electionUuid, electionHash, credential, answers);
    }

    static String bodyHash(String uuid, String hash, BigInteger credential, List<SealedAnswer> answers) {
        return Hashing.base64(
                Json.utf8(unsigned(uuid, hash, credential, answers).append('}')));
    }

    static String signaturePrefix(String bodyHash) {
        return "sig|" + bodyHash + "|";
    }

    /** The ballot's JSON up to the last answer, without the closing brace. */
    private static StringBuilder unsigned(String uuid, String hash, BigInteger credential, List<SealedAnswer> answers) {
        StringBuilder json = new StringBuilder(8_192);
        Json.appendString(json.append("{\"election_uuid\":"), uuid);
        Json.appendString(json.append(",\"election_hash\":"), hash);
        json.append(",\"credential\":\"").append(credential).append("\",\"answers\":[");
        for (int i = 0; i < answers.size(); i++) {
            answers.get(i).appendTo(json.append(i == 0 ? "" : ","));
        }
        return json.append(']');
    }
}
