package org.greenroom.keyholder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.sealing.ArchiveBuilder;
import org.greenroom.sealing.ArchiveWriter;
import org.greenroom.sealing.Checkpoint;
import org.greenroom.sealing.Credential;
import org.greenroom.sealing.Credentials;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.EncryptedTally;
import org.greenroom.sealing.ForgedBallot;
import org.greenroom.sealing.Tracker;
import org.greenroom.sealing.TrusteeKey;
import org.greenroom.sealing.Trustees;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Archives of a closed ballot up to its sum, in each of which one thing is wrong; by the sentence that says so. */
final class AlteredArchives {

    /** @param sentence by which the page refuses it */
    record Altered(String sentence, byte[] archive) {}

    private static final long TIME = 1_795_000_000L;

    private final Election election;
    private final byte[] trustees;
    private final byte[] credentials;
    private final List<byte[]> ballots;

    private final Credential credential;
    private final String tracker;

    /** @param credential of one voter, whose ballot has this tracker */
    AlteredArchives(JdbcClient jdbc, UUID ballot, String credential, String tracker) {
        this.credential = new Credential(credential);
        this.tracker = tracker;
        var setup = jdbc.sql(
                        "select election, trustees, public_credentials from ballot_setup where ballot_id = :ballot")
                .param("ballot", ballot)
                .query((row, n) -> List.of(row.getBytes(1), row.getBytes(2), row.getBytes(3)))
                .single();
        election = Election.parse(setup.get(0));
        trustees = setup.get(1);
        credentials = setup.get(2);
        ballots = Tracker.sorted(jdbc.sql("select bytes from sealed_ballot where ballot_id = :ballot")
                .param("ballot", ballot)
                .query((row, n) -> row.getBytes(1))
                .list());
    }

    String fingerprint() {
        return election.fingerprint();
    }

    /** The board’s checkpoints as they would be had one vote come too late for the last of them; not signed. */
    String checkpointsOfFewer(JdbcClient jdbc, UUID ballot) {
        var signed = jdbc.sql("select signed from ballot_checkpoint where ballot_id = :ballot order by batch")
                .param("ballot", ballot)
                .query(String.class)
                .list();
        var trackers = ballots.subList(0, 5).stream().map(Tracker::of).toList();
        var before = signed.size() < 2 ? Optional.<String>empty() : Optional.of(signed.get(signed.size() - 2));
        var fewer = Checkpoint.next(ballot, election.fingerprint(), before, signed.size(), trackers);
        var parts = signed.getLast().split("\\.");
        var body = Base64.getUrlEncoder().withoutPadding().encodeToString(fewer.toBytes());
        var all = new ArrayList<>(signed.subList(0, signed.size() - 1));
        all.add(parts[0] + "." + body + "." + parts[2]);
        return "{\"checkpoints\":[\"" + String.join("\",\"", all) + "\"]}";
    }

    List<Altered> all() throws IOException {
        var all = new ArrayList<Altered>();
        var tally = tally(ballots);
        var fewer = ballots.subList(0, 5);
        all.add(new Altered(
                "The sum in the archive is not the sum of its sealed votes.", archive(trustees, fewer, tally, 5)));
        all.add(new Altered(
                "There are too few sealed votes",
                archive(trustees, ballots.subList(0, 4), tally(ballots.subList(0, 4)), 4)));
        all.add(new Altered(
                "The archive is not the one the portal announced.", archive(trustees, fewer, tally(fewer), 5)));
        var reversed = new ArrayList<>(ballots);
        java.util.Collections.reverse(reversed);
        all.add(new Altered(
                "The sealed votes are not in order, or one is there twice.", archive(trustees, reversed, tally, 6)));
        all.add(new Altered("The signature of a sealed vote does not hold.", archive(trustees, altered(), tally, 6)));
        all.add(new Altered(
                "A sealed vote is not in the form it must have.", archive(trustees, withByteOrderMark(), tally, 6)));
        for (var which : List.of("individual", "overall", "blank")) {
            all.add(new Altered("A proof of a sealed vote does not hold.", archive(trustees, forged(which), tally, 6)));
        }
        var others = Trustees.of(List.of(TrusteeKey.generate().trustee())).bytes();
        all.add(new Altered("Your key is not among the keys of this election.", archive(others, ballots, tally, 6)));
        var both = new String(trustees, StandardCharsets.UTF_8).replaceFirst("]$", ",")
                + new String(others, StandardCharsets.UTF_8).substring(1);
        all.add(new Altered(
                "The key of the election is not made of the keys of its holders.",
                archive(both.getBytes(StandardCharsets.UTF_8), ballots, tally, 6)));
        var broken = archive(trustees, ballots, tally, 6);
        all.add(new Altered(
                "The archive is not in the form it must have.", java.util.Arrays.copyOf(broken, broken.length - 100)));
        return all;
    }

    private List<byte[]> forged(String which) {
        return Tracker.sorted(ballots.stream()
                .map(ballot -> Tracker.of(ballot).base64().equals(tracker)
                        ? ForgedBallot.of(election, credential, ballot, which)
                        : ballot)
                .toList());
    }

    /** The first sealed vote begins with three bytes that a lenient reader passes over. */
    private List<byte[]> withByteOrderMark() {
        var list = new ArrayList<>(ballots);
        var text = "\uFEFF" + new String(ballots.getFirst(), StandardCharsets.UTF_8);
        list.set(0, text.getBytes(StandardCharsets.UTF_8));
        return Tracker.sorted(list);
    }

    /** One digit of one proof is another. */
    private List<byte[]> altered() {
        var text = new String(ballots.getFirst(), StandardCharsets.UTF_8);
        var at = text.indexOf("\"response\":\"") + 15;
        var digit = text.charAt(at) == '1' ? '2' : '1';
        var list = new ArrayList<>(ballots);
        list.set(0, (text.substring(0, at) + digit + text.substring(at + 1)).getBytes(StandardCharsets.UTF_8));
        return Tracker.sorted(list);
    }

    private EncryptedTally tally(List<byte[]> of) {
        return new ArchiveBuilder(election, Trustees.parse(trustees), Credentials.parse(credentials), of).tally();
    }

    private byte[] archive(byte[] withTrustees, List<byte[]> withBallots, EncryptedTally tally, int number)
            throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new ArchiveWriter(out, TIME);
        writer.setup(election.bytes(), withTrustees, credentials);
        for (var ballot : withBallots) {
            writer.ballot(ballot);
        }
        writer.endBallots();
        writer.encryptedTally(tally, number);
        return out.toByteArray();
    }
}
