package org.greenroom.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Backups that the portal writes by itself; the database is H2 in this process, as it is then. */
class NightlyBackupTest {

    private static final Instant NIGHT = Instant.parse("2026-11-28T02:30:00Z");

    private final PortalDatabase database = new PortalDatabase(
            PortalDatabase.EMBEDDED.replace("file:./data/greenroom", "mem:nightly"), PortalDatabase.DEFAULT_USER, "");

    @TempDir
    Path folder;

    private Connection portal;

    @BeforeEach
    void aPortalThatRuns() throws SQLException {
        portal = database.connectOrMake();
        new Schema(database).migrate();
    }

    @AfterEach
    void stop() throws SQLException {
        portal.close();
    }

    private NightlyBackup backup(Instant now, int keep) {
        var settings = new BackupSettings(folder.resolve("nights"), null, LocalTime.of(2, 30), keep);
        return new NightlyBackup(settings, database, folder.resolve("own-keys"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<String> present() throws IOException {
        try (var found = Files.list(folder.resolve("nights"))) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private void attempt(int key) throws SQLException {
        try (var statement = portal.createStatement()) {
            statement.executeUpdate("insert into attempt_count (key_hash, level, counted_at, blocked_until, forget_at)"
                    + " values (X'0" + key + "', 1, current_timestamp, current_timestamp, current_timestamp)");
        }
    }

    private static int rows(LiveOrigin origin, String table) throws SQLException {
        var found = origin.tables().stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow();
        var count = new AtomicInteger();
        origin.rows(found, row -> count.incrementAndGet());
        return count.get();
    }

    @Test
    void whatIsWrittenMeanwhileIsNotInItEvenInTablesThatComeLater() throws SQLException {
        attempt(1);
        try (var origin = LiveOrigin.of(database)) {
            assertThat(rows(origin, "account")).isZero();
            attempt(2);
            assertThat(rows(origin, "attempt_count")).isEqualTo(1);
        }
        try (var origin = LiveOrigin.of(database)) {
            assertThat(rows(origin, "attempt_count")).isEqualTo(2);
        }
    }

    @Test
    void eachNightHasOneAndTheOldestGo() throws IOException {
        var own = Files.createDirectories(folder.resolve("nights/2026-11-01"));
        for (int day = 0; day < 4; day++) {
            backup(NIGHT.plus(Duration.ofDays(day)), 2).write();
        }
        assertThat(present()).containsExactly("2026-11-01", "nightly-2026-11-30", "nightly-2026-12-01");
        assertThat(own).isDirectory();
        var manifest = folder.resolve("nights/nightly-2026-12-01/manifest.json");
        var written = Files.getLastModifiedTime(manifest);
        backup(NIGHT.plus(Duration.ofDays(3)).plusSeconds(60), 2).write();
        assertThat(Files.getLastModifiedTime(manifest)).as("there already").isEqualTo(written);
    }

    @Test
    void whatACrashLeftIsClearedAwayAndWhatIsBeingWrittenIsNot() throws IOException {
        var left = Files.createDirectories(folder.resolve("nights/.unfinished-1"));
        Files.setLastModifiedTime(left, FileTime.from(NIGHT.minus(Duration.ofDays(2))));
        var fresh = Files.createDirectories(folder.resolve("nights/.unfinished-2"));
        Files.setLastModifiedTime(fresh, FileTime.from(NIGHT.minusSeconds(5)));
        backup(NIGHT, 7).write();
        assertThat(present()).containsExactly(".unfinished-2", "nightly-2026-11-28");
    }

    @Test
    void oneThatFailsLeavesNothingAndTakesNothingAway() throws IOException, SQLException {
        backup(NIGHT, 1).write();
        portal.close();
        backup(NIGHT.plus(Duration.ofDays(1)), 1).write();
        assertThat(present()).containsExactly("nightly-2026-11-28");
    }

    @Test
    void withoutAFolderNothingIsWritten() {
        var settings = new BackupSettings(null, null, LocalTime.of(2, 30), 7);
        new NightlyBackup(settings, database, folder.resolve("own-keys"), Clock.systemUTC()).write();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keysNeverLieBesideWhatTheyOpen() {
        var nights = folder.resolve("nights");
        for (var copies : List.of(nights.resolve("keys"), folder, folder.resolve("own-keys/copies"))) {
            var settings = new BackupSettings(nights, copies, LocalTime.of(2, 30), 7);
            assertThatThrownBy(
                            () -> new NightlyBackup(settings, database, folder.resolve("own-keys"), Clock.systemUTC()))
                    .isInstanceOf(OperationFailed.class)
                    .hasMessageContaining("must lie apart");
        }
        var beside = new BackupSettings(nights, null, LocalTime.of(2, 30), 7);
        assertThatThrownBy(() -> new NightlyBackup(beside, database, nights.resolve("own"), Clock.systemUTC()))
                .hasMessageContaining("must lie apart from the backup");
    }

    @Test
    void variablesSetIt() {
        var variables = new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(
                        "GREENROOM_BACKUP_FOLDER", "/backups",
                        "GREENROOM_BACKUP_KEYS", "",
                        "GREENROOM_BACKUP_AT", "01:15",
                        "GREENROOM_BACKUP_KEEP", "3"));
        var binder = new Binder(
                ConfigurationPropertySources.from(variables), null, ApplicationConversionService.getSharedInstance());
        assertThat(binder.bindOrCreate("greenroom.backup", BackupSettings.class))
                .isEqualTo(new BackupSettings(Path.of("/backups"), null, LocalTime.of(1, 15), 3));
        assertThat(new Binder(List.of()).bindOrCreate("greenroom.backup", BackupSettings.class))
                .isEqualTo(new BackupSettings(null, null, LocalTime.of(2, 30), 7));
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        var refused = new ArrayList<Runnable>();
        refused.add(() -> new BackupSettings(folder, null, LocalTime.of(2, 30), 0));
        refused.add(() -> new BackupSettings(null, folder, LocalTime.of(2, 30), 7));
        refused.forEach(each -> assertThatThrownBy(each::run).isInstanceOf(IllegalArgumentException.class));
        assertThat(new BackupSettings(Path.of(""), Path.of(""), LocalTime.of(2, 30), 7).folder())
                .isNull();
    }
}
