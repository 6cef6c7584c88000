package org.greenroom.operations;

import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The backup that the portal writes by itself each night ({@code greenroom.backup.*}).
 *
 * @param folder where; without it, none is written
 * @param keys where copies of the lasting keys go, apart from {@code folder}; without it they are not copied
 * @param at when, by the time of the UK
 * @param keep how many are kept; the oldest beyond them are deleted after a new one is whole
 */
@ConfigurationProperties("greenroom.backup")
record BackupSettings(
        @Nullable Path folder,
        @Nullable Path keys,

        @DefaultValue("02:30") @DateTimeFormat(pattern = "HH:mm")
        LocalTime at,

        @DefaultValue("7") int keep) {

    BackupSettings {
        folder = whole(folder);
        keys = whole(keys);
        if (keep < 1) {
            throw new IllegalArgumentException("greenroom.backup.keep: one backup is kept at least");
        }
        if (keys != null && folder == null) {
            throw new IllegalArgumentException(
                    "greenroom.backup.keys is set, but greenroom.backup.folder is not: where does the backup go?");
        }
    }

    /** Null for an empty one, too: that is how a variable is left unset. */
    private static @Nullable Path whole(@Nullable Path path) {
        return path == null || path.toString().isBlank()
                ? null
                : path.toAbsolutePath().normalize();
    }
}
