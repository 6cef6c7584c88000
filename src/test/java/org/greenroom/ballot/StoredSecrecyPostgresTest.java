package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.testing.EmbeddedPostgresServer;
import org.greenroom.testing.PostgresTest;

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

    private List<String> versions(String sql, UUID ballot) {
        return jdbc.sql(sql).param("ballot", ballot).query(String.class).list();
    }
}
