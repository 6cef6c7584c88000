package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.Batches;
import org.greenroom.sealing.Tracker;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that is stored joins a member to a sealed ballot, and what is erased or waits cannot be read. */
abstract class StoredSecrecyContract {

    private static final int PIECE = 1 << 24;

    /** Positions of 40 in independent orders correlate more than this once in about 300,000 times. */
    protected static final double CHANCE = 0.75;

    @Autowired
    TestBallots testBallots;

    @Autowired
    Batches batches;

    @Autowired
    BallotKeys keys;

    @Autowired
    KeyHolders keyHolders;

    @Autowired
    JdbcClient jdbc;

    /** An expression for the place at which the database keeps a row. */
    abstract String place();

    /** The files in which the database keeps everything, brought up to date. */
    abstract List<Path> filesOnDisk() throws IOException;

    /** Votes of these members in a random order: tracker by member, in the order of voting. */
    private static Map<UUID, String> voteInAnyOrder(Made made, int from, int to) {
        List<TestVoter> voters = new ArrayList<>(made.voters().subList(from, to));
        Collections.shuffle(voters);
        Map<UUID, String> trackers = new LinkedHashMap<>();
        for (TestVoter voter : voters) {
            String tracker = voter.vote(made.id(), 0);
            trackers.put(voter.memberId(), Tracker.read(tracker).orElseThrow().hex());
        }
        return trackers;
    }

    protected List<UUID> rollInOrderOf(String order, UUID ballot) {
        return jdbc.sql("select member_id from roll_entry where ballot_id = :ballot order by " + order)
                .param("ballot", ballot)
                .query(UUID.class)
                .list();
    }

    protected List<String> boxInOrderOf(String order, UUID ballot) {
        return jdbc.sql("select tracker from sealed_ballot where ballot_id = :ballot order by " + order)
                .param("ballot", ballot)
                .query(String.class)
                .list();
    }

    /** Spearman’s correlation of the positions that members have in the two lists. */
    protected static <A, B> double correlation(Map<UUID, String> pairs, List<A> first, List<B> second) {
        List<UUID> members = List.copyOf(pairs.keySet());
        double[] a = ranks(members.stream().map(m -> index(first, m, pairs)).toList());
        double[] b = ranks(members.stream().map(m -> index(second, m, pairs)).toList());
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        double n = a.length;
        return 1 - 6 * sum / (n * (n * n - 1));
    }

    private static <T> int index(List<T> list, UUID member, Map<UUID, String> pairs) {
        int index = list.indexOf(member);
        return index >= 0 ? index : list.indexOf(pairs.get(member));
    }

    private static double[] ranks(List<Integer> positions) {
        List<Integer> sorted = positions.stream().sorted().toList();
        return positions.stream().mapToDouble(sorted::indexOf).toArray();
    }

    @Test
    void theMeasureFindsAPairingWhereThereIsOne() {
        Map<UUID, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            pairs.put(UUID.randomUUID(), "tracker " + i);
        }
        var members = List.copyOf(pairs.keySet());
        var trackers = List.copyOf(pairs.values());
        assertThat(correlation(pairs, members, trackers)).isEqualTo(1);
        assertThat(correlation(pairs, members.reversed(), trackers)).isEqualTo(-1);
    }

    @Test
    void afterABatchNoOrderOfRowsPairsMembersWithSealedBallots() {
        var made = testBallots.open(45, TestBallots.YES_NO);
        Map<UUID, String> pairs = voteInAnyOrder(made, 0, 40);
        batches.move(made.id(), 5, 0);

        var votes = List.copyOf(pairs.keySet());
        var rows = rollInOrderOf(place(), made.id());
        var box = boxInOrderOf(place(), made.id());
        assertThat(box).hasSize(40);
        assertThat(Math.abs(correlation(pairs, votes, box))).isLessThan(CHANCE);
        assertThat(Math.abs(correlation(pairs, rows, box))).isLessThan(CHANCE);
        assertThat(Math.abs(correlation(pairs, votes, rows))).isLessThan(CHANCE);
        assertThat(Math.abs(correlation(pairs, rollInOrderOf("id", made.id()), box)))
                .isLessThan(CHANCE);
        assertThat(jdbc.sql("select count(*) from waiting_ballot where ballot_id = :ballot")
                        .param("ballot", made.id())
                        .query(Long.class)
                        .single())
                .isZero();
        requireNoPairingOfVersions(made.id(), pairs, CHANCE);
    }

    /** What only this database knows of its rows. */
    abstract void requireNoPairingOfVersions(UUID ballot, Map<UUID, String> pairs, double chance);

    @Test
    void theLastBatchMayBeOneBallotAndStillCannotBeToldFromTheRest() {
        var made = testBallots.open(20, TestBallots.YES_NO);
        voteInAnyOrder(made, 0, 12);
        batches.move(made.id(), 5, 0);
        made.voters().get(12).vote(made.id(), 1);
        testBallots.close(made.id());
        assertThat(boxInOrderOf(place(), made.id())).hasSize(13);
        requireOneVersion(made.id());
    }

    @Test
    void aCancelledBallotKeepsNoMarkThatTellsWhoCameInWhichBatchOrInNone() {
        var made = testBallots.open(20, TestBallots.YES_NO);
        voteInAnyOrder(made, 0, 12);
        batches.move(made.id(), 5, 0);
        made.voters().get(12).vote(made.id(), 1);
        testBallots.decide(made.id(), BallotAct.CANCEL);
        assertThat(jdbc.sql("select count(*) from roll_entry where ballot_id = :ballot and state = 'WAITING'")
                        .param("ballot", made.id())
                        .query(Long.class)
                        .single())
                .isZero();
        requireOneVersion(made.id());
    }

    /** All ballots of the box, and all marks of those who voted, were written at once. */
    abstract void requireOneVersion(UUID ballot);

    @Test
    void theTablesHaveNoColumnThatCouldTellMore() {
        assertThat(columns("sealed_ballot"))
                .containsOnlyKeys("tracker", "ballot_id", "credential_hash", "bytes")
                .doesNotContainValue("timestamp with time zone");
        assertThat(columns("roll_entry"))
                .containsOnlyKeys(
                        "id",
                        "ballot_id",
                        "member_id",
                        "workplace_code",
                        "agreement",
                        "branch",
                        "state",
                        "credential_sealed");
        assertThat(columns("waiting_ballot"))
                .containsOnlyKeys("id", "ballot_id", "roll_entry_id", "sealed", "code_mark");
        assertThat(columns("ballot_code")).containsOnlyKeys("ballot_id", "credential_hash");
        assertThat(columns("intake_ticket")).containsOnlyKeys("id", "ballot_id", "lease_until");
        assertThat(columns("spare_credential")).containsOnlyKeys("id", "ballot_id", "credential_sealed");
        assertThat(columns("late_entry")).containsOnlyKeys("roll_entry_id");
        for (String table : List.of(
                "sealed_ballot",
                "roll_entry",
                "waiting_ballot",
                "intake_ticket",
                "spare_credential",
                "late_entry",
                "ballot_code")) {
            assertThat(jdbc.sql("""
                                    select count(*) from information_schema.columns
                                    where table_name = :table and (column_default is not null or is_identity = 'YES')
                                    """).param("table", table).query(Long.class).single())
                    .isZero();
        }
    }

    private Map<String, String> columns(String table) {
        Map<String, String> columns = new HashMap<>();
        jdbc.sql("select column_name, data_type from information_schema.columns where table_name = :table")
                .param("table", table)
                .query((row, number) -> Map.entry(
                        row.getString(1).toLowerCase(), row.getString(2).toLowerCase()))
                .list()
                .forEach(c -> columns.put(c.getKey(), c.getValue()));
        return columns;
    }

    @Test
    void whatIsErasedOrWaitsCannotBeReadWithoutTheKey() throws IOException {
        var made = testBallots.open(11, TestBallots.YES_NO);
        UUID id = made.id();
        String branch = jdbc.sql("select min(branch) from roll_entry where ballot_id = :ballot")
                .param("ballot", id)
                .query(String.class)
                .single();
        List<String> secrets = new ArrayList<>();
        made.voters().forEach(v -> secrets.add(v.credential(id)));
        keyHolders
                .ownKeys(id, keys.load(id))
                .forEach(k -> secrets.add(k.secret().toString()));
        List<String> trackers = new ArrayList<>();
        for (TestVoter voter : made.voters().subList(0, 6)) {
            trackers.add(voter.vote(id, 0));
        }
        List<String> hex =
                trackers.stream().map(t -> Tracker.read(t).orElseThrow().hex()).toList();

        assertThat(readable(List.of(branch))).as("what is there is found").containsExactly(branch);
        assertThat(readable(secrets)).as("credentials and keys").isEmpty();
        assertThat(readable(trackers)).as("trackers that wait").isEmpty();
        assertThat(readable(hex)).as("trackers that wait, in hex").isEmpty();

        batches.move(made.id(), 5, 0);
        assertThat(readable(hex)).as("trackers on the board").containsExactlyInAnyOrderElementsOf(hex);
        assertThat(readable(secrets)).as("credentials and keys after the batch").isEmpty();
        testBallots.close(id);
        testBallots.count(id);
        assertThat(readable(secrets)).as("credentials and keys after the count").isEmpty();
        assertThat(keys.find(id)).isEmpty();
    }

    private List<String> readable(List<String> texts) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        for (Path file : filesOnDisk()) {
            try (InputStream in = Files.newInputStream(file)) {
                search(in, texts, found);
            }
        }
        return List.copyOf(found);
    }

    /** In pieces, which overlap by the longest text: the files of a whole run are larger than a test's memory. */
    private static void search(InputStream in, Collection<String> texts, Set<String> found) throws IOException {
        int overlap = texts.stream().mapToInt(String::length).max().orElse(0);
        String tail = "";
        for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            // One character a byte, so that a text is found wherever it lies.
            String content = tail + new String(piece, StandardCharsets.ISO_8859_1);
            texts.stream().filter(content::contains).forEach(found::add);
            tail = content.substring(Math.max(0, content.length() - overlap));
        }
    }

    protected static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
