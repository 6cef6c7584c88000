package org.greenroom.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.greenroom.access.Origin;
import org.greenroom.settings.GreenroomSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The long-lived cookie by which a browser is known again. It opens nothing; the database holds only its hash. */
@Component
class DeviceCookie {

    static final String NAME = "greenroom-device";

    /** The browser takes it by TLS from this very host alone, so that no neighbouring host can plant one. */
    static final String BY_TLS = "__Host-" + NAME;

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration LONGEST = Duration.ofDays(400);

    private final boolean byTls;

    DeviceCookie(GreenroomSettings portal) {
        byTls = portal.baseUrl().startsWith("https://");
    }

    /** Where a request comes from. */
    Origin origin(HttpServletRequest request) {
        return new Origin(
                String.valueOf(request.getRemoteAddr()), secret(request), request.getHeader(HttpHeaders.USER_AGENT));
    }

    void write(String secret, HttpServletRequest request, HttpServletResponse response) {
        var secure = byTls || request.isSecure();
        var cookie = ResponseCookie.from(secure ? BY_TLS : NAME, secret)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(LONGEST)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** One that we did not make is none: somebody could have put it there. */
    private static @Nullable String secret(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, BY_TLS);
        if (cookie == null) {
            cookie = WebUtils.getCookie(request, NAME);
        }
        return cookie != null && SECRET.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }
}
