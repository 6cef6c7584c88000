package org.greenroom.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Keys, a file of 32 random bytes each, in a folder outside the database and its backups. Never kept in memory longer
 * than a step needs it, so that a destroyed key is destroyed.
 */
public final class KeyFolder {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.key");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretFiles files;

    /** @param folder made when the first key is */
    public KeyFolder(Path folder) {
        files = new SecretFiles(folder);
    }

    /**
     * The key of {@code scope}, made and brought to disk if it is not there yet. Two nodes that do this at once get the
     * same.
     */
    public SealingKey create(UUID scope) {
        byte[] bytes = new byte[SealingKey.BYTES];
        RANDOM.nextBytes(bytes);
        try {
            files.create(file(scope), bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
        return load(scope);
    }

    /** The key of {@code scope}. @throws KeyMissing if it was destroyed or never made */
    public SealingKey load(UUID scope) {
        return find(scope).orElseThrow(KeyMissing::new);
    }

    /** The key of {@code scope}, if it is there. */
    public Optional<SealingKey> find(UUID scope) {
        return files.read(file(scope)).map(bytes -> {
            try {
                return new SealingKey(scope, bytes);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        });
    }

    /** Overwrites and deletes the key of {@code scope}; nothing if it is gone already. */
    public void destroy(UUID scope) {
        files.destroy(file(scope));
    }

    /** Those whose keys are there. */
    public List<UUID> present() {
        return files.names().stream()
                .map(NAME::matcher)
                .filter(name -> name.matches())
                .map(name -> UUID.fromString(name.group(1)))
                .toList();
    }

    private static String file(UUID scope) {
        return scope + ".key";
    }

    /** Thrown when a key is needed and not there. */
    public static final class KeyMissing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyMissing() {
            super("The key is not in the folder of keys");
        }
    }
}
