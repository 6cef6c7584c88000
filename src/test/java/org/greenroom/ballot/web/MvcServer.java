package org.greenroom.ballot.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The shared test context behind a real address, so that a browser can visit it without another start of the portal. */
final class MvcServer implements AutoCloseable {

    private static final List<String> PASSED_ON = List.of("Accept", "Accept-Language", "If-None-Match", "Cookie");

    private final MockMvc mvc;
    private final HttpServer server;

    /** Every request with its method, address and query. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    MvcServer(MockMvc mvc) throws IOException {
        this.mvc = mvc;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            if (exchange.getRequestURI().getPath().startsWith("/aura/")) {
                sendTheme(exchange);
                return;
            }
            var answer = answer(exchange);
            for (var name : answer.getHeaderNames()) {
                if (!name.equals("Content-Length")) {
                    exchange.getResponseHeaders().put(name, List.copyOf(answer.getHeaders(name)));
                }
            }
            byte[] body = answer.getContentAsByteArray();
            exchange.sendResponseHeaders(answer.getStatus(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** The theme comes from its jar past Spring's dispatcher, which is all that MockMvc has. */
    private static void sendTheme(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (var file = MvcServer.class.getResourceAsStream("/META-INF/resources" + path)) {
            byte[] body = Objects.requireNonNull(file, path).readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", path.endsWith(".css") ? "text/css" : "font/woff2");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private MockHttpServletResponse answer(HttpExchange exchange) throws Exception {
        var ask = request(HttpMethod.valueOf(exchange.getRequestMethod()), exchange.getRequestURI());
        for (var name : PASSED_ON) {
            var value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                ask.header(name, value);
            }
        }
        var language = exchange.getRequestHeaders().getFirst("Accept-Language");
        ask.locale(Locale.forLanguageTag(language == null ? "en" : language.split("[,;]")[0]));
        var answer = mvc.perform(ask).andReturn().getResponse();
        return answer.getStatus() >= 400 ? errorPage(exchange, answer.getStatus()) : answer;
    }

    /** A servlet container shows the error page by a dispatch that MockMvc leaves out. */
    private MockHttpServletResponse errorPage(HttpExchange exchange, int status) throws Exception {
        var query = exchange.getRequestURI().getRawQuery();
        var answer = mvc.perform(request(HttpMethod.GET, URI.create("/error" + (query == null ? "" : "?" + query)))
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .with(asked -> {
                            asked.setDispatcherType(DispatcherType.ERROR);
                            return asked;
                        }))
                .andReturn()
                .getResponse();
        answer.setStatus(status);
        return answer;
    }
}
