package org.greenroom.sealing;

import java.io.IOException;
import java.util.Optional;

/** The verifier's second pass: checks the proofs of all ballots in parallel and sums up those that count. */
final class ProofPass implements ArchiveWalk.Visitor, AutoCloseable {
    private final StructurePass structure;
    private final Optional<Membership> together;
    private final Powers powers;
    private final InOrder<CheckedBallot> checks = new InOrder<>(this::add);
    private int done;
    private EncryptedTally sum;

    private ProofPass(StructurePass structure, Optional<Membership> together) {
        this.structure = structure;
        this.together = together;
        this.powers = Powers.forBallots(structure.election(), structure.ballotCount());
        this.sum = EncryptedTally.empty(structure.election());
    }

    /** The ballots' numbers are tested for membership in the group together; which one is not in it stays open. */
    static ProofPass quick(StructurePass structure) {
        return new ProofPass(structure, Optional.of(new Membership()));
    }

    /** Every number is tested by itself. */
    static ProofPass each(StructurePass structure) {
        return new ProofPass(structure, Optional.empty());
    }

    @Override
    public void ballot(String hex, byte[] ballot) throws IOException {
        int index = done + checks.waiting();
        if (index >= structure.ballotCount() || !structure.ballotAt(index).equals(hex)) {
            throw changed();
        }
        checks.begin(() -> check(hex, ballot));
    }

    /** The sum of the ballots that count; empty if their numbers must be tested one by one. */
    Optional<EncryptedTally> finish() throws IOException {
        checks.finish();
        if (done != structure.ballotCount()) {
            throw changed();
        }
        return together.isEmpty() || together.get().holds() ? Optional.of(sum) : Optional.empty();
    }

    private static IOException changed() {
        return new IOException("The archive changed while it was read");
    }

    private CheckedBallot check(String hex, byte[] bytes) {
        Election election = structure.election();
        try {
            SealedBallot ballot = SealedBallot.parseCanonical(election, bytes);
            if (together.isEmpty()) {
                return BallotChecker.check(election, powers, bytes, ballot);
            }
            try {
                return BallotChecker.check(election, powers, bytes, ballot, together.get());
            } catch (Refused e) {
                // A number outside the group spoils proofs too: by itself the ballot is refused for what is wrong.
                return BallotChecker.check(election, powers, bytes, ballot);
            }
        } catch (Refused e) {
            throw new NotVerified(Finding.of(e.refusal()), ArchiveWalk.tracker(hex));
        }
    }

    private void add(CheckedBallot ballot) {
        if (structure.counts(ballot.credential(), done)) {
            sum = sum.plus(ballot.choices());
        }
        done++;
    }

    @Override
    public void close() {
        checks.close();
    }

    @Override
    public void setup(byte[] election, byte[] trustees, byte[] credentials) {
        // Known from the first pass.
    }

    @Override
    public void encryptedTally(byte[] tally, int ballots, int weight) {
        // Known from the first pass.
    }

    @Override
    public void partialDecryption(int owner, byte[] decryption) {
        // Known from the first pass.
    }

    @Override
    public void result(byte[] result) {
        // Known from the first pass.
    }
}
