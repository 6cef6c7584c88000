package org.greenroom.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens the server's own line to a page (a WebSocket, or a request that is held) for the portal's own pages only: a browser
 * names the page's origin there, and no rule of the browser keeps other sites from asking for one.
 */
class PushOrigin extends OncePerRequestFilter {

    private static final String PUSH = "/VAADIN/push";

    private final @Nullable String portal;

    /** @param baseUrl where the portal is, as its members know it */
    PushOrigin(String baseUrl) {
        portal = authority(baseUrl);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && isPush(request) && !isOwn(origin, request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPush(HttpServletRequest request) {
        return request.getRequestURI()
                        .substring(request.getContextPath().length())
                        .startsWith(PUSH)
                || "push".equals(Query.of(request, "v-r"))
                || request.getHeader(HttpHeaders.UPGRADE) != null;
    }

    /** The host asked for, or the address members know: behind a proxy the two may differ. */
    private boolean isOwn(String origin, HttpServletRequest request) {
        var from = authority(origin);
        return from != null
                && (from.equals(portal)
                        || from.equals(authority(request.getScheme() + "://" + request.getServerName() + ":"
                                + request.getServerPort())));
    }

    private static @Nullable String authority(String address) {
        try {
            var uri = new URI(address);
            var host = uri.getHost();
            if (host == null || uri.getScheme() == null) {
                return null;
            }
            var usual = uri.getScheme().equals("https") ? 443 : 80;
            return host.toLowerCase(Locale.ROOT) + ":" + (uri.getPort() < 0 ? usual : uri.getPort());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
