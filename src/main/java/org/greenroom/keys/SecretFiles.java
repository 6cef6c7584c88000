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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Secret files in a folder that only the portal's user reads: complete before they have their name, on disk before
 * anybody relies on them, overwritten before they go. What fails is told without the content.
 */
public final class SecretFiles {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    /** @param folder made with the first file */
    public SecretFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Makes the folder, for the portal's user alone; nothing if it is there. */
    void make() throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
    }

    /** Writes a file unless there is one of this name. @return whether it was written */
    public boolean create(String name, byte[] bytes) {
        try {
            make();
            // Complete before it has its name: nobody ever reads half a key.
            Path draft = Files.createTempFile(folder, "new-", ".tmp", ownerOnly("rw-------"));
            try {
                write(draft, bytes);
                Files.createLink(folder.resolve(name), draft);
                return true;
            } catch (FileAlreadyExistsException e) {
                overwrite(draft);
                return false;
            } finally {
                Files.deleteIfExists(draft);
                syncFolder();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A secret file could not be written", e);
        }
    }

    /** The content of a file, if there is one. */
    public Optional<byte[]> read(String name) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A secret file could not be read", e);
        }
    }

    /** Whether there is a file of this name. */
    public boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    /** Overwrites and deletes a file; nothing if it is gone already. */
    public void destroy(String name) {
        try {
            overwrite(folder.resolve(name));
            Files.deleteIfExists(folder.resolve(name));
            syncFolder();
        } catch (NoSuchFileException e) {
            // Destroyed before.
        } catch (IOException e) {
            throw new UncheckedIOException("A secret file could not be destroyed", e);
        }
    }

    /** The names of the files that were written before {@code moment}. */
    public List<String> olderThan(Instant moment) {
        return names().stream().filter(name -> writtenBefore(name, moment)).toList();
    }

    /** The names of all files. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("A folder of secrets could not be read", e);
        }
    }

    private boolean writtenBefore(String name, Instant moment) {
        try {
            return Files.getLastModifiedTime(folder.resolve(name)).toInstant().isBefore(moment);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("A folder of secrets could not be read", e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void overwrite(Path file) throws IOException {
        byte[] noise = new byte[(int) Files.size(file)];
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
}
