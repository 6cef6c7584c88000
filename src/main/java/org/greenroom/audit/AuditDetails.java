package org.greenroom.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The byte form of an entry's details: for each key in the order of its UTF-16 code units the key, then the value, each
 * as its length in UTF-8 bytes (four bytes, big-endian) and the bytes. No details are no bytes.
 */
final class AuditDetails {

    private AuditDetails() {}

    static byte[] write(Map<String, String> details) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var entry : new TreeMap<>(details).entrySet()) {
                text(out, entry.getKey());
                text(out, entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Map<String, String> read(byte[] bytes) {
        var details = new LinkedHashMap<String, String>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                var key = text(in);
                details.put(key, text(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Details of an audit entry are damaged", e);
        }
        return details;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("A field is longer than what is left");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
