package org.greenroom.storage;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The content of large files, in pieces; never more than one of them is in memory. */
@Component
class FileParts {

    /** H2 keeps at most 1 MB in a column of bytes. */
    static final int LENGTH = 512 * 1024;

    private final JdbcClient jdbc;

    FileParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the content of a file is written to, as part of the caller’s transaction; complete once it is closed. */
    OutputStream writing(UUID file) {
        return new Writing(file);
    }

    /** The content of a file, piece by piece. */
    InputStream reading(UUID file, long size) {
        return new SequenceInputStream(new Pieces(file, Math.ceilDiv(size, LENGTH)));
    }

    private void insert(UUID file, int number, byte[] bytes) {
        jdbc.sql("insert into stored_file_part (file_id, number, bytes) values (:file, :number, :bytes)")
                .param("file", file)
                .param("number", number)
                .param("bytes", bytes)
                .update();
    }

    private byte[] read(UUID file, int number) {
        return jdbc.sql("select bytes from stored_file_part where file_id = :file and number = :number")
                .param("file", file)
                .param("number", number)
                .query((row, any) -> row.getBytes("bytes"))
                .optional()
                .orElseThrow(() -> new StoredFileRefused("A piece of the file is missing"));
    }

    private final class Writing extends OutputStream {
        private final UUID file;
        private final byte[] piece = new byte[LENGTH];
        private int filled;
        private int number;

        Writing(UUID file) {
            this.file = file;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int from = offset;
            int left = length;
            while (left > 0) {
                int taken = Math.min(left, LENGTH - filled);
                System.arraycopy(bytes, from, piece, filled, taken);
                filled += taken;
                from += taken;
                left -= taken;
                if (filled == LENGTH) {
                    put();
                }
            }
        }

        private void put() {
            insert(file, number++, Arrays.copyOf(piece, filled));
            filled = 0;
        }

        @Override
        public void close() {
            if (filled > 0) {
                put();
            }
        }
    }

    private final class Pieces implements Enumeration<InputStream> {
        private final UUID file;
        private final long count;
        private int next;

        Pieces(UUID file, long count) {
            this.file = file;
            this.count = count;
        }

        @Override
        public boolean hasMoreElements() {
            return next < count;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            return new ByteArrayInputStream(read(file, next++));
        }
    }
}
