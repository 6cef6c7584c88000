package org.greenroom.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Parameters that cannot be read are the sender’s fault: 400. Whoever asked for one later, the page of the error too, would
 * fail on them. Forms in parts are taken where files are uploaded and nowhere else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DamagedBodies extends OncePerRequestFilter {

    private static final String UPLOADS = "/VAADIN/dynamic/resource/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        var inParts = type != null && type.toLowerCase(Locale.ROOT).strip().startsWith("multipart/");
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (inParts && !path.startsWith(UPLOADS)) {
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (areReadable(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean areReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
