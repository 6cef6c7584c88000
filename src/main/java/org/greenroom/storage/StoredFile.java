package org.greenroom.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * A file as it was stored.
 *
 * @param id its id
 * @param name file name, without a path
 * @param mediaType such as {@code application/x-tar}
 * @param size of its content, in bytes
 * @param content can be gone through as often as wanted; a large one is fetched piece by piece
 * @param sha256 SHA-256 of the content, 32 bytes
 */
public record StoredFile(UUID id, String name, String mediaType, long size, Content content, byte[] sha256) {

    /** The bytes of a file. */
    @FunctionalInterface
    public interface Content {
        InputStream open();
    }

    /** The content from its beginning; a small file’s is in memory. */
    public InputStream open() {
        return content.open();
    }

    /** The whole content at once: for files that are known to be small. */
    public byte[] bytes() {
        try (var in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
