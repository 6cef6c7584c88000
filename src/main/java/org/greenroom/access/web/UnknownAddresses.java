package org.greenroom.access.web;

import com.vaadin.flow.router.InvalidLocationException;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Says of an address that nothing answers that there is no such page, to visitors too: an entrance behind which there is
 * nothing helps nobody. Which addresses there are is no secret.
 */
class UnknownAddresses extends OncePerRequestFilter {

    private static final Set<String> ASKED_FOR = Set.of("GET", "HEAD");

    private final RequestUtil vaadin;
    private final HandlerMapping endpoints;

    UnknownAddresses(RequestUtil vaadin, HandlerMapping endpoints) {
        this.vaadin = vaadin;
        this.endpoints = endpoints;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!canBeAView(request)
                || ASKED_FOR.contains(request.getMethod()) && viewsAreKnown(request) && !isKnown(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A path the framework stumbles over, as one with two hashes, leads to no view whatever is asked of it. */
    private boolean canBeAView(HttpServletRequest request) {
        try {
            vaadin.isAnonymousRoute(request);
            return true;
        } catch (InvalidLocationException e) {
            return false;
        }
    }

    /** Until the framework has started, nothing can be said. */
    private static boolean viewsAreKnown(HttpServletRequest request) {
        return !ApplicationRouteRegistry.getInstance(new VaadinServletContext(request.getServletContext()))
                .getRegisteredRoutes()
                .isEmpty();
    }

    private boolean isKnown(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/VAADIN/")
                || path.equals("/error")
                || vaadin.isFrameworkInternalRequest(request)
                || vaadin.isAnonymousRoute(request)
                || vaadin.isSecuredFlowRoute(request)
                || isEndpoint(request);
    }

    private boolean isEndpoint(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return endpoints.getHandler(request) != null;
        } catch (Exception e) {
            // An endpoint that is asked in a way it does not answer.
            return true;
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }
}
