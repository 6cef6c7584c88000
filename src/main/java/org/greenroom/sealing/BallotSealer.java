package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Seals a vote. In the portal the booth does this in the voter's browser; this is for tests, the demonstration, and
 * whoever uses the package as a library.
 */
public final class BallotSealer {
    private BallotSealer() {}

    /**
     * Seals the choices.
     *
     * @param plaintext for each question a 0 or 1 for each answer, with the blank vote first where it is allowed
     * @return the ballot's canonical bytes
     * @throws IllegalArgumentException if the choices are not allowed
     */
    public static byte[] seal(Election election, Credential credential, List<List<Integer>> plaintext) {
        if (plaintext.size() != election.questions().size()) {
            throw new IllegalArgumentException("One list of choices for each question");
        }
        BigInteger secret = credential.secret(election.uuid());
        BigInteger voter = Group.powerOfG(secret);
        List<SealedAnswer> answers = new ArrayList<>();
        for (int i = 0; i < plaintext.size(); i++) {
            answers.add(sealAnswer(election, voter, election.questions().get(i), plaintext.get(i)));
        }
        String hash = SealedBallot.bodyHash(election.uuid(), election.fingerprint(), voter, answers);
        Proof signature = Proof.ofKnowledge(SealedBallot.signaturePrefix(hash), secret);
        return new SealedBallot(election.uuid(), election.fingerprint(), voter, answers, hash, signature).toBytes();
    }

    private static SealedAnswer sealAnswer(
            Election election, BigInteger voter, Question question, List<Integer> plain) {
        requireAllowed(question, plain);
        BigInteger key = election.publicKey();
        List<BigInteger> randoms = new ArrayList<>();
        List<Ciphertext> choices = new ArrayList<>();
        for (int value : plain) {
            BigInteger random = Group.randomScalar();
            randoms.add(random);
            choices.add(Ciphertext.encrypt(key, value, random));
        }
        AnswerStatements statements = new AnswerStatements(election, voter, question, choices);
        List<List<Proof>> individual = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            individual.add(OneOfProof.prove(
                    key, statements.individualPrefix(i), statements.individual(i), plain.get(i), randoms.get(i)));
        }
        boolean blank = question.blank() && plain.getFirst() == 1;
        int chosen = chosen(question, plain);
        BigInteger sumRandom = randoms.stream()
                .skip(question.blank() ? 1 : 0)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .mod(Group.Q);
        int which = blank ? 0 : chosen - question.min() + (question.blank() ? 1 : 0);
        List<Proof> overall = OneOfProof.prove(
                key, statements.overallPrefix(), statements.overall(), which, blank ? randoms.getFirst() : sumRandom);
        Optional<List<Proof>> blankProof = question.blank()
                ? Optional.of(OneOfProof.prove(
                        key,
                        statements.blankPrefix(),
                        statements.blank(),
                        blank ? 1 : 0,
                        blank ? sumRandom : randoms.getFirst()))
                : Optional.empty();
        return new SealedAnswer(choices, individual, overall, blankProof);
    }

    private static int chosen(Question question, List<Integer> plain) {
        return plain.stream().skip(question.blank() ? 1 : 0).mapToInt(x -> x).sum();
    }

    private static void requireAllowed(Question question, List<Integer> plain) {
        int chosen = chosen(question, plain);
        boolean blank = question.blank() && !plain.isEmpty() && plain.getFirst() == 1;
        boolean allowed = blank ? chosen == 0 : chosen >= question.min() && chosen <= question.max();
        boolean bits = plain.stream().allMatch(x -> x == 0 || x == 1);
        if (plain.size() != question.choiceCount() || !bits || !allowed) {
            throw new IllegalArgumentException("These choices are not allowed by the question");
        }
    }
}
