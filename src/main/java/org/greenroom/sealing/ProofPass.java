package org.greenroom.sealing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The verifier's second pass: checks the proofs of all ballots in parallel and sums up those that count. */
final class ProofPass implements ArchiveWalk.Visitor {
    /** How many ballots are in memory at a time: enough to keep all processors busy. */
    private static final int WINDOW = 256;

    private record Checked(Optional<CheckedBallot> ballot, Optional<Refusal> refusal) {}

    private final StructurePass structure;
    private final List<byte[]> window = new ArrayList<>(WINDOW);
    private int done;
    private EncryptedTally sum;

    ProofPass(StructurePass structure) {
        this.structure = structure;
        this.sum = EncryptedTally.empty(structure.election());
    }

    @Override
    public void ballot(String hex, byte[] ballot) throws IOException {
        int index = done + window.size();
        if (index >= structure.ballotCount() || !structure.ballotAt(index).equals(hex)) {
            throw changed();
        }
        window.add(ballot);
        if (window.size() == WINDOW) {
            checkWindow();
        }
    }

    /** The sum of the ballots that count. */
    EncryptedTally finish() throws IOException {
        checkWindow();
        if (done != structure.ballotCount()) {
            throw changed();
        }
        return sum;
    }

    private static IOException changed() {
        return new IOException("The archive changed while it was read");
    }

    private void checkWindow() {
        List<Checked> results = window.parallelStream().map(this::check).toList();
        IntStream.range(0, results.size()).forEach(i -> {
            results.get(i).refusal().ifPresent(refusal -> {
                throw new NotVerified(Finding.of(refusal), ArchiveWalk.tracker(structure.ballotAt(done + i)));
            });
            CheckedBallot ballot = results.get(i).ballot().orElseThrow();
            if (structure.counts(ballot.credential(), done + i)) {
                sum = sum.plus(ballot.choices());
            }
        });
        done += window.size();
        window.clear();
    }

    private Checked check(byte[] ballot) {
        try {
            CheckedBallot checked = BallotChecker.check(structure.election(), ballot, known -> true);
            return new Checked(Optional.of(checked), Optional.empty());
        } catch (Refused e) {
            return new Checked(Optional.empty(), Optional.of(e.refusal()));
        }
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
