package org.greenroom.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads to the entrance, which says so when a session has ended; signing in leads back to the page asked for. */
class EntranceAgain extends LoginUrlAuthenticationEntryPoint {

    EntranceAgain(String entrance) {
        super(entrance);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        var hadOne = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return getLoginFormUrl() + (hadOne || request.getAttribute(SessionGuard.ENDED) != null ? "?ended" : "");
    }
}
