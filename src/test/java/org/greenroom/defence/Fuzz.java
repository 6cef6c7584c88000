package org.greenroom.defence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.greenroom.defence.RawHttp.Request;

/** Makes requests that nobody should make, from the portal's own addresses. */
final class Fuzz {

    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "POST", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO");
    private static final List<String> PARAMETERS = List.of(
            "lang",
            "page",
            "q",
            "month",
            "topic",
            "day",
            "code",
            "reader",
            "purpose",
            "statement",
            "continue",
            "redirect",
            "next",
            "url",
            "error",
            "_csrf",
            "v-r",
            "v-uiId",
            "location",
            "query",
            "v-pushId",
            "token",
            "status",
            "sort");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=UTF-8",
            "application/json; charset=nonsense",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=xx",
            "multipart/form-data",
            "text/plain;charset=UTF-8",
            "application/octet-stream",
            "a/b/c",
            "");
    private static final List<String> TRICKS = List.of(
            "/assets/../application.yaml",
            "/assets/%2e%2e/%2e%2e/application.yaml",
            "/assets/..;/application.yaml",
            "/assets//styles",
            "/assets/%00",
            "/help/%0d%0aX-Injected:1",
            "/help/;jsessionid=1",
            "/VAADIN/../WEB-INF/web.xml",
            "/VAADIN/build/%2e%2e/x.js",
            "/VAADIN/static/client/",
            "/VAADIN/dynamic/resource/0/",
            "/VAADIN/dynamic/resource/x/y/z",
            "/VAADIN/dynamic/resource/999/3f1b6c1e-6a2e-4d25-9b8f-4f3f0b1d7c11/upload",
            "/VAADIN/push",
            "/VAADIN/web-component/x.js",
            "/HILLA/push",
            "/connect/Endpoint/method",
            "/error",
            "/%",
            "/%zz",
            "/?",
            "//",
            "/\\",
            "*",
            "/.well-known/",
            "/aura/../x",
            "/vote/",
            "/vote//",
            "/results/%E0%A4%A",
            "http://evil.example/");
    private static final List<String> RPC =
            List.of("event", "mSync", "navigation", "publishedEventHandler", "channel", "attachExistingElement", "x");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}|:[A-Za-z]+\\??|\\*+");

    private final Junk junk;
    private final List<String> endpoints;
    private final List<String> views;
    private final String openBallot;
    private final byte[] sealed;

    Fuzz(Junk junk, List<String> endpoints, List<String> views, String openBallot, byte[] sealed) {
        this.junk = junk;
        this.endpoints = endpoints;
        this.views = views;
        this.openBallot = openBallot;
        this.sealed = sealed;
    }

    /** Who sends, and with which tokens. */
    record Sender(String cookie, String csrf, String uiId, String uidlKey) {}

    Request next(Sender sender) {
        return switch (junk.number(20)) {
            case 0, 1, 2, 3, 4 -> endpoint(sender);
            case 5, 6, 7 -> cast(sender);
            case 8 -> form(sender, "/sign-in", "identifier", "password");
            case 9 -> form(sender, "/consent/s/" + junk.inAddress(junk.value()), "code", "reader", "purpose");
            case 10 -> form(sender, "/consent/" + junk.one(List.of("check", "statement")), "statement", "lang");
            case 11 -> trick(sender);
            case 12, 13 -> view(sender);
            case 14 -> upload(sender);
            default -> framework(sender);
        };
    }

    private Request endpoint(Sender sender) {
        var words = junk.one(endpoints).split(" ", 2);
        var method = junk.chance(0.6) && words[0].matches("[A-Z]+") ? words[0] : junk.one(METHODS);
        return request(sender, method, filled(words[1]) + query(), body(method));
    }

    private Request view(Sender sender) {
        var location = filled(junk.one(views));
        if (junk.chance(0.5)) {
            return request(sender, junk.one(METHODS), location + query(), new byte[0]);
        }
        var asked = junk.inAddress(location.substring(1)) + "&query="
                + junk.inAddress(junk.chance(0.5) ? "" : junk.value());
        return request(sender, "GET", "/?v-r=init&location=" + asked, new byte[0]);
    }

    private Request trick(Sender sender) {
        var path = junk.one(TRICKS);
        return request(sender, junk.one(METHODS), junk.chance(0.3) ? path + query() : path, new byte[0]);
    }

    private Request cast(Sender sender) {
        var ballot = junk.chance(0.8) ? openBallot : junk.inAddress(junk.value());
        var body = junk.chance(0.8) ? junk.damaged(sealed) : body("POST");
        var what = junk.chance(0.9) ? "/cast" : "/credential" + junk.inAddress(junk.value());
        return request(sender, junk.chance(0.9) ? "POST" : junk.one(METHODS), "/api/vote/" + ballot + what, body);
    }

    private Request form(Sender sender, String path, String... fields) {
        var body = new StringBuilder("_csrf=").append(junk.chance(0.7) ? sender.csrf() : junk.inAddress(junk.value()));
        for (var field : fields) {
            body.append('&').append(field).append('=').append(junk.inAddress(junk.value()));
        }
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        var headers = headers(sender);
        headers.add("Content-Type: application/x-www-form-urlencoded");
        return new Request("POST", path + query(), headers, junk.chance(0.2) ? junk.damaged(bytes) : bytes);
    }

    private Request upload(Sender sender) {
        var ui = junk.chance(0.7) ? sender.uiId() : junk.inAddress(junk.value());
        var path = "/VAADIN/dynamic/resource/" + ui + "/" + junk.inAddress(junk.value()) + "/"
                + junk.one(List.of("upload", "file.csv", junk.inAddress(junk.value())));
        var part = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + junk.inAddress(junk.value())
                + "\"\r\nContent-Type: text/csv\r\n\r\nmembership_number,given_name\r\n" + junk.noise(30)
                + "\r\n--xx--\r\n";
        var headers = headers(sender);
        headers.add("Content-Type: multipart/form-data; boundary=xx");
        var address = junk.chance(0.6) ? path : junk.one(List.of("/import", "/newsroom", "/consent/check"));
        return new Request("POST", address, headers, junk.damaged(part.getBytes(StandardCharsets.UTF_8)));
    }

    private Request framework(Sender sender) {
        var type = junk.one(List.of("uidl", "uidl", "uidl", "uidl", "heartbeat", "push", "init", "i18n", "x"));
        var ui = junk.chance(0.8) ? sender.uiId() : junk.inAddress(junk.value());
        var path = junk.chance(0.9) ? "/" : filled(junk.one(views));
        var target = path + "?v-r=" + type + "&v-uiId=" + ui
                + (junk.chance(0.1) ? "&v-r=" + junk.inAddress(junk.value()) : "")
                + (type.equals("push") ? "&v-pushId=" + junk.inAddress(junk.value()) : "");
        var body = uidl(sender).getBytes(StandardCharsets.UTF_8);
        var headers = headers(sender);
        headers.add("Content-Type: " + (junk.chance(0.85) ? "application/json; charset=UTF-8" : junk.one(TYPES)));
        var method = junk.chance(0.9) ? "POST" : junk.one(METHODS);
        return new Request(method, target, headers, junk.chance(0.4) ? junk.damaged(body) : body);
    }

    private String uidl(Sender sender) {
        var calls = new ArrayList<String>();
        for (int i = junk.number(3); i >= 0; i--) {
            calls.add("{\"type\":" + field("\"" + junk.one(RPC) + "\"") + ",\"node\":"
                    + field(String.valueOf(junk.number(60)))
                    + ",\"event\":" + field("\"" + junk.one(List.of("click", "change", "ui-navigate", "x")) + "\"")
                    + ",\"feature\":" + field(String.valueOf(junk.number(5)))
                    + ",\"property\":" + field("\"value\"") + ",\"value\":" + json()
                    + ",\"data\":" + (junk.chance(0.5) ? "{}" : json())
                    + ",\"location\":" + field(Junk.quoted(junk.one(views).substring(1))) + ",\"link\":1"
                    + ",\"templateEventMethodName\":" + field("\"leaveNavigation\"") + ",\"templateEventMethodArgs\":"
                    + (junk.chance(0.5) ? "[]" : json()) + ",\"channel\":" + field(String.valueOf(junk.number(9)))
                    + ",\"args\":" + (junk.chance(0.5) ? "[]" : json()) + ",\"promise\":" + field("0")
                    + ",\"attachReqId\":" + field("1") + ",\"assignedId\":" + field("-1") + "}");
        }
        var key = junk.chance(0.9) ? Junk.quoted(sender.uidlKey()) : json();
        return "{\"csrfToken\":" + key + ",\"rpc\":" + (junk.chance(0.9) ? calls.toString() : json()) + ",\"syncId\":"
                + field(String.valueOf(junk.number(3))) + ",\"clientId\":" + field(String.valueOf(junk.number(3)))
                + (junk.chance(0.1) ? ",\"UNLOAD\":" + json() : "")
                + (junk.chance(0.1) ? ",\"resynchronize\":" + json() : "") + "}";
    }

    private String field(String right) {
        return junk.chance(0.9) ? right : json();
    }

    private String json() {
        return junk.json(2);
    }

    private Request request(Sender sender, String method, String target, byte[] body) {
        var headers = headers(sender);
        if (body.length > 0 || junk.chance(0.2)) {
            headers.add("Content-Type: " + junk.one(TYPES));
        }
        return new Request(method, target, headers, body);
    }

    private List<String> headers(Sender sender) {
        List<String> headers = new ArrayList<>();
        if (!sender.cookie().isEmpty() && junk.chance(0.9)) {
            headers.add(sender.cookie());
        }
        if (junk.chance(0.7)) {
            headers.add("X-CSRF-TOKEN: " + sender.csrf());
        }
        if (junk.chance(0.3)) {
            headers.add("Accept: "
                    + junk.one(List.of(
                            "text/html", "application/json", "*/*", "x", "image/webp;q=2", "text/event-stream")));
        }
        if (junk.chance(0.1)) {
            var name = junk.one(List.of(
                    "Accept-Language",
                    "If-None-Match",
                    "If-Modified-Since",
                    "Range",
                    "Cookie",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "Origin",
                    "Accept-Encoding",
                    "Expect",
                    "X-HTTP-Method-Override",
                    "Upgrade"));
            headers.add(name + ": " + junk.value().replaceAll("[\\r\\n\\x00]", ""));
        }
        return headers;
    }

    private byte[] body(String method) {
        if (method.equals("GET") && junk.chance(0.9)) {
            return new byte[0];
        }
        return switch (junk.number(5)) {
            case 0 -> new byte[0];
            case 1 -> junk.bytes(junk.number(400));
            case 2 -> junk.json(4).getBytes(StandardCharsets.UTF_8);
            case 3 -> junk.damaged("a=1&b=%zz&lang=cy".getBytes(StandardCharsets.UTF_8));
            default -> "[".repeat(junk.number(20_000)).getBytes(StandardCharsets.UTF_8);
        };
    }

    private String query() {
        if (junk.chance(0.5)) {
            return "";
        }
        var query = new StringBuilder("?");
        for (int i = junk.number(3); i >= 0; i--) {
            query.append(junk.one(PARAMETERS))
                    .append('=')
                    .append(junk.inAddress(junk.value()))
                    .append('&');
        }
        return query.toString();
    }

    private String filled(String pattern) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(junk.inAddress(junk.value())));
    }

    /** Whether a name or an id stands in an address. */
    static boolean hasName(String pattern) {
        return VARIABLE.matcher(pattern).find();
    }

    /** An address with this for every name. */
    static String named(String pattern, String name) {
        var written = java.net.URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return VARIABLE.matcher(pattern).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(written));
    }
}
