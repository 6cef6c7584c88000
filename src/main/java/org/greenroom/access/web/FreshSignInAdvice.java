package org.greenroom.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.greenroom.access.FreshSignInRequired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Plain pages and downloads whose sign-in is old lead to the page that asks again, and from there back. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FreshSignInAdvice {

    @ExceptionHandler(FreshSignInRequired.class)
    void askAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("GET")) {
            var cache = new HttpSessionRequestCache();
            cache.setMatchingRequestParameterName(null);
            cache.saveRequest(request, response);
        }
        response.sendRedirect(request.getContextPath() + "/confirm?again");
    }
}
