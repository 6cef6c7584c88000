package org.greenroom.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Says no to a script in its own language: {@code {"code":…}} and never a redirect. */
class JsonRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        write(response, HttpServletResponse.SC_UNAUTHORIZED, "sign-in");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        // With the session its token is gone too: what helps then is signing in.
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            write(response, HttpServletResponse.SC_UNAUTHORIZED, "sign-in");
        } else {
            write(response, HttpServletResponse.SC_FORBIDDEN, refused instanceof CsrfException ? "csrf" : "forbidden");
        }
    }

    private static void write(HttpServletResponse response, int status, String code) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("{\"code\":\"" + code + "\"}");
    }
}
