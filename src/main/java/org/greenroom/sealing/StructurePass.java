package org.greenroom.sealing;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The verifier's first pass: reads and remembers everything but the ballots' contents, and which ballots count. */
final class StructurePass implements ArchiveWalk.Visitor, AutoCloseable {
    private record Published(byte[] tally, int ballots, int weight) {}

    private record Decryption(int owner, byte[] bytes) {}

    private record Setup(Election election, Trustees trustees, Credentials credentials) {}

    private final Consumer<String> tell;

    private record Read(String hex, BigInteger credential) {}

    private final InOrder<Read> reads = new InOrder<>(this::add);
    private final List<String> ballots = new ArrayList<>();
    private final Map<BigInteger, Integer> lastOfCredential = new HashMap<>();
    private final List<Decryption> decryptions = new ArrayList<>();
    private @Nullable Setup setup;
    private @Nullable Published published;
    private byte @Nullable [] resultBytes;
    private Optional<ElectionResult> result = Optional.empty();

    StructurePass(Consumer<String> tell) {
        this.tell = tell;
    }

    @Override
    public void setup(byte[] electionBytes, byte[] trusteeBytes, byte[] credentialBytes) {
        Election election = Election.parse(electionBytes);
        tell.accept("Election “" + election.name() + "”, fingerprint " + election.fingerprint());
        Trustees trustees = Trustees.parse(trusteeBytes);
        trustees.requireKeyOf(election);
        tell.accept(counted(trustees.list().size(), "trustee")
                + ", each proved to have the private key; together they make the" + " election’s key");
        Credentials credentials = Credentials.parse(credentialBytes);
        tell.accept(counted(credentials.size(), "public credential") + ", all different, none with a weight");
        setup = new Setup(election, trustees, credentials);
    }

    @Override
    public void ballot(String hex, byte[] ballot) {
        reads.begin(() -> read(hex, ballot));
    }

    private Read read(String hex, byte[] ballot) {
        try {
            BigInteger credential = SealedBallot.parse(election(), ballot).credential();
            if (!required(setup).credentials().contains(credential)) {
                throw new NotVerified(Finding.UNKNOWN_CREDENTIAL, ArchiveWalk.tracker(hex));
            }
            return new Read(hex, credential);
        } catch (Refused e) {
            throw new NotVerified(Finding.of(e.refusal()), ArchiveWalk.tracker(hex));
        }
    }

    private void add(Read read) {
        lastOfCredential.put(read.credential(), ballots.size());
        ballots.add(read.hex());
    }

    @Override
    public void close() {
        reads.close();
    }

    @Override
    public void encryptedTally(byte[] tally, int ballotNumber, int weight) {
        published = new Published(tally, ballotNumber, weight);
    }

    @Override
    public void partialDecryption(int owner, byte[] decryption) {
        decryptions.add(new Decryption(owner, decryption));
    }

    @Override
    public void result(byte[] bytes) {
        resultBytes = bytes;
    }

    Election election() {
        return required(setup).election();
    }

    /** The name, in hex, of the ballot at this place. */
    String ballotAt(int index) {
        return ballots.get(index);
    }

    int ballotCount() {
        return ballots.size();
    }

    /** Whether the ballot at this place is the last one of its credential. */
    boolean counts(BigInteger credential, int index) {
        return Integer.valueOf(index).equals(lastOfCredential.get(credential));
    }

    /** After the walk: the archive's form holds, and so does every ballot's. */
    void finish(ArchiveWalk.Outcome outcome) {
        reads.finish();
        tell.accept("The archive is canonical: " + outcome.records()
                + " records, each named by its hash, the events in order and chained, nothing left over");
    }

    void tellBallots() {
        int counted = lastOfCredential.size();
        tell.accept(
                counted(ballots.size(), "ballot") + ", none twice, each with a credential of the list, a signature and"
                        + " proofs that hold; " + counted + " of them count, " + (ballots.size() - counted)
                        + " replaced by a later one of the same credential");
    }

    /** Holds what is published of the count against the sum of the ballots. */
    void checkCount(EncryptedTally sum) {
        if (published == null) {
            return;
        }
        if (!EncryptedTally.parse(election(), published.tally()).equals(sum)) {
            throw new NotVerified(Finding.WRONG_TALLY);
        }
        int counted = lastOfCredential.size();
        if (published.ballots() != counted) {
            throw new NotVerified(Finding.WRONG_BALLOT_NUMBER, published.ballots() + " instead of " + counted);
        }
        if (published.weight() != counted) {
            throw new NotVerified(Finding.WRONG_TOTAL_WEIGHT, published.weight() + " instead of " + counted);
        }
        tell.accept("The encrypted tally is the sum of the ballots that count");
        List<PartialDecryption> opened = checkDecryptions(sum);
        ElectionResult computed = ElectionResult.open(sum, opened, counted);
        if (!ElectionResult.parse(election(), required(resultBytes)).equals(computed)) {
            throw new NotVerified(Finding.WRONG_RESULT);
        }
        result = Optional.of(computed);
        tell.accept("The result is what the decryption gives");
    }

    private List<PartialDecryption> checkDecryptions(EncryptedTally sum) {
        List<Trustee> trustees = required(setup).trustees().list();
        Set<Integer> owners = new HashSet<>();
        List<PartialDecryption> opened = new ArrayList<>();
        for (Decryption decryption : decryptions) {
            int owner = decryption.owner();
            if (owner < 1 || owner > trustees.size() || !owners.add(owner)) {
                throw new NotVerified(Finding.WRONG_DECRYPTION_OWNER, "owner " + owner);
            }
            PartialDecryption parsed = PartialDecryption.parse(decryption.bytes());
            if (!parsed.holds(election(), sum, trustees.get(owner - 1))) {
                throw new NotVerified(Finding.INVALID_DECRYPTION_PROOF, "trustee " + owner);
            }
            opened.add(parsed);
        }
        if (owners.size() != trustees.size()) {
            throw new NotVerified(Finding.WRONG_DECRYPTION_OWNER, owners.size() + " of " + trustees.size());
        }
        tell.accept("Decrypted by " + counted(trustees.size(), "trustee")
                + ", which is all of them, with proofs that hold");
        return opened;
    }

    Verification.Contents contents(ArchiveWalk.Outcome outcome) {
        Set<Integer> counting = new HashSet<>(lastOfCredential.values());
        Map<Tracker, Verification.Place> places = new HashMap<>();
        for (int i = 0; i < ballots.size(); i++) {
            places.put(
                    new Tracker(ballots.get(i)),
                    counting.contains(i) ? Verification.Place.COUNTS : Verification.Place.REPLACED);
        }
        Verification.Stage stage =
                switch (outcome.lastEvent()) {
                    case RESULT -> Verification.Stage.COUNTED;
                    case END_BALLOTS -> Verification.Stage.CLOSED;
                    default -> Verification.Stage.OPEN;
                };
        Setup known = required(setup);
        return new Verification.Contents(
                known.election(),
                Instant.ofEpochSecond(outcome.timestamp()),
                stage,
                known.trustees().list().size(),
                known.credentials().size(),
                places,
                result);
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The walk has made sure that it is there: no event comes before the setup, no result without its tally. */
    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
