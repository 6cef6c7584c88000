package org.greenroom.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From what an election consists of to its archive, in three steps that may lie days apart:
 *
 * <ol>
 *   <li>construct it with setup and ballots; {@link #tally()} is the sum that every trustee decrypts;
 *   <li>{@link #decryption} for each trustee, made here by {@link PartialDecryption#make} with a key that is at hand, or
 *       sent in by whoever holds one; each is checked;
 *   <li>{@link #result()} and {@link #writeTo}.
 * </ol>
 *
 * <p>It reads the ballots strictly but does not check their proofs again: they were checked when they were accepted, and
 * whoever publishes an archive lets {@link Verifier} go over it first.
 */
public final class ArchiveBuilder {
    private final Election election;
    private final Trustees trustees;
    private final Credentials credentials;
    private final Iterable<byte[]> ballots;
    private final EncryptedTally tally;
    private final int ballotCount;
    private final SortedMap<Integer, PartialDecryption> decryptions = new TreeMap<>();

    /**
     * Reads all ballots and sums them up.
     *
     * @param ballots in strictly ascending order of {@link Tracker} (see {@link Tracker#sorted}); gone through again by
     *     each writing, so it may fetch them page by page
     * @throws NotVerified if the parts do not fit each other
     * @throws Refused if one is no ballot of this election
     * @throws IllegalArgumentException if the ballots are not in order, or two share a credential
     */
    public ArchiveBuilder(Election election, Trustees trustees, Credentials credentials, Iterable<byte[]> ballots) {
        trustees.requireKeyOf(election);
        this.election = election;
        this.trustees = trustees;
        this.credentials = credentials;
        this.ballots = ballots;
        EncryptedTally sum = EncryptedTally.empty(election);
        Set<BigInteger> voted = new HashSet<>();
        byte[] last = new byte[0];
        for (byte[] ballot : ballots) {
            CheckedBallot read = BallotChecker.read(election, ballot);
            byte[] hash = Hashing.sha256(ballot);
            if (Arrays.compareUnsigned(last, hash) >= 0) {
                throw new IllegalArgumentException("The ballots are not in the order of their trackers");
            }
            if (!credentials.contains(read.credential())) {
                throw new Refused(Refusal.WRONG_CREDENTIAL);
            }
            if (!voted.add(read.credential())) {
                throw new IllegalArgumentException("Two ballots of one credential");
            }
            sum = sum.plus(read.choices());
            last = hash;
        }
        this.tally = sum;
        this.ballotCount = voted.size();
    }

    /** The sum of all ballots, encrypted: what trustees decrypt. */
    public EncryptedTally tally() {
        return tally;
    }

    /** How many ballots there are. */
    public int ballotCount() {
        return ballotCount;
    }

    /**
     * Hands in a trustee's decryption.
     *
     * @param owner the trustee's place in the list, counted from 1
     * @throws NotVerified with {@link Finding#INVALID_DECRYPTION_PROOF}
     */
    public ArchiveBuilder decryption(int owner, PartialDecryption decryption) {
        if (owner < 1 || owner > trustees.list().size()) {
            throw new IllegalArgumentException("There is no trustee " + owner);
        }
        Trustee trustee = trustees.list().get(owner - 1);
        if (!decryption.holds(election, tally, trustee)) {
            throw new NotVerified(Finding.INVALID_DECRYPTION_PROOF, "trustee " + owner);
        }
        decryptions.put(owner, decryption);
        return this;
    }

    /**
     * Decrypts with a key that is at hand.
     *
     * @throws IllegalArgumentException if it is no key of this election
     */
    public ArchiveBuilder decryptWith(TrusteeKey key) {
        BigInteger publicKey = key.publicKey();
        for (int i = 0; i < trustees.list().size(); i++) {
            if (trustees.list().get(i).publicKey().equals(publicKey)) {
                return decryption(i + 1, PartialDecryption.make(election, tally, key));
            }
        }
        throw new IllegalArgumentException("This key belongs to no trustee of the election");
    }

    /** Whether every trustee's decryption is there. */
    public boolean isComplete() {
        return decryptions.size() == trustees.list().size();
    }

    /** The numbers. @throws IllegalStateException if a decryption is missing */
    public ElectionResult result() {
        if (!isComplete()) {
            throw new IllegalStateException("Not every trustee has decrypted");
        }
        return ElectionResult.open(tally, new ArrayList<>(decryptions.values()), ballotCount);
    }

    /**
     * Writes the counted archive.
     *
     * @param timestamp unix seconds; the same parts with the same timestamp give the same bytes
     * @throws IllegalStateException if a decryption is missing
     */
    public void writeTo(OutputStream out, long timestamp) throws IOException {
        ElectionResult result = result();
        ArchiveWriter writer = writeBallots(out, timestamp);
        writer.endBallots();
        writer.encryptedTally(tally, ballotCount);
        for (var decryption : decryptions.entrySet()) {
            writer.partialDecryption(decryption.getKey(), decryption.getValue());
        }
        writer.result(result);
    }

    /** Writes the archive without anything of a count, as for a ballot that is closed but not counted. */
    public void writeUncountedTo(OutputStream out, long timestamp) throws IOException {
        writeBallots(out, timestamp).endBallots();
    }

    /** Writes the archive up to the encrypted tally: what those who hold a key check and decrypt. */
    public void writeTalliedTo(OutputStream out, long timestamp) throws IOException {
        ArchiveWriter writer = writeBallots(out, timestamp);
        writer.endBallots();
        writer.encryptedTally(tally, ballotCount);
    }

    private ArchiveWriter writeBallots(OutputStream out, long timestamp) throws IOException {
        ArchiveWriter writer = new ArchiveWriter(out, timestamp);
        writer.setup(election.bytes(), trustees.bytes(), credentials.bytes());
        for (byte[] ballot : ballots) {
            writer.ballot(ballot);
        }
        return writer;
    }

    /** The counted archive in memory. */
    public byte[] toBytes(long timestamp) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out, timestamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
