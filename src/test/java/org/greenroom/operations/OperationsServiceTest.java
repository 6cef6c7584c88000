package org.greenroom.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.Test;

@GreenroomTest
class OperationsServiceTest extends OperationsContract {

    @Override
    PortalDatabase own() {
        try (var connection = dataSource.getConnection()) {
            var settings = PortalDatabase.EMBEDDED.substring(PortalDatabase.EMBEDDED.indexOf(';'));
            return new PortalDatabase(
                    connection.getMetaData().getURL().replaceFirst(";.*", "") + settings, "greenroom", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aUnionMovesToPostgresWithNothingLost() throws Exception {
        var file = emptyFile("moving");
        assertThat(run(file, "restore", backup())).isZero();
        var before = content(file);
        var target = emptyPostgres();

        assertThat(run(target, "move-to-postgres", "--from", file.address()))
                .as(said())
                .isZero();

        assertTheSame(target, before);
        assertThat(said()).contains("compared, row for row", "The folder of keys stays where it is");
        assertThat(Files.exists(folder.resolve("moving.mv.db"))).isFalse();
        assertThat(Files.exists(folder.resolve("moving.mv.db.moved"))).isTrue();
    }

    @Test
    void aMoveIntoADatabaseThatHoldsAnythingIsRefusedAndTheFileKeepsItsName() throws Exception {
        var file = emptyFile("staying");
        assertThat(run(file, "restore", backup())).isZero();
        var target = emptyPostgres();
        try (var connection = target.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table something (id integer)");
        }
        assertThat(run(target, "move-to-postgres", "--from", file.url())).isEqualTo(1);
        assertThat(said()).contains("is not empty. Nothing was changed");
        assertThat(Files.exists(folder.resolve("staying.mv.db"))).isTrue();
    }
}
