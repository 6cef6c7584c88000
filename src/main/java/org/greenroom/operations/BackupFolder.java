package org.greenroom.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup as it lies on a disk: a manifest, and for each table its rows as lines of JSON, compressed. The same for H2 and
 * PostgreSQL; what one wrote the other reads. The manifest comes last: without it a backup is none.
 */
final class BackupFolder {

    static final int FORMAT = 1;
    private static final String MANIFEST = "manifest.json";
    private static final String TABLES = "tables";
    private static final int LONGEST_CELL = 512_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .build();

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * @param format of the files
     * @param madeAt when its rows were read
     * @param version the tables were at
     * @param tables with their columns, rows and sums
     */
    record Manifest(int format, Instant madeAt, String version, List<TableManifest> tables) {}

    /** @param columns in the order of each row */
    record TableManifest(String name, List<Table.Column> columns, List<String> key, RowSum.Result content) {}

    /** Writes all of {@code origin}. @throws OperationFailed when the folder holds anything */
    Manifest write(Loading.Origin origin, Instant madeAt) {
        try {
            makeEmpty();
            var tables = new ArrayList<TableManifest>();
            for (var table : origin.tables()) {
                tables.add(new TableManifest(table.name(), table.columns(), table.key(), write(origin, table)));
            }
            var manifest = new Manifest(FORMAT, madeAt, origin.version(), List.copyOf(tables));
            Files.write(
                    folder.resolve(MANIFEST),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            return manifest;
        } catch (IOException | UncheckedIOException | SQLException e) {
            throw new OperationFailed("The backup is not complete: " + e.getMessage(), e);
        }
    }

    private void makeEmpty() throws IOException {
        if (Files.exists(folder)) {
            try (var content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new OperationFailed(
                            "The folder " + folder + " is not empty: every backup needs a folder of its own.");
                }
            }
        }
        Files.createDirectories(folder.resolve(TABLES));
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private RowSum.Result write(Loading.Origin origin, Table table) throws IOException, SQLException {
        try (Writer lines = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file(table.name())), 1 << 16), StandardCharsets.UTF_8)) {
            return origin.rows(table, row -> {
                try {
                    lines.write(JSON.writeValueAsString(row));
                    lines.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private Path file(String table) {
        if (!table.matches("[a-z0-9_]+")) {
            throw new OperationFailed("This is no name of a table: " + table);
        }
        return folder.resolve(TABLES).resolve(table + ".jsonl.gz");
    }

    /** @throws OperationFailed when the folder is no whole backup */
    Manifest manifest() {
        try {
            var manifest = JSON.readValue(Files.readAllBytes(folder.resolve(MANIFEST)), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new OperationFailed("This backup has the format " + manifest.format()
                        + ", which this version of the portal does not read.");
            }
            return manifest;
        } catch (NoSuchFileException e) {
            throw new OperationFailed("The folder " + folder + " holds no whole backup: there is no " + MANIFEST + ".");
        } catch (IOException | tools.jackson.core.JacksonException e) {
            throw new OperationFailed("The manifest of the backup cannot be read: " + e.getMessage(), e);
        }
    }

    /** Its rows, each table held against the manifest while it is read. */
    Loading.Origin open() {
        var manifest = manifest();
        return new Loading.Origin() {
            @Override
            public String version() {
                return manifest.version();
            }

            @Override
            public List<Table> tables() {
                return manifest.tables().stream()
                        .map(table -> new Table(table.name(), table.columns(), table.key()))
                        .toList();
            }

            @Override
            public RowSum.Result rows(Table table, Tables.RowConsumer next) throws SQLException {
                var expected = manifest.tables().stream()
                        .filter(kept -> kept.name().equals(table.name()))
                        .findFirst()
                        .orElseThrow()
                        .content();
                var found = read(table, next);
                if (!found.equals(expected)) {
                    throw new OperationFailed(
                            "The backup is damaged: the rows of " + table.name() + " are not those that were written.");
                }
                return found;
            }
        };
    }

    private RowSum.Result read(Table table, Tables.RowConsumer next) throws SQLException {
        var sum = new RowSum();
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file(table.name())), 1 << 16), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                List<@Nullable String> row = Arrays.asList(JSON.readValue(line, String[].class));
                sum.add(row);
                next.accept(row);
            }
        } catch (IOException | tools.jackson.core.JacksonException e) {
            throw new OperationFailed("The backup is damaged: the file of " + table.name() + " cannot be read.", e);
        }
        return sum.result();
    }
}
