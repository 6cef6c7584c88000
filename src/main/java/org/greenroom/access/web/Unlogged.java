package org.greenroom.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks requests that no access log may hold: who was at the booth at which moment, and addresses that carry a secret. The
 * server's own log leaves out what is marked ({@code server.tomcat.accesslog.condition-unless}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Unlogged extends OncePerRequestFilter {

    static final String MARK = "greenroom.unlogged";

    private static final List<String> PATHS = List.of(
            "/api/vote",
            "/vote",
            "/consent/s/",
            "/consent/status/",
            "/activate/",
            "/set-up/",
            "/sign-in",
            "/news-mail/",
            "/account/address/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (PATHS.stream().anyMatch(path::startsWith)) {
            request.setAttribute(MARK, true);
        }
        chain.doFilter(request, response);
    }
}
