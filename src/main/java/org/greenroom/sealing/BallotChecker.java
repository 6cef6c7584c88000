package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.List;

/** Decides whether a sealed ballot is accepted. Reads nothing, changes nothing, and may run on any thread. */
public final class BallotChecker {
    private BallotChecker() {}

    /**
     * Checks size, shape, canonical form, election, credential, group membership, signature and all proofs, in this
     * order, cheap ones first. About 20 ms for a yes/no question.
     *
     * @param ownPublicCredential the one public credential this ballot may carry, known to be in the group
     * @throws Refused by name
     */
    public static CheckedBallot check(Election election, byte[] bytes, BigInteger ownPublicCredential) {
        return check(election, Powers.unprepared(election), bytes, ownPublicCredential);
    }

    /** The same. @param powers those of the election; prepared, they save about a third */
    static CheckedBallot check(Election election, Powers powers, byte[] bytes, BigInteger ownPublicCredential) {
        Unchecked ballot = parse(election, bytes);
        if (!ballot.credential().equals(ownPublicCredential)) {
            throw new Refused(Refusal.WRONG_CREDENTIAL);
        }
        return ballot.check(powers);
    }

    /** Checks size, shape, canonical form and election, which takes no time to speak of. @throws Refused by name */
    public static Unchecked parse(Election election, byte[] bytes) {
        return new Unchecked(election, bytes, SealedBallot.parse(election, bytes));
    }

    /** A ballot of the right form whose proofs nobody has looked at yet. */
    public static final class Unchecked {
        private final Election election;
        private final byte[] bytes;
        private final SealedBallot ballot;

        private Unchecked(Election election, byte[] bytes, SealedBallot ballot) {
            this.election = election;
            this.bytes = bytes;
            this.ballot = ballot;
        }

        /** The credential it says it was sealed with; whether that is allowed here is to be asked before the rest. */
        public BigInteger credential() {
            return ballot.credential();
        }

        /**
         * Checks group membership, signature and all proofs.
         *
         * @param powers those of the election
         * @throws Refused by name
         */
        public CheckedBallot check(Powers powers) {
            return BallotChecker.check(election, powers, bytes, ballot);
        }
    }

    /** The same for a ballot of an archive, where form and credential have been checked before. */
    static CheckedBallot check(Election election, Powers powers, byte[] bytes, SealedBallot ballot) {
        for (SealedAnswer answer : ballot.answers()) {
            require(answer.choices().stream().allMatch(Ciphertext::isInGroup), Refusal.NOT_IN_GROUP);
        }
        return checkProofs(election, powers, bytes, ballot);
    }

    /** The same, with the numbers noted for a common test; what this accepts holds only if that test does. */
    static CheckedBallot check(
            Election election, Powers powers, byte[] bytes, SealedBallot ballot, Membership membership) {
        for (SealedAnswer answer : ballot.answers()) {
            for (Ciphertext choice : answer.choices()) {
                require(membership.note(List.of(choice.alpha(), choice.beta())), Refusal.NOT_IN_GROUP);
            }
        }
        return checkProofs(election, powers, bytes, ballot);
    }

    private static CheckedBallot checkProofs(Election election, Powers powers, byte[] bytes, SealedBallot ballot) {
        requireSignature(powers, ballot);
        for (int i = 0; i < ballot.answers().size(); i++) {
            requireProofs(
                    election,
                    powers,
                    ballot.credential(),
                    election.questions().get(i),
                    ballot.answers().get(i));
        }
        return new CheckedBallot(Tracker.of(bytes), ballot.credential(), choices(ballot));
    }

    /** Reads a ballot that was accepted before, without looking at its proofs again. @throws Refused by name */
    static CheckedBallot read(Election election, byte[] bytes) {
        SealedBallot ballot = SealedBallot.parse(election, bytes);
        return new CheckedBallot(Tracker.of(bytes), ballot.credential(), choices(ballot));
    }

    private static List<List<Ciphertext>> choices(SealedBallot ballot) {
        return ballot.answers().stream().map(SealedAnswer::choices).toList();
    }

    private static void requireSignature(Powers powers, SealedBallot ballot) {
        String prefix = SealedBallot.signaturePrefix(ballot.bodyHash());
        boolean holds = ballot.bodyHash().equals(ballot.computeBodyHash())
                && ballot.signature().provesKnowledge(powers, prefix, ballot.credential());
        require(holds, Refusal.INVALID_SIGNATURE);
    }

    private static void requireProofs(
            Election election, Powers powers, BigInteger credential, Question question, SealedAnswer answer) {
        AnswerStatements statements = new AnswerStatements(election, credential, question, answer.choices());
        for (int i = 0; i < answer.choices().size(); i++) {
            List<Proof> proofs = answer.individualProofs().get(i);
            require(
                    OneOfProof.holds(powers, statements.individualPrefix(i), statements.individual(i), proofs),
                    Refusal.INVALID_INDIVIDUAL_PROOF);
        }
        require(
                OneOfProof.holds(powers, statements.overallPrefix(), statements.overall(), answer.overallProof()),
                Refusal.INVALID_OVERALL_PROOF);
        if (answer.blankProof().isPresent()) {
            List<Proof> proofs = answer.blankProof().get();
            require(
                    OneOfProof.holds(powers, statements.blankPrefix(), statements.blank(), proofs),
                    Refusal.INVALID_BLANK_PROOF);
        }
    }

    private static void require(boolean holds, Refusal refusal) {
        if (!holds) {
            throw new Refused(refusal);
        }
    }
}
