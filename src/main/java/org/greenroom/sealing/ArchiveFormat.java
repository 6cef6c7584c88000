package org.greenroom.sealing;

import java.nio.charset.StandardCharsets;

/** The bytes around the records of a .bel archive: the old tar format as Belenios writes it (FORMAT section 7). */
final class ArchiveFormat {
    static final int BLOCK = 512;
    static final String FIRST_NAME = "BELENIOS";
    static final String DATA = ".data.json";
    static final String EVENT = ".event.json";

    /** The latest time that eleven octal digits hold. */
    static final long MAX_TIMESTAMP = (1L << 33) - 1;

    private static final int SIZE_AT = 124;
    private static final int TIME_AT = 136;
    private static final int CHECKSUM_AT = 148;
    private static final int CHECKSUM_LENGTH = 8;
    private static final int TYPE_AT = 156;

    private ArchiveFormat() {}

    static byte[] header(String name, int size, long timestamp) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, SIZE_AT, String.format("%011o", size));
        put(header, TIME_AT, String.format("%011o", timestamp));
        put(header, CHECKSUM_AT, " ".repeat(CHECKSUM_LENGTH));
        put(header, TYPE_AT, "0");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, CHECKSUM_AT, String.format("%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, header, at, ascii.length);
    }

    static String name(byte[] header) {
        int end = 0;
        while (end < 100 && header[end] != 0) {
            end++;
        }
        return new String(header, 0, end, StandardCharsets.US_ASCII);
    }

    /** The size field, or -1 if it is not eleven octal digits. */
    static long size(byte[] header) {
        return octal(header, SIZE_AT);
    }

    /** The time field, or -1 if it is not eleven octal digits. */
    static long timestamp(byte[] header) {
        return octal(header, TIME_AT);
    }

    private static long octal(byte[] header, int at) {
        long value = 0;
        for (int i = at; i < at + 11; i++) {
            if (header[i] < '0' || header[i] > '7') {
                return -1;
            }
            value = value * 8 + header[i] - '0';
        }
        return value;
    }

    /** How many zero bytes follow a body of this size. */
    static int padding(int size) {
        return (BLOCK - size % BLOCK) % BLOCK;
    }

    static byte[] firstRecord(long timestamp) {
        return Json.utf8("{\"version\":1,\"timestamp\":\"" + timestamp + "\"}");
    }
}
