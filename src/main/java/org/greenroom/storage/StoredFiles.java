package org.greenroom.storage;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.hashing.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files in the database, so that a backup of it is whole. Who may read one is for the feature that calls. */
@Service
@Transactional
public class StoredFiles {

    private final JdbcClient jdbc;
    private final FileParts parts;
    private final StorageSettings settings;
    private final Clock clock;

    StoredFiles(JdbcClient jdbc, FileParts parts, StorageSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Stores a file as part of the caller's transaction.
     *
     * @param name file name without a path, at most 255 characters
     * @param mediaType its media type, at most 100 characters
     * @param bytes its content
     * @return its id
     * @throws StoredFileRefused when it is too large or its name is unusable
     */
    public UUID store(String name, String mediaType, byte[] bytes) {
        if (bytes.length > settings.maxSize().toBytes()) {
            throw new StoredFileRefused(
                    "The file has %d bytes, more than %s".formatted(bytes.length, settings.maxSize()));
        }
        var id = UUID.randomUUID();
        insert(id, name, mediaType, bytes, bytes.length, Sha256.of(bytes));
        return id;
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Stores a file that the portal makes itself and that may be larger than its memory, piece by piece and as part of the
     * caller's transaction. The setting for the largest file is about what people bring, not about this.
     *
     * @return its id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID write(String name, String mediaType, Writing content) {
        var id = UUID.randomUUID();
        insert(id, name, mediaType, new byte[0], 0, new byte[0]);
        var digest = Sha256.digest();
        var counted = new CountingOutputStream(parts.writing(id));
        try (var out = new BufferedOutputStream(new DigestOutputStream(counted, digest))) {
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jdbc.sql("update stored_file set size = :size, sha256 = :sha256 where id = :id")
                .param("size", counted.written())
                .param("sha256", digest.digest())
                .param("id", id)
                .update();
        return id;
    }

    private void insert(UUID id, String name, String mediaType, byte[] bytes, long size, byte[] sha256) {
        if (name.isBlank() || name.length() > 255 || name.contains("/") || name.contains("\\")) {
            throw new StoredFileRefused("The file's name is empty, too long or a path");
        }
        jdbc.sql("""
                        insert into stored_file (id, name, media_type, bytes, size, sha256, stored_at)
                        values (:id, :name, :mediaType, :bytes, :size, :sha256, :at)
                        """)
                .param("id", id)
                .param("name", name)
                .param("mediaType", mediaType)
                .param("bytes", bytes)
                .param("size", size)
                .param("sha256", sha256)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static final class CountingOutputStream extends FilterOutputStream {
        private long written;

        CountingOutputStream(OutputStream out) {
            super(out);
        }

        long written() {
            return written;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            written += length;
        }
    }

    /** Reads a file. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(UUID id) {
        return jdbc.sql("select id, name, media_type, bytes, size, sha256 from stored_file where id = :id")
                .param("id", id)
                .query((row, number) -> new StoredFile(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        content(id, row.getLong("size"), row.getBytes("bytes")),
                        row.getBytes("sha256")))
                .optional();
    }

    private StoredFile.Content content(UUID id, long size, byte[] own) {
        return own.length == size ? () -> new ByteArrayInputStream(own) : () -> parts.reading(id, size);
    }

    /**
     * Reads a file that is known to exist.
     *
     * @throws StoredFileRefused when there is none with this id
     */
    @Transactional(readOnly = true)
    public StoredFile load(UUID id) {
        return find(id).orElseThrow(() -> new StoredFileRefused("There is no file with this id"));
    }

    /** Erases a file, as part of the caller's transaction; one that is not there changes nothing. */
    public void delete(UUID id) {
        jdbc.sql("delete from stored_file where id = :id").param("id", id).update();
    }
}
