package org.greenroom.defence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What people, scanners and broken programs send: values, texts, damaged JSON. The same for the same seed. */
final class Junk {

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "9999999999999999999999",
            "1e309",
            "NaN",
            "null",
            "undefined",
            "true",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "%00",
            "%2e%2e%2f",
            "%c0%ae%c0%ae%c0%af",
            "%ff%fe",
            "%E2%80%AE",
            "'",
            "\"",
            "' or 1=1 --",
            "1; drop table member",
            "<script>alert(1)</script>",
            "${7*7}",
            "#{T(java.lang.Runtime).getRuntime()}",
            "{{7*7}}",
            "a#b#c",
            "__${x}__::.x",
            "{0}",
            "{",
            "}",
            "[]",
            "\\",
            "\u0000",
            "\u202e\u2066",
            "ŵŷ ’",
            "😀😀",
            "\ud83d",
            "é".repeat(40),
            "2026-02-30",
            "2026-11-22",
            "-999999999-01-01",
            "+999999999-12-31",
            "SCAN_FACE",
            "capture",
            "cy",
            "xx-YY-zz-!!",
            "a@example.org",
            "Bearer x",
            "file:///etc/passwd",
            "//evil.example",
            "https://evil.example/",
            "javascript:alert(1)",
            "\r\nSet-Cookie: x=1",
            "eyJhbGciOiJub25lIn0.e30.",
            "eyJhbGciOiJFUzI1NiIsImtpZCI6ImEifQ.eyJhIjoxfQ.AAAA");

    private final Random random;
    private final List<String> known;

    /** @param known ids that are there */
    Junk(Random random, List<String> known) {
        this.random = random;
        this.known = known;
    }

    /** What has been trouble somewhere, once each. */
    static List<String> troublesome() {
        return VALUES;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String value() {
        return switch (random.nextInt(8)) {
            case 0 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 1 -> one(known);
            case 2 -> String.valueOf(random.nextInt());
            case 3 -> "A".repeat(1 << random.nextInt(13));
            case 4 -> noise(random.nextInt(60));
            default -> one(VALUES);
        };
    }

    /** Any characters, some of them not to be printed. */
    String noise(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x20);
                        case 1 -> 0x20 + random.nextInt(0x5f);
                        case 2 -> 0x80 + random.nextInt(0x700);
                        default -> random.nextInt(0xd800);
                    });
        }
        return text.toString();
    }

    byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** For a part of a path or a query: mostly as a browser would write it, now and then raw. */
    String inAddress(String value) {
        if (chance(0.15)) {
            return value.replace(" ", "%20").replaceAll("[\\x00-\\x1f\\x7f]", "%0a");
        }
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String json(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> quoted(value());
            case 1 -> String.valueOf(random.nextInt(2000) - 1000);
            case 2 -> "null";
            case 3 -> String.valueOf(random.nextBoolean());
            case 4 -> "1e400";
            case 5 -> "\"" + value() + "\"";
            case 6 -> "[" + json(depth - 1) + "," + json(depth - 1) + "]";
            default -> "{" + quoted(value()) + ":" + json(depth - 1) + "," + quoted("a") + ":" + json(depth - 1) + "}";
        };
    }

    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\' || c < 0x20 || Character.isSurrogate((char) c)) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    /** Damages a text in one to three places. */
    byte[] damaged(byte[] whole) {
        var bytes = whole.clone();
        for (int i = random.nextInt(3); i >= 0 && bytes.length > 0; i--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = java.util.Arrays.copyOf(bytes, at);
                case 2 -> bytes = spliced(bytes, at, value().getBytes(StandardCharsets.UTF_8));
                default -> bytes = spliced(bytes, at, new byte[] {(byte) random.nextInt(256)});
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] more) {
        var all = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(more, 0, all, at, more.length);
        System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
        return all;
    }
}
