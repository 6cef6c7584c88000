package org.greenroom.defence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Sends bytes as they are, which no proper client would, and reads until the server has said everything. */
final class RawHttp {

    private static final Pattern COOKIE = Pattern.compile("(?im)^Set-Cookie: *(JSESSIONID|SESSION)=([^;\\r]*)");

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /**
     * @param target path and query, as they stand in the request line
     * @param headers whole lines
     */
    record Request(String method, String target, List<String> headers, byte[] body) {

        static Request get(String target, String... headers) {
            return new Request("GET", target, List.of(headers), new byte[0]);
        }

        byte[] bytes() {
            var head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
            head.append("Host: localhost\r\nConnection: close\r\n");
            headers.forEach(header -> head.append(header).append("\r\n"));
            if (body.length > 0 && headers.stream().noneMatch(header -> header.startsWith("Transfer-Encoding"))) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            var out = new ByteArrayOutputStream();
            out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.writeBytes(body);
            return out.toByteArray();
        }

        @Override
        public String toString() {
            var text = new String(bytes(), StandardCharsets.ISO_8859_1);
            return text.length() > 1500 ? text.substring(0, 1500) + "…" : text;
        }
    }

    /** @param status 0 when the server hung up without a word */
    record Answer(int status, String text) {

        String cookie() {
            var found = COOKIE.matcher(text);
            return found.find() ? "Cookie: " + found.group(1) + "=" + found.group(2) : "";
        }

        String body() {
            var end = text.indexOf("\r\n\r\n");
            return end < 0 ? "" : text.substring(end + 4);
        }
    }

    Answer send(Request request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            try {
                socket.getOutputStream().write(request.bytes());
                socket.getOutputStream().flush();
            } catch (SocketException e) {
                // The server may refuse before it has read everything; what it said is read below.
            }
            return read(socket);
        }
    }

    private static Answer read(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketException e) {
            // Hung up: what came before counts.
        }
        var text = all.toString(StandardCharsets.UTF_8);
        var words = text.split(" ", 3);
        return new Answer(words.length > 1 && words[1].matches("\\d{3}") ? Integer.parseInt(words[1]) : 0, text);
    }
}
