package org.greenroom.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.greenroom.keys.KeySettings;
import org.greenroom.texts.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/**
 * What {@code ./portal backup} does, each night and while the portal runs: one look at the database, H2 or PostgreSQL, in a
 * folder of its own. It has its name once it is whole; what a crash left behind is cleared away.
 */
@Service
class NightlyBackup {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final String NAME = "nightly-";
    private static final String UNFINISHED = ".unfinished-";
    /** Nobody is still at it after so long. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final BackupSettings settings;
    private final PortalDatabase database;
    private final Path keys;
    private final Clock clock;

    @Autowired
    NightlyBackup(BackupSettings settings, JdbcConnectionDetails database, KeySettings keys, Clock clock) {
        this(
                settings,
                new PortalDatabase(
                        database.getJdbcUrl(),
                        Objects.requireNonNullElse(database.getUsername(), ""),
                        Objects.requireNonNullElse(database.getPassword(), "")),
                keys.folder().toAbsolutePath().normalize(),
                clock);
    }

    /** @throws OperationFailed when copies of keys would lie beside what they open */
    NightlyBackup(BackupSettings settings, PortalDatabase database, Path keys, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        var folder = settings.folder();
        if (folder != null) {
            KeyCopies.requireApart(keys, folder, "the backup");
        }
        var copies = settings.keys();
        if (folder != null && copies != null) {
            KeyCopies.requireApart(copies, folder, "the backup");
            KeyCopies.requireApart(copies, keys, "the keys themselves");
        }
    }

    /** Writes that of today, unless it is there. */
    void write() {
        var folder = settings.folder();
        if (folder == null) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var whole = folder.resolve(NAME + LocalDate.ofInstant(now, Times.ZONE));
        try {
            if (!Files.exists(whole)) {
                copyKeys(write(folder, whole, now));
            }
            forget(folder, now);
        } catch (OperationFailed | IOException | UncheckedIOException e) {
            LOG.error("The nightly backup is not done: {}", e.getMessage());
        }
    }

    /** @return the records that were erased when the rows were read */
    private Set<UUID> write(Path folder, Path whole, Instant now) throws IOException {
        var unfinished = folder.resolve(UNFINISHED + UUID.randomUUID());
        try (var origin = LiveOrigin.of(database)) {
            var erased = settings.keys() == null ? Set.<UUID>of() : origin.erasedRecords();
            var tables = new BackupFolder(unfinished).write(origin, now).tables();
            Files.move(unfinished, whole);
            LOG.info("{} tables were written to {}", tables.size(), whole);
            return erased;
        } catch (FileAlreadyExistsException e) {
            // Another node was faster, and did what comes next.
            return Set.of();
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    private void copyKeys(Set<UUID> erased) {
        var copies = settings.keys();
        if (copies == null) {
            return;
        }
        var mirrored = KeyCopies.mirror(keys, copies, erased);
        if (mirrored.withoutKey() > 0) {
            LOG.error(
                    "{} copies of keys in {} have no key in {}, though nothing was erased: were keys lost?",
                    mirrored.withoutKey(),
                    copies,
                    keys);
        }
    }

    /** Only what was written here: an operator’s own backups may lie beside it. */
    private void forget(Path folder, Instant now) throws IOException {
        for (var old : named(folder, NAME + "\\d{4}-\\d{2}-\\d{2}").stream()
                .sorted(Comparator.reverseOrder())
                .skip(settings.keep())
                .toList()) {
            FileSystemUtils.deleteRecursively(old);
        }
        for (var left : named(folder, "\\" + UNFINISHED + ".*")) {
            if (Files.getLastModifiedTime(left).toInstant().isBefore(now.minus(LEFT_BEHIND))) {
                FileSystemUtils.deleteRecursively(left);
            }
        }
    }

    private static List<Path> named(Path folder, String pattern) throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(path -> path.getFileName().toString().matches(pattern))
                    .toList();
        }
    }
}
