package org.greenroom.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Parameters, parts and tags that cannot be read are the sender’s fault: 400. Whoever asked for one later, the page of the
 * error too, would fail on them. Forms in parts are taken where files are uploaded and nowhere else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DamagedRequests extends OncePerRequestFilter {

    private static final String UPLOADS = "/VAADIN/dynamic/resource/";

    /** RFC 9110, section 13.1.2: entity tags, or a star. */
    private static final Pattern TAGS = Pattern.compile(
            "\\s*+(?:\\*|(?:W/)?+\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\"(?:\\s*+,\\s*+(?:W/)?+\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\")*+)\\s*+");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(areReadable(request, false) ? request : new WithoutParameters(request), response);
            return;
        }
        var type = request.getContentType();
        var inParts = type != null && type.toLowerCase(Locale.ROOT).strip().startsWith("multipart/");
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (inParts && !path.startsWith(UPLOADS)) {
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (areTags(request.getHeader("If-None-Match"))
                && areTags(request.getHeader("If-Match"))
                && areReadable(request, inParts)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** A request that the container refused before any filter saw it. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
    }

    private static boolean areTags(@Nullable String header) {
        return header == null || TAGS.matcher(header).matches();
    }

    private static boolean areReadable(HttpServletRequest request, boolean inParts) {
        try {
            if (!request.getParameterMap().keySet().stream().allMatch(DamagedRequests::isName)) {
                return false;
            }
            if (inParts) {
                // Read once and kept by the container: whoever takes the upload reads the same parts.
                request.getParts();
            }
            return true;
        } catch (RuntimeException | IOException | ServletException e) {
            return false;
        }
    }

    /** As Spring Security's firewall will ask, but only of whoever reads a parameter. */
    private static boolean isName(String name) {
        return name.codePoints().allMatch(c -> Character.isDefined(c) && !Character.isISOControl(c));
    }

    /** For the page of an error, which needs none. */
    private static final class WithoutParameters extends HttpServletRequestWrapper {

        WithoutParameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
