package org.greenroom.processes;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed-in member on the framework’s pages without a browser: speaks what the framework’s client speaks when one page is
 * opened and others are gone to from there, with the line open by which the server would push. Nothing is drawn, and of what
 * the server asks of a page nothing is answered: it keeps for this page no less than for a browser’s.
 */
public final class PageWalk implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    /** What is no ordinary answer, such as that the session is over, begins so. */
    private static final String GUARD = "for(;;);";

    private static final int ROOT = 1;

    /** What a phone says of itself. */
    private static final String PHONE = "&v-sh=844&v-sw=390&v-wh=844&v-ww=390&v-bh=844&v-bw=390&v-curdate=1795000000000"
            + "&v-tzo=0&v-dstd=60&v-rtzo=0&v-dston=false&v-tzid=Europe%2FLondon&v-wn=v-0.5&v-td=true&v-pr=3"
            + "&v-np=Linux%20armv8l&v-cs=light%20dark&v-pv=VISIBLE&v-so=portrait-primary&v-soa=0&v-tn=aura";

    private final HttpVoter member;
    private final int ui;
    private final String csrf;
    private final WebSocket line;
    private int syncId;
    private int clientId;

    private PageWalk(HttpVoter member, JsonNode config) {
        this.member = member;
        this.ui = config.get("v-uiId").asInt();
        var first = config.get("uidl");
        this.csrf = first.get("Vaadin-Security-Key").asString();
        this.syncId = first.get("syncId").asInt();
        this.line = line(first.get("Vaadin-Push-ID").asString());
    }

    /** Opens a page, as with its address or a reload; what stands on it comes with the first {@link #go}. */
    public static PageWalk begin(HttpVoter member, String path) throws IOException {
        body(member.send(member.request("/" + path).GET()));
        var location = URLEncoder.encode(path, StandardCharsets.UTF_8);
        var answer = body(member.send(member.request("/?v-r=init&location=" + location + "&query=" + PHONE)
                .GET()));
        return new PageWalk(member, JSON.readTree(answer).get("appConfig"));
    }

    private static String body(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + " is answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private WebSocket line(String pushId) {
        var address =
                member.url().replaceFirst("^http", "ws") + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + pushId
                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                        + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true";
        return HttpVoter.CLIENT
                .newWebSocketBuilder()
                .header("Cookie", member.cookies())
                .header("Origin", member.url())
                .buildAsync(URI.create(address), new WebSocket.Listener() {})
                .join();
    }

    /** Goes to a page by a link. @return every text that came with it, and every address and other word */
    public List<String> go(String path) throws IOException {
        var call =
                JSON.createObjectNode().put("type", "event").put("node", ROOT).put("event", "ui-navigate");
        call.putObject("data")
                .put("route", path)
                .put("query", "")
                .put("appShellTitle", "")
                .put("trigger", clientId == 0 ? "" : "link")
                .putNull("historyState");
        var message = JSON.createObjectNode().put("csrfToken", csrf).put("syncId", syncId);
        message.put("clientId", clientId++).putArray("rpc").add(call);
        var answer = body(member.send(member.request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(message)))));
        if (answer.startsWith(GUARD)) {
            throw new IOException("The page has failed: " + answer);
        }
        var said = JSON.readTree(answer);
        syncId = said.get("syncId").asInt();
        List<String> words = new ArrayList<>();
        collect(said, words);
        return words;
    }

    private static void collect(JsonNode node, List<String> words) {
        if (node.isString()) {
            words.add(node.stringValue());
        }
        node.valueStream().forEach(each -> collect(each, words));
    }

    /** Whether the server could still push. */
    public boolean isConnected() {
        return !line.isInputClosed() && !line.isOutputClosed();
    }

    /** Ends the line; the page stays open, as with a phone out of reach. */
    @Override
    public void close() {
        line.abort();
    }
}
