package org.greenroom.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Fetches public files politely: what has not changed is not sent again. Sends nothing about who asks or what for. */
final class PortalReader {
    /** The board of a million ballots. */
    private static final int LONGEST = 64 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private record Kept(String mark, byte[] body) {}

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Map<URI, Kept> kept = new HashMap<>();

    /** @throws IOException if it cannot be fetched */
    byte[] fetch(URI address) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        Kept known = kept.get(address);
        if (known != null) {
            request.header("If-None-Match", known.mark());
        }
        try {
            HttpResponse<InputStream> answer =
                    client.send(request.GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                if (answer.statusCode() == 304 && known != null) {
                    return known.body();
                }
                if (answer.statusCode() != 200) {
                    throw new IOException(address + " answers " + answer.statusCode());
                }
                byte[] body = in.readNBytes(LONGEST + 1);
                if (body.length > LONGEST) {
                    throw new IOException(address + " answers with more than " + LONGEST + " bytes");
                }
                Optional<String> mark = answer.headers().firstValue("ETag");
                mark.ifPresent(etag -> kept.put(address, new Kept(etag, body)));
                return body;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new IOException(why.contains(address.toString()) ? why : address + ": " + why, e);
        }
    }
}
