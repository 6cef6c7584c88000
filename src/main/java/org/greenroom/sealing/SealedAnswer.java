package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The sealed answer to one question: a ciphertext for each choice and the proofs (FORMAT sections 3 and 5). */
record SealedAnswer(
        List<Ciphertext> choices,
        List<List<Proof>> individualProofs,
        List<Proof> overallProof,
        Optional<List<Proof>> blankProof) {

    static SealedAnswer parse(Question question, JsonNode node) throws Json.Mismatch {
        List<Ciphertext> choices = new ArrayList<>();
        for (JsonNode choice : Json.items(Json.field(node, "choices"), question.choiceCount())) {
            choices.add(Json.ciphertext(choice));
        }
        List<List<Proof>> individual = new ArrayList<>();
        for (JsonNode proofs : Json.items(Json.field(node, "individual_proofs"), question.choiceCount())) {
            individual.add(proofs(proofs, 2));
        }
        List<Proof> overall = proofs(Json.field(node, "overall_proof"), question.overallStatements());
        Optional<List<Proof>> blank =
                question.blank() ? Optional.of(proofs(Json.field(node, "blank_proof"), 2)) : Optional.empty();
        return new SealedAnswer(choices, individual, overall, blank);
    }

    private static List<Proof> proofs(JsonNode array, int size) throws Json.Mismatch {
        List<Proof> proofs = new ArrayList<>(size);
        for (JsonNode proof : Json.items(array, size)) {
            proofs.add(Json.proof(proof));
        }
        return proofs;
    }

    /** An answer whose every number has as many digits as it can have. */
    static SealedAnswer largest(Question question) {
        BigInteger scalar = Group.Q.subtract(BigInteger.ONE);
        BigInteger element = Group.P.subtract(BigInteger.ONE);
        Proof proof = new Proof(scalar, scalar);
        List<Proof> two = List.of(proof, proof);
        List<Ciphertext> choices = Collections.nCopies(question.choiceCount(), new Ciphertext(element, element));
        return new SealedAnswer(
                choices,
                Collections.nCopies(question.choiceCount(), two),
                Collections.nCopies(question.overallStatements(), proof),
                question.blank() ? Optional.of(two) : Optional.empty());
    }

    void appendTo(StringBuilder json) {
        json.append("{\"choices\":[");
        for (int i = 0; i < choices.size(); i++) {
            choices.get(i).appendTo(json.append(i == 0 ? "" : ","));
        }
        json.append("],\"individual_proofs\":[");
        for (int i = 0; i < individualProofs.size(); i++) {
            Proof.appendAll(json.append(i == 0 ? "" : ","), individualProofs.get(i));
        }
        Proof.appendAll(json.append("],\"overall_proof\":"), overallProof);
        blankProof.ifPresent(proof -> Proof.appendAll(json.append(",\"blank_proof\":"), proof));
        json.append('}');
    }
}
