package org.greenroom.sealing;

import java.io.IOException;

/** The verifier's second pass: checks the proofs of all ballots in parallel and sums up those that count. */
final class ProofPass implements ArchiveWalk.Visitor, AutoCloseable {
    private final StructurePass structure;
    private final Powers powers;
    private final InOrder<CheckedBallot> checks = new InOrder<>(this::add);
    private int done;
    private EncryptedTally sum;

    ProofPass(StructurePass structure) {
        this.structure = structure;
        this.powers = Powers.forBallots(structure.election(), structure.ballotCount());
        this.sum = EncryptedTally.empty(structure.election());
    }

    @Override
    public void ballot(String hex, byte[] ballot) throws IOException {
        int index = done + checks.waiting();
        if (index >= structure.ballotCount() || !structure.ballotAt(index).equals(hex)) {
            throw changed();
        }
        checks.begin(() -> check(hex, ballot));
    }

    /** The sum of the ballots that count. */
    EncryptedTally finish() throws IOException {
        checks.finish();
        if (done != structure.ballotCount()) {
            throw changed();
        }
        return sum;
    }

    private static IOException changed() {
        return new IOException("The archive changed while it was read");
    }

    private CheckedBallot check(String hex, byte[] ballot) {
        try {
            return BallotChecker.check(structure.election(), powers, ballot, known -> true);
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
