package org.greenroom.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.greenroom.sealing.BallotSealer;
import org.greenroom.sealing.Credential;
import org.greenroom.sealing.Election;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member without a browser: signs in by the form and talks to the booth's endpoints, sealing in Java. */
public final class HttpVoter implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    /** One for all voters: each would bring threads of its own. Whose cookies go with a request is said below. */
    static final HttpClient CLIENT = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    /** What the portal said to a cast. */
    public record Answer(int status, JsonNode body) {

        public boolean accepted() {
            return status == 200;
        }

        public String tracker() {
            return body.get("tracker").asString();
        }
    }

    private final String url;
    private final String identifier;
    private final CookieManager cookies = new CookieManager();
    private String credential = "";
    private JsonNode token = JSON.createObjectNode();

    private HttpVoter(String url, String identifier) {
        this.url = url;
        this.identifier = identifier;
    }

    /** Signs in with a mail address or a membership number. */
    public static HttpVoter signIn(String url, String identifier, String password) {
        var voter = new HttpVoter(url, identifier);
        try {
            var page = voter.send(voter.request("/sign-in").GET());
            var token = TOKEN.matcher(page.body());
            assertThat(token.find()).as("the sign-in page has a token").isTrue();
            var form = form(Map.of("identifier", identifier, "password", password, "_csrf", token.group(1)));
            var answer = voter.send(voter.request("/sign-in")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("sign-in");
            return voter;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the ballot stands for this member. */
    public JsonNode state(String ballotId) throws IOException {
        var answer = send(request("/api/vote/" + ballotId).GET());
        assertThat(answer.statusCode()).as("state of the ballot").isEqualTo(200);
        var state = JSON.readTree(answer.body());
        token = state.get("csrf");
        return state;
    }

    /**
     * Fetches the credential and seals a vote, without sending it.
     *
     * @param choices for each question a 0 or 1 for each answer, the blank vote first where there is one
     */
    public byte[] seal(String ballotId, List<List<Integer>> choices) throws IOException {
        var election = send(request("/api/vote/" + ballotId + "/election").GET());
        var given = post(ballotId, "/credential", new byte[0]);
        assertThat(given.statusCode()).as("credential").isEqualTo(200);
        credential = JSON.readTree(given.body()).get("credential").asString();
        var bytes = election.body().getBytes(StandardCharsets.UTF_8);
        return BallotSealer.seal(Election.parse(bytes), new Credential(credential), choices);
    }

    /** Sends a sealed ballot. */
    public Answer cast(String ballotId, byte[] sealed) throws IOException {
        var answer = post(ballotId, "/cast", sealed);
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }

    /** Sends a sealed ballot with the token that was last told, and asks for nothing before. @return the status */
    public int castAtOnce(String ballotId, byte[] sealed) throws IOException {
        return send(post(ballotId, "/cast", sealed, token)).statusCode();
    }

    /** The value of a cookie; empty without one. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** All cookies, as a request carries them. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    String url() {
        return url;
    }

    /** What the voter signed in with. */
    public String identifier() {
        return identifier;
    }

    /** The credential that was last fetched. */
    public String credential() {
        return credential;
    }

    private HttpResponse<String> post(String ballotId, String path, byte[] body) throws IOException {
        return send(post(ballotId, path, body, state(ballotId).get("csrf")));
    }

    private HttpRequest.Builder post(String ballotId, String path, byte[] body, JsonNode csrf) {
        return request("/api/vote/" + ballotId + path)
                .header("Content-Type", "application/json")
                .header(csrf.get("header").asString(), csrf.get("token").asString())
                .POST(BodyPublishers.ofByteArray(body));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            var uri = request.copy().build().uri();
            cookies.get(uri, Map.of()).forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            cookies.put(uri, answer.headers().map());
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Forgets the session. */
    @Override
    public void close() {
        cookies.getCookieStore().removeAll();
    }
}
