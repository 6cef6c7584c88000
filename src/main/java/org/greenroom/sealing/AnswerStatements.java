package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What the proofs of one sealed answer are about (FORMAT section 5): the ciphertexts of which one encrypts zero, and
 * the prefix of each challenge. Shared by sealing and checking so that they cannot drift apart.
 */
final class AnswerStatements {
    private final Question question;
    private final List<Ciphertext> choices;
    private final List<String> pairs;
    private final String voter;
    private final String answer;

    AnswerStatements(Election election, BigInteger credential, Question question, List<Ciphertext> choices) {
        this.question = question;
        this.choices = choices;
        this.voter = election.fingerprint() + "|" + credential;
        // Once only: writing a number of 2048 bits in decimal is slow.
        this.pairs = choices.stream().map(AnswerStatements::pair).toList();
        this.answer = voter + "|" + String.join(",", pairs);
    }

    private static String pair(Ciphertext ciphertext) {
        return ciphertext.alpha() + "," + ciphertext.beta();
    }

    String individualPrefix(int choice) {
        return "prove|" + voter + "|" + pairs.get(choice) + "|";
    }

    List<Ciphertext> individual(int choice) {
        return lessEach(choices.get(choice), 0, 1);
    }

    String overallPrefix() {
        return question.blank() ? "bproof1|" + answer + "|" : "prove|" + answer + "|" + pair(sum()) + "|";
    }

    /** With a blank vote: that the blank one is chosen, or the sum is allowed. Without: that the sum is allowed. */
    List<Ciphertext> overall() {
        List<Ciphertext> zeros = new ArrayList<>();
        if (question.blank()) {
            zeros.add(choices.getFirst().minus(1));
        }
        zeros.addAll(lessEach(sum(), question.min(), question.max()));
        return zeros;
    }

    String blankPrefix() {
        return "bproof0|" + answer + "|";
    }

    /** That the blank one is not chosen, or nothing else is. */
    List<Ciphertext> blank() {
        return List.of(choices.getFirst(), sum());
    }

    /** The number of answers chosen, the blank vote left out. */
    private Ciphertext sum() {
        return Ciphertext.sum(question.blank() ? choices.subList(1, choices.size()) : choices);
    }

    private static List<Ciphertext> lessEach(Ciphertext ciphertext, int from, int to) {
        List<Ciphertext> zeros = new ArrayList<>(to - from + 1);
        for (int value = from; value <= to; value++) {
            zeros.add(ciphertext.minus(value));
        }
        return zeros;
    }
}
