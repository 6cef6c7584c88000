package org.greenroom.booth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.greenroom.ballot.web.LinkedBooth;
import org.greenroom.sealing.BallotChecker;
import org.greenroom.sealing.CheckedBallot;
import org.greenroom.sealing.Credential;
import org.greenroom.sealing.Election;
import tools.jackson.databind.json.JsonMapper;

/**
 * A portal reduced to what the booth talks to: the page and its files under the real headers, and the JSON endpoints with
 * answers that a test sets. Every ballot that arrives is judged by the real {@link BallotChecker}.
 */
final class StagePortal implements AutoCloseable {

    /** What the portal does with one request instead of its usual answer. */
    @FunctionalInterface
    interface Act {
        void perform(HttpExchange exchange) throws IOException;
    }

    static final String BALLOT = "0f8b8f0e-3a52-4c53-9d0c-6a1f5d6f2a11";
    private static final String ASSETS = "/assets/0123456789abcdef";
    private static final Path FRONTEND = Path.of("frontend");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript",
            "css", "text/css",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final HttpServer server;
    final Credential credential = Credential.generate();
    final List<byte[]> casts = new CopyOnWriteArrayList<>();
    final List<CheckedBallot> accepted = new CopyOnWriteArrayList<>();
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** What becomes of the next casts, in order; the usual answer once it is empty. */
    final Queue<Act> nextCasts = new ConcurrentLinkedQueue<>();

    final Queue<Act> nextCredentials = new ConcurrentLinkedQueue<>();
    volatile byte[] paper = Papers.scanning();
    volatile String fingerprint = "";
    volatile String state = "open";
    volatile boolean complete = true;
    volatile boolean onRoll = true;
    volatile boolean voted;
    volatile boolean signedIn = true;
    volatile String language = "en";
    volatile String voter = "one";
    volatile Duration left = Duration.ofHours(52).plusMinutes(1);
    private volatile int session;

    StagePortal() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String booth() {
        return address() + "/vote/" + BALLOT;
    }

    String preview() {
        return address() + "/ballots/" + BALLOT + "/preview";
    }

    /** The session is gone; the next one has another anti-forgery token. */
    void signOut() {
        signedIn = false;
        session++;
    }

    void signIn() {
        signedIn = true;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            if (path.startsWith("/api/")) {
                answerApi(exchange, path);
            } else {
                answerPage(exchange, path);
            }
        }
    }

    private void answerPage(HttpExchange exchange, String path) throws IOException {
        if (path.startsWith("/vote/") || path.equals("/ballots/" + BALLOT + "/preview")) {
            var html = Files.readString(FRONTEND.resolve("booth/booth.html"))
                    .replace("{{assets}}", ASSETS)
                    .replace("{{look}}", ASSETS + "/styles/tokens.css")
                    .replace("{{icon}}", ASSETS + "/icons/greenroom.svg");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            send(exchange, 200, TYPES.get("html"), html.getBytes(StandardCharsets.UTF_8));
        } else if (path.startsWith(ASSETS + "/")) {
            send(exchange, 200, type(path), asset(path.substring(ASSETS.length() + 1)));
        } else if (path.startsWith("/aura/")) {
            try (var in = getClass().getResourceAsStream("/META-INF/resources" + path)) {
                send(exchange, 200, type(path), in.readAllBytes());
            }
        } else {
            send(
                    exchange,
                    200,
                    TYPES.get("html"),
                    "<title>Elsewhere</title><h1>Elsewhere</h1>".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] asset(String path) throws IOException {
        var linked = LinkedBooth.file(path);
        return linked.isPresent() ? linked.get() : Files.readAllBytes(FRONTEND.resolve(path));
    }

    private static String type(String path) {
        return TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    }

    private void answerApi(HttpExchange exchange, String path) throws IOException {
        if (path.startsWith("/api/booth/texts/")) {
            send(exchange, 200, "application/json", JSON.writeValueAsBytes(texts(path.endsWith("/cy") ? "_cy" : "")));
        } else if (!signedIn && exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 401, Map.of("code", "sign-in"));
        } else if (path.equals("/api/ballot-previews/" + BALLOT)) {
            answer(exchange, 200, draft());
        } else if (path.equals("/api/vote/" + BALLOT)) {
            answer(exchange, 200, ballotState());
        } else if (path.endsWith("/election")) {
            send(exchange, 200, "application/json", paper);
        } else if (!token().equals(exchange.getRequestHeaders().getFirst("X-CSRF-TOKEN")) || !signedIn) {
            answer(exchange, 403, Map.of("code", "csrf"));
        } else if (path.endsWith("/credential")) {
            var act = nextCredentials.poll();
            (act != null ? act : json(200, Map.of("credential", credential.value()))).perform(exchange);
        } else if (path.endsWith("/cast")) {
            byte[] ballot = exchange.getRequestBody().readAllBytes();
            casts.add(ballot);
            exchange.setAttribute("ballot", ballot);
            var act = nextCasts.poll();
            (act != null ? act : usual()).perform(exchange);
        } else {
            answer(exchange, 404, Map.of("code", "unknown-ballot"));
        }
    }

    private Map<String, Object> ballotState() {
        var now = Instant.now();
        var closesAt = state.equals("closed") ? Instant.parse("2025-12-18T12:00:00Z") : now.plus(left);
        var values = new HashMap<String, Object>();
        values.put("state", state);
        values.put("opensAt", Instant.parse("2025-12-04T09:00:00Z").toString());
        values.put("closesAt", closesAt.toString());
        values.put("serverNow", now.toString());
        values.put("fingerprint", fingerprint.isEmpty() ? Election.parse(paper).fingerprint() : fingerprint);
        values.put("onRoll", onRoll);
        values.put("voted", voted);
        values.put("language", language);
        values.put("unionName", "Performers’ Union");
        values.put("voter", voter);
        values.put("csrf", Map.of("header", "X-CSRF-TOKEN", "token", token()));
        return values;
    }

    /** As the portal gives a draft: without a token. */
    private Map<String, Object> draft() {
        var values = new HashMap<String, Object>(ballotState());
        values.keySet().retainAll(List.of("opensAt", "closesAt", "serverNow", "language", "unionName"));
        if (complete) {
            values.put("fingerprint", Election.parse(paper).fingerprint());
            values.put("election", new String(paper, StandardCharsets.UTF_8));
        }
        return values;
    }

    private String token() {
        return "token-" + session;
    }

    /** Takes the ballot if the protocol allows it, and answers with its tracker, also when it comes again. */
    Act usual() {
        return exchange -> {
            var tracker = take(exchange);
            answer(exchange, 200, Map.of("tracker", tracker, "receipt", receipt(tracker)));
        };
    }

    void acceptWithReceiptOf(HttpExchange exchange, String other) throws IOException {
        answer(exchange, 200, Map.of("tracker", take(exchange), "receipt", receipt(other)));
    }

    /** Of the form of a signed receipt; the booth does not check signatures. */
    static String receipt(String tracker) {
        var payload = "{\"ballot\":\"here\",\"tracker\":\"" + tracker + "\"}";
        return "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".c2lnbmVk";
    }

    private String take(HttpExchange exchange) {
        var election = Election.parse(paper);
        var ballot = (byte[]) exchange.getAttribute("ballot");
        var checked = BallotChecker.check(election, ballot, credential.publicValue(election.uuid()));
        accepted.add(checked);
        voted = true;
        return checked.tracker().base64();
    }

    /** The session ends at the moment the request arrives. */
    Act signedOut() {
        return exchange -> {
            signOut();
            answer(exchange, 401, Map.of("code", "sign-in"));
        };
    }

    static Act json(int status, Map<String, ?> body) {
        return exchange -> answer(exchange, status, body);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        send(exchange, status, "application/json", JSON.writeValueAsBytes(body));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set(
                "Content-Security-Policy",
                "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    static Map<String, String> texts(String suffix) {
        var properties = new Properties();
        try (var in = StagePortal.class.getResourceAsStream("/vaadin-i18n/booth" + suffix + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new LinkedHashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
