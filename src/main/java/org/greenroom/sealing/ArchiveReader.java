package org.greenroom.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the records of a .bel archive one by one and holds the container to its one canonical form: every byte that is
 * not a record's contents must be the one that {@link ArchiveWriter} would write, and every name the contents' hash.
 */
final class ArchiveReader {
    /** A list of 200,000 credentials fits. */
    private static final int MAX_RECORD = 128 << 20;

    private static final int HEX_LENGTH = 64;

    private final InputStream in;
    private final long timestamp;
    private int records;

    /** One record: the kind, the hash that is its name, and the contents. */
    record Entry(boolean isEvent, String hex, byte[] bytes) {}

    ArchiveReader(InputStream in) throws IOException {
        this.in = in;
        byte[] header = in.readNBytes(ArchiveFormat.BLOCK);
        if (header.length < ArchiveFormat.BLOCK || !ArchiveFormat.name(header).equals(ArchiveFormat.FIRST_NAME)) {
            throw new NotVerified(Finding.NOT_AN_ARCHIVE);
        }
        this.timestamp = ArchiveFormat.timestamp(header);
        byte[] contents = contents(header, ArchiveFormat.FIRST_NAME);
        if (!Arrays.equals(contents, ArchiveFormat.firstRecord(timestamp))) {
            throw new NotVerified(Finding.HEADER_NOT_CANONICAL, "the archive's first record");
        }
    }

    /** Unix seconds. */
    long timestamp() {
        return timestamp;
    }

    /** How many records were read, the first one included. */
    int records() {
        return records;
    }

    /** The next record; empty at the end. */
    Optional<Entry> next() throws IOException {
        byte[] header = in.readNBytes(ArchiveFormat.BLOCK);
        if (header.length == 0) {
            return Optional.empty();
        }
        if (isZero(header)) {
            throw new NotVerified(Finding.TRAILING_BYTES, "a block of zeros");
        }
        if (header.length < ArchiveFormat.BLOCK) {
            throw new NotVerified(Finding.TRUNCATED);
        }
        String name = ArchiveFormat.name(header);
        byte[] contents = contents(header, name);
        String hex = Hashing.hex(contents);
        boolean isEvent = name.endsWith(ArchiveFormat.EVENT);
        if (!name.equals(hex + (isEvent ? ArchiveFormat.EVENT : ArchiveFormat.DATA))) {
            String shown = name.matches("[0-9a-f]{" + HEX_LENGTH + "}\\.[a-z.]+") ? name : "record " + records;
            throw new NotVerified(Finding.NAME_MISMATCH, shown);
        }
        return Optional.of(new Entry(isEvent, hex, contents));
    }

    private byte[] contents(byte[] header, String name) throws IOException {
        String place = "record " + ++records;
        long size = ArchiveFormat.size(header);
        if (size < 0 || timestamp < 0) {
            throw new NotVerified(Finding.HEADER_NOT_CANONICAL, place);
        }
        if (size > MAX_RECORD) {
            throw new NotVerified(Finding.RECORD_TOO_LARGE, place);
        }
        if (!Arrays.equals(header, ArchiveFormat.header(name, (int) size, timestamp))) {
            throw new NotVerified(Finding.HEADER_NOT_CANONICAL, place);
        }
        byte[] contents = in.readNBytes((int) size);
        byte[] padding = in.readNBytes(ArchiveFormat.padding((int) size));
        if (contents.length < size || padding.length < ArchiveFormat.padding((int) size)) {
            throw new NotVerified(Finding.TRUNCATED);
        }
        if (!isZero(padding)) {
            throw new NotVerified(Finding.PADDING_NOT_ZERO, place);
        }
        return contents;
    }

    private static boolean isZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
