package org.greenroom.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Who stands at {@code /}: visitors get the front page, which has no session, and everybody who is signed in the home
 * page.
 */
public final class FrontDoor {

    private static final String FRAMEWORK_REQUEST = "v-r";

    private FrontDoor() {}

    /** Whether the request is for the front page: for {@code /} itself, by somebody who is not signed in. */
    public static boolean isVisitor(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return (path.isEmpty() || path.equals("/"))
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && request.getParameter(FRAMEWORK_REQUEST) == null
                && !signedIn(request);
    }

    private static boolean signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
