package org.greenroom.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.greenroom.sealing.ArchiveBuilder;
import org.greenroom.sealing.BallotSealer;
import org.greenroom.sealing.Credential;
import org.greenroom.sealing.Credentials;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.ElectionWriter;
import org.greenroom.sealing.Group;
import org.greenroom.sealing.Question;
import org.greenroom.sealing.Tracker;
import org.greenroom.sealing.TrusteeKey;
import org.greenroom.sealing.Trustees;

/**
 * Sums up, decrypts and writes the archive of many ballots, in however little heap it was given: the ballots come one after
 * the other, as they do from the database. One sealed ballot serves for all under credentials of their own, so that making
 * them takes no time; their signatures hold for one only, which neither the sum nor the writing asks about. Prints one
 * line. Arguments: the number of ballots, 20,000 if absent.
 */
public final class CountingMemory {

    private CountingMemory() {}

    /** @param tracker its hash @param voter whose */
    private record Place(String tracker, int voter) {}

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
        var key = TrusteeKey.generate();
        var trustees = Trustees.of(List.of(key.trustee()));
        var election = Election.parse(
                new ElectionWriter(ElectionWriter.newUuid(), trustees.publicKey(), "Benchmark", "Yes or no")
                        .question(Question.choiceOfOne("Yes or no?", List.of("Yes", "No"), false))
                        .toBytes());
        List<BigInteger> voters = elements(count);
        var ballots = new Ballots(election, voters);
        long began = System.nanoTime();
        var builder = new ArchiveBuilder(election, trustees, Credentials.of(voters), ballots.inOrder());
        builder.decryptWith(key);
        var out = new Counted();
        builder.writeTo(out, 1_795_000_000L);
        System.out.printf(
                Locale.ROOT,
                "%d ballots, archive of %d MB, heap of at most %d MB, %.1f s: %s%n",
                builder.ballotCount(),
                out.written >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                (System.nanoTime() - began) / 1e9,
                builder.result().counts());
    }

    /** Different elements of the group: the powers of its generator. */
    static List<BigInteger> elements(int count) {
        List<BigInteger> found = new ArrayList<>(count);
        var next = Group.G;
        for (int i = 0; i < count; i++) {
            found.add(next);
            next = next.multiply(Group.G).mod(Group.P);
        }
        return found;
    }

    static final class Ballots {
        private final List<BigInteger> voters;
        private final String before;
        private final String after;

        Ballots(Election election, List<BigInteger> voters) {
            this.voters = voters;
            var credential = Credential.generate();
            var sealed = BallotSealer.seal(election, credential, List.of(List.of(1, 0)));
            var json = new String(sealed, StandardCharsets.US_ASCII);
            var own = credential.publicValue(election.uuid()).toString();
            before = json.substring(0, json.indexOf(own));
            after = json.substring(before.length() + own.length());
        }

        private byte[] of(int voter) {
            return (before + voters.get(voter) + after).getBytes(StandardCharsets.US_ASCII);
        }

        Iterable<byte[]> inOrder() {
            int[] order = IntStream.range(0, voters.size())
                    .mapToObj(voter -> new Place(Tracker.of(of(voter)).hex(), voter))
                    .sorted((one, other) -> one.tracker().compareTo(other.tracker()))
                    .mapToInt(Place::voter)
                    .toArray();
            return () -> new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < order.length;
                }

                @Override
                public byte[] next() {
                    return of(order[next++]);
                }
            };
        }
    }

    private static final class Counted extends OutputStream {
        private long written;

        @Override
        public void write(int value) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            written += length;
        }
    }
}
