package org.greenroom.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.greenroom.access.Admission;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.savedrequest.RequestCache;

/** Leads whose role waits for its second factor to the page that asks for it, and from there back. */
class SecondStepFirst implements AccessDeniedHandler {

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
    private final RequestCache requests;

    SecondStepFirst(RequestCache requests) {
        this.requests = requests;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        var session = SecurityContextHolder.getContext().getAuthentication();
        if (request.getMethod().equals("GET")
                && session != null
                && !Admission.waiting(session).isEmpty()) {
            requests.saveRequest(request, response);
            response.sendRedirect(request.getContextPath() + "/confirm");
        } else {
            otherwise.handle(request, response, refused);
        }
    }
}
