package org.greenroom.storage;

import java.util.UUID;

/**
 * A file as it was stored.
 *
 * @param id its id
 * @param name file name, without a path
 * @param mediaType such as {@code application/x-tar}
 * @param bytes its content
 * @param sha256 SHA-256 of the content, 32 bytes
 */
public record StoredFile(UUID id, String name, String mediaType, byte[] bytes, byte[] sha256) {}
