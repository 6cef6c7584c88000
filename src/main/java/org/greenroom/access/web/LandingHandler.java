package org.greenroom.access.web;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.greenroom.access.Admission;
import org.greenroom.access.SignedIn;
import org.greenroom.texts.Languages;
import org.springframework.security.core.Authentication;

/**
 * Where a person lands after signing in: the page that was asked for, else home; in the language of the roll. Whose roles
 * wait for a second factor is asked for that first.
 */
class LandingHandler extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private static final String CONFIRM = "/confirm";

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedIn signedIn && !hasChosenLanguage(request)) {
            var cookie = new Cookie(Languages.COOKIE, signedIn.language().getLanguage());
            cookie.setPath("/");
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        if (Admission.waiting(authentication).isEmpty()) {
            super.onAuthenticationSuccess(request, response, authentication);
        } else {
            // The page that was asked for may be one of those that wait for the second step: it is kept until then.
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, CONFIRM);
        }
    }

    private static boolean hasChosenLanguage(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(Languages.COOKIE));
    }
}
