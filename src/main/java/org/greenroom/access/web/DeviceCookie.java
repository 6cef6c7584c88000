package org.greenroom.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.greenroom.access.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The long-lived cookie by which a browser is known again. It opens nothing; the database holds only its hash. */
@Component
class DeviceCookie {

    static final String NAME = "greenroom-device";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration LONGEST = Duration.ofDays(400);

    /** Where a request comes from. */
    Origin origin(HttpServletRequest request) {
        return new Origin(
                String.valueOf(request.getRemoteAddr()), secret(request), request.getHeader(HttpHeaders.USER_AGENT));
    }

    void write(String secret, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, secret)
                .path(request.getContextPath() + "/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(LONGEST)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** One that we did not make is none: somebody could have put it there. */
    private static @Nullable String secret(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie != null && SECRET.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }
}
