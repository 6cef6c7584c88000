package org.greenroom.storage;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.hashing.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files in the database, so that a backup of it is whole. Who may read one is for the feature that calls. */
@Service
@Transactional
public class StoredFiles {

    private final JdbcClient jdbc;
    private final StorageSettings settings;
    private final Clock clock;

    StoredFiles(JdbcClient jdbc, StorageSettings settings, Clock clock) {
        this.jdbc = jdbc;
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
        if (name.isBlank() || name.length() > 255 || name.contains("/") || name.contains("\\")) {
            throw new StoredFileRefused("The file's name is empty, too long or a path");
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into stored_file (id, name, media_type, bytes, sha256, stored_at)
                        values (:id, :name, :mediaType, :bytes, :sha256, :at)
                        """)
                .param("id", id)
                .param("name", name)
                .param("mediaType", mediaType)
                .param("bytes", bytes)
                .param("sha256", Sha256.of(bytes))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Reads a file. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(UUID id) {
        return jdbc.sql("select id, name, media_type, bytes, sha256 from stored_file where id = :id")
                .param("id", id)
                .query((row, number) -> new StoredFile(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getBytes("bytes"),
                        row.getBytes("sha256")))
                .optional();
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
