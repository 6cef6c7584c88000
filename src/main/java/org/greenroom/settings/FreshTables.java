package org.greenroom.settings;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the tables up to date and, where H2 has just made some, closes its file once and opens it anew: the checks of a
 * table belong to the connection that made it, and H2 refuses every row when the pool has replaced that one half an hour
 * later (h2 issue 4302). What was read from the file belongs to the database itself.
 */
@Component
class FreshTables implements FlywayMigrationStrategy {

    private final DataSource database;

    FreshTables(DataSource database) {
        this.database = database;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (flyway.migrate().migrationsExecuted > 0) {
            openAnew();
        }
    }

    private void openAnew() {
        try (var connection = database.getConnection()) {
            var about = connection.getMetaData();
            if (!"H2".equals(about.getDatabaseProductName()) || about.getURL().startsWith("jdbc:h2:mem:")) {
                return;
            }
            try (var statement = connection.createStatement()) {
                statement.execute("shutdown");
            }
            database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException e) {
            throw new IllegalStateException("The database was not opened anew after its tables were made", e);
        }
    }
}
