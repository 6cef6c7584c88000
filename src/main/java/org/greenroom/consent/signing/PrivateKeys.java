package org.greenroom.consent.signing;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.greenroom.keys.KeySettings;
import org.springframework.stereotype.Component;

/** The private signing keys: a JWK in a file each, readable by the portal's user only, never in the database. */
@Component
class PrivateKeys {

    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-]{43})\\.jwk");

    private final Path folder;

    PrivateKeys(KeySettings settings) {
        folder = settings.folder().resolve("signing").toAbsolutePath().normalize();
    }

    /** Brings a new key to disk, complete before it has its name. */
    void write(ECKey key) {
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            Path draft = Files.createTempFile(folder, "new-", ".tmp", ownerOnly("rw-------"));
            try {
                write(draft, key.toJSONString().getBytes(StandardCharsets.US_ASCII));
                Files.createLink(file(key.getKeyID()), draft);
            } finally {
                Files.deleteIfExists(draft);
            }
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException("A signing key could not be written", e);
        }
    }

    Optional<ECKey> find(String kid) {
        try {
            return Optional.of(ECKey.parse(Files.readString(file(kid), StandardCharsets.US_ASCII)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A signing key could not be read", e);
        } catch (ParseException e) {
            // Without the cause, which could show part of the file.
            throw new IllegalStateException("The file of a signing key is damaged: " + kid);
        }
    }

    boolean has(String kid) {
        return Files.isRegularFile(file(kid));
    }

    /** Overwrites and deletes a private key; nothing if it is gone already. */
    void destroy(String kid) {
        try {
            Path file = file(kid);
            write(file, new byte[(int) Files.size(file)]);
            Files.deleteIfExists(file);
            syncFolder();
        } catch (NoSuchFileException e) {
            // Destroyed before.
        } catch (IOException e) {
            throw new UncheckedIOException("A signing key could not be destroyed", e);
        }
    }

    /** Ids of the keys that were written before {@code moment}. */
    List<String> olderThan(Instant moment) {
        List<String> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches()
                        && Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    found.add(name.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of signing keys could not be read", e);
        }
        return found;
    }

    private Path file(String kid) {
        return folder.resolve(kid + ".jwk");
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
