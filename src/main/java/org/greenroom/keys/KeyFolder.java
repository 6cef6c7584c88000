package org.greenroom.keys;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Keys, a file of 32 random bytes each, in a folder outside the database and its backups, readable by
 * the portal's user only. Never kept in memory longer than a step needs it, so that a destroyed key is destroyed.
 */
public final class KeyFolder {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.key");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    /** @param folder made when the first key is */
    public KeyFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * The key of {@code scope}, made and brought to disk if it is not there yet. Two nodes that do this at once get the same.
     */
    public SealingKey create(UUID scope) {
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            // Complete before it has its name: nobody ever reads half a key.
            Path draft = Files.createTempFile(folder, "new-", ".tmp", ownerOnly("rw-------"));
            try {
                byte[] bytes = new byte[SealingKey.BYTES];
                RANDOM.nextBytes(bytes);
                write(draft, bytes);
                Files.createLink(file(scope), draft);
            } catch (FileAlreadyExistsException e) {
                overwrite(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException("A key could not be written", e);
        }
        return load(scope);
    }

    /** The key of {@code scope}. @throws KeyMissing if it was destroyed or never made */
    public SealingKey load(UUID scope) {
        return find(scope).orElseThrow(KeyMissing::new);
    }

    /** The key of {@code scope}, if it is there. */
    public Optional<SealingKey> find(UUID scope) {
        byte[] bytes = new byte[0];
        try {
            bytes = Files.readAllBytes(file(scope));
            return Optional.of(new SealingKey(scope, bytes));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A key could not be read", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Overwrites and deletes the key of {@code scope}; nothing if it is gone already. */
    public void destroy(UUID scope) {
        try {
            overwrite(file(scope));
            Files.deleteIfExists(file(scope));
            syncFolder();
        } catch (NoSuchFileException e) {
            // Destroyed before.
        } catch (IOException e) {
            throw new UncheckedIOException("A key could not be destroyed", e);
        }
    }

    /** Those whose keys are there. */
    public List<UUID> present() {
        List<UUID> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                var matcher = NAME.matcher(file.getFileName().toString());
                if (matcher.matches()) {
                    found.add(UUID.fromString(matcher.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of keys could not be read", e);
        }
        return found;
    }

    private Path file(UUID scope) {
        return folder.resolve(scope + ".key");
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void overwrite(Path file) throws IOException {
        byte[] noise = new byte[SealingKey.BYTES];
        RANDOM.nextBytes(noise);
        write(file, noise);
    }

    private void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (FileSystemException e) {
            // Not every file system lets a folder be opened; there the file's own sync has to do.
        }
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Thrown when a key is needed and not there. */
    public static final class KeyMissing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyMissing() {
            super("The key is not in the folder of keys");
        }
    }
}
