package org.greenroom.access.web;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers malformed requests of the framework's own protocol with 400 before the framework sees them: it would answer them
 * with 200 and a long trace in the log. What passes is a message as its client writes it; whether its nodes and tokens are
 * right is for the framework to say, which it does in order.
 */
class FrameworkRequests extends OncePerRequestFilter {

    private static final String TYPE = "v-r";
    private static final String UI = "v-uiId";
    private static final String TRANSPORT = "X-Atmosphere-Transport";
    private static final Set<String> TYPES =
            Set.of("uidl", "heartbeat", "push", "init", "i18n", "webcomponent-resync", "oldbrowser");
    private static final Set<String> OF_A_PAGE = Set.of("uidl", "heartbeat", "push");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern PUSH_ID = Pattern.compile("[0-9a-fA-F-]{36}");
    private static final Pattern STREAM =
            Pattern.compile("/VAADIN/dynamic/resource/\\d{1,9}/[0-9a-fA-F-]{36}/[^/]{1,255}");

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(200).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final int largest;

    /** @param largest bytes of a message at most */
    FrameworkRequests(int largest) {
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/VAADIN/dynamic/") && !STREAM.matcher(path).matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // Of the address alone: reading parameters would use up the body of a form.
        var type = Query.of(request, TYPE);
        if (type == null) {
            chain.doFilter(request, response);
        } else if (!TYPES.contains(type) || OF_A_PAGE.contains(type) && !namesAPage(request)) {
            refuse(response);
        } else if (type.equals("uidl")) {
            message(request, response, chain);
        } else if (type.equals("heartbeat") && !request.getMethod().equals("POST")
                || type.equals("push") && !isPush(request)
                || type.equals("init") && !namesAView(request)) {
            refuse(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void message(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST") || !isMessageType(request.getContentType())) {
            refuse(response);
            return;
        }
        if (request.getContentLengthLong() > largest) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (isMessage(body)) {
            chain.doFilter(new ReadRequest(request, body), response);
        } else {
            refuse(response);
        }
    }

    private boolean isMessage(byte[] body) {
        try {
            return FrameworkMessage.isWellFormed(json.readTree(body));
        } catch (JacksonException e) {
            return false;
        }
    }

    /** The client sends JSON; the farewell of a page that is closed comes as text. */
    private static boolean isMessageType(@org.jspecify.annotations.Nullable String type) {
        return type != null && type.matches("(?i)(application/json|text/plain)( *; *charset=utf-8)?");
    }

    private static boolean namesAPage(HttpServletRequest request) {
        var ui = Query.of(request, UI);
        return ui != null && NUMBER.matcher(ui).matches();
    }

    /** Where a page starts: as the framework itself will read it. */
    private static boolean namesAView(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return false;
        }
        var location = request.getParameter("location");
        var query = request.getParameter("query");
        try {
            new Location(location == null ? "" : location, QueryParameters.fromString(query == null ? "" : query));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** The server speaks by push; the client answers by ordinary requests. A page that is left says so by a beacon. */
    private static boolean isPush(HttpServletRequest request) {
        var farewell = request.getMethod().equals("POST") && "close".equals(Query.of(request, TRANSPORT));
        if (!request.getMethod().equals("GET") && !farewell) {
            return false;
        }
        var id = Query.of(request, "v-pushId");
        return id != null && PUSH_ID.matcher(id).matches();
    }

    private static void refuse(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
}
