package org.greenroom.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What decision 28 says of a distributed PostgreSQL: the tables a vote goes through carry their ballot, and these keys, no
 * others, would have to be widened by it before they could be distributed.
 */
class KeyedByBallotTest {

    private static final List<String> OF_A_VOTE = List.of(
            "ballot_checkpoint",
            "ballot_figures",
            "ballot_setup",
            "intake_ticket",
            "roll_entry",
            "sealed_ballot",
            "waiting_ballot");

    @Test
    void tablesOfAVoteCarryTheirBallotAndTheseKeysAreWithoutIt() throws SQLException {
        var database = new PortalDatabase(
                PortalDatabase.EMBEDDED.replace("file:./data/greenroom", "mem:keyed"), PortalDatabase.DEFAULT_USER, "");
        try (var connection = database.connectOrMake()) {
            new Schema(database).migrate();
            var without = new TreeSet<String>();
            for (var table : OF_A_VOTE) {
                assertThat(columns(connection, table)).as(table).contains("ballot_id");
                uniqueKeys(connection, table).values().stream()
                        .filter(key -> !key.contains("ballot_id"))
                        .forEach(key -> without.add(table + " " + String.join(",", key)));
            }
            assertThat(without)
                    .containsExactly(
                            "ballot_setup election_uuid",
                            "ballot_setup fingerprint",
                            "intake_ticket id",
                            "roll_entry id",
                            "sealed_ballot tracker",
                            "waiting_ballot id",
                            "waiting_ballot roll_entry_id");
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        return new Tables(connection)
                .all().stream()
                        .filter(each -> each.name().equals(table))
                        .flatMap(each -> each.columns().stream())
                        .map(Table.Column::name)
                        .toList();
    }

    private static Map<String, TreeSet<String>> uniqueKeys(Connection connection, String table) throws SQLException {
        var keys = new TreeMap<String, TreeSet<String>>();
        try (var found = connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), connection.getSchema(), table, true, true)) {
            while (found.next()) {
                keys.computeIfAbsent(found.getString("INDEX_NAME"), any -> new TreeSet<>())
                        .add(found.getString("COLUMN_NAME"));
            }
        }
        return keys;
    }
}
