package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.sealing.Tracker;
import org.greenroom.testing.EmbeddedPostgresServer;
import org.greenroom.testing.PostgresTest;
import org.greenroom.testing.TestBallots;
import org.junit.jupiter.api.Test;

@PostgresTest
class StoredSecrecyPostgresTest extends StoredSecrecyContract {

    @Override
    String place() {
        return "ctid";
    }

    @Override
    List<Path> filesOnDisk() throws IOException {
        jdbc.sql("checkpoint").update();
        return filesBelow(EmbeddedPostgresServer.dataFolder()).stream()
                .filter(f -> f.toString().contains("/base/") || f.toString().contains("/pg_wal/"))
                .toList();
    }

    @Override
    void requireNoPairingOfVersions(UUID ballot, Map<UUID, String> pairs, double chance) {
        requireOneVersion(ballot);
        double byCommand = correlation(
                pairs, rollInOrderOf("cmin::text::bigint", ballot), boxInOrderOf("cmin::text::bigint", ballot));
        assertThat(Math.abs(byCommand)).isLessThan(chance);
        // Long values lie in a table of their own, under numbers given in the order of writing.
        double byChunk = correlation(
                pairs,
                rollInOrderOf("cmin::text::bigint", ballot),
                boxInOrderOf("pg_column_toast_chunk_id(bytes)", ballot));
        assertThat(Math.abs(byChunk)).isLessThan(chance);
    }

    @Override
    void requireOneVersion(UUID ballot) {
        String box = "select distinct xmin::text from sealed_ballot where ballot_id = :ballot";
        String roll = "select distinct xmin::text from roll_entry where ballot_id = :ballot and state = 'IN_BOX'";
        assertThat(versions(box, ballot)).hasSize(1).isEqualTo(versions(roll, ballot));
        String chunks = jdbc.sql("select reltoastrelid::regclass::text from pg_class where relname = 'sealed_ballot'")
                .query(String.class)
                .single();
        assertThat(versions(
                        "select distinct t.xmin::text from sealed_ballot s join " + chunks
                                + " t on t.chunk_id = pg_column_toast_chunk_id(s.bytes) where s.ballot_id = :ballot",
                        ballot))
                .hasSize(1);
    }

    /**
     * After the close no place, version or number of a row tells more of a sealed ballot than that it is in the box: what
     * came in several batches, whose trackers an insider noted from the board each time, lies in one order and one
     * version, whose only order is that of the trackers.
     */
    @Test
    void afterTheCloseNothingThatIsStoredLeadsToABatch() {
        var made = testBallots.open(46, TestBallots.YES_NO);
        Map<UUID, String> batchOf = new LinkedHashMap<>();
        for (int batch = 0; batch < 4; batch++) {
            var voters = new ArrayList<>(made.voters().subList(batch * 10, batch * 10 + 10));
            Collections.shuffle(voters);
            voters.forEach(voter -> batchOf.put(
                    voter.memberId(),
                    Tracker.read(voter.vote(made.id(), 0)).orElseThrow().hex()));
            batches.move(made.id(), 5, 0);
        }
        testBallots.close(made.id());

        requireOneVersion(made.id());
        for (var stored : List.of("cmin::text::bigint, ctid", "pg_column_toast_chunk_id(bytes)")) {
            assertThat(boxInOrderOf(stored, made.id()))
                    .as("the box by %s", stored)
                    .isEqualTo(boxInOrderOf("tracker", made.id()));
        }
        var byBatch = List.copyOf(batchOf.keySet());
        for (var stored : List.of("ctid", "cmin::text::bigint, ctid")) {
            assertThat(Math.abs(correlation(batchOf, byBatch, rollInOrderOf(stored, made.id()))))
                    .as("batches and the roll by %s", stored)
                    .isLessThan(CHANCE);
            assertThat(Math.abs(correlation(batchOf, byBatch, boxInOrderOf(stored, made.id()))))
                    .as("batches and the box by %s", stored)
                    .isLessThan(CHANCE);
            assertThat(Math.abs(
                            correlation(batchOf, rollInOrderOf(stored, made.id()), boxInOrderOf(stored, made.id()))))
                    .as("roll and box by %s", stored)
                    .isLessThan(CHANCE);
        }
        for (var table : List.of("waiting_ballot", "intake_ticket")) {
            assertThat(versions("select id::text from " + table + " where ballot_id = :ballot", made.id()))
                    .as(table)
                    .isEmpty();
        }
    }

    private List<String> versions(String sql, UUID ballot) {
        return jdbc.sql(sql).param("ballot", ballot).query(String.class).list();
    }
}
