package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A complete small election with fresh keys, for tests to count, write and tamper with. */
record SampleElection(
        Election election,
        Trustees trustees,
        List<TrusteeKey> keys,
        List<Credential> voters,
        Credentials credentials,
        List<byte[]> ballots) {

    static final long TIMESTAMP = 1_795_000_000L;

    private static final int ROOM = 10;

    /** Seals one ballot for each plaintext; there are two voters more than ballots. */
    static SampleElection of(int trusteeCount, List<Question> questions, List<List<List<Integer>>> plaintexts) {
        List<TrusteeKey> keys =
                Stream.generate(TrusteeKey::generate).limit(trusteeCount).toList();
        Trustees trustees = Trustees.of(keys.stream().map(TrusteeKey::trustee).toList());
        ElectionWriter writer = new ElectionWriter(
                ElectionWriter.newUuid(), trustees.publicKey(), "A “small” election", "For tests: \\ \" \t é");
        questions.forEach(writer::question);
        Election election = Election.parse(writer.toBytes());
        List<Credential> voters = Stream.generate(Credential::generate)
                .limit(plaintexts.size() + 2L)
                .toList();
        Credentials credentials = Credentials.of(
                voters.stream().map(c -> c.publicValue(election.uuid())).toList());
        List<byte[]> ballots = IntStream.range(0, plaintexts.size())
                .mapToObj(i -> BallotSealer.seal(election, voters.get(i), plaintexts.get(i)))
                .toList();
        return new SampleElection(election, trustees, keys, voters, credentials, Tracker.sorted(ballots));
    }

    /**
     * One yes/no question with blank, two trustees; yes, no, blank. The first voter's ballot is so much shorter than
     * the longest possible one that a test may make it a little longer.
     */
    static SampleElection small() {
        List<List<Integer>> yes = List.of(List.of(0, 1, 0));
        SampleElection sample = of(
                2,
                List.of(Question.choiceOfOne("Yes or no?", List.of("Yes", "No"), true)),
                List.of(yes, List.of(List.of(0, 0, 1)), List.of(List.of(1, 0, 0))));
        byte[] shorter = sample.ballotOf(0);
        while (shorter.length > sample.election.maximumBallotBytes() - ROOM) {
            shorter = BallotSealer.seal(sample.election, sample.voters.getFirst(), yes);
        }
        return new SampleElection(
                sample.election,
                sample.trustees,
                sample.keys,
                sample.voters,
                sample.credentials,
                Tracker.sorted(sample.ballotsWith(0, shorter)));
    }

    ArchiveBuilder builder() {
        ArchiveBuilder builder = new ArchiveBuilder(election, trustees, credentials, ballots);
        keys.forEach(builder::decryptWith);
        return builder;
    }

    BigInteger publicCredential(int voter) {
        return voters.get(voter).publicValue(election.uuid());
    }

    /** The ballot that this voter sealed. */
    byte[] ballotOf(int voter) {
        BigInteger credential = publicCredential(voter);
        return ballots.stream()
                .filter(ballot ->
                        SealedBallot.parse(election, ballot).credential().equals(credential))
                .findFirst()
                .orElseThrow();
    }

    /** A ballot of this voter with other answers, signed as the voter would. */
    byte[] signed(int voter, List<SealedAnswer> answers) {
        BigInteger secret = voters.get(voter).secret(election.uuid());
        BigInteger credential = publicCredential(voter);
        String hash = SealedBallot.bodyHash(election.uuid(), election.fingerprint(), credential, answers);
        Proof signature = Proof.ofKnowledge(SealedBallot.signaturePrefix(hash), secret);
        return new SealedBallot(election.uuid(), election.fingerprint(), credential, answers, hash, signature)
                .toBytes();
    }

    /** These ballots with the voter's one replaced. */
    List<byte[]> ballotsWith(int voter, byte[] replacement) {
        byte[] original = ballotOf(voter);
        List<byte[]> changed = new ArrayList<>();
        ballots.forEach(ballot -> changed.add(ballot == original ? replacement : ballot));
        return changed;
    }
}
