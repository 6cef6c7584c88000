package org.greenroom.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.ott.OneTimeTokenAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/**
 * Signing in by mailed link and by passkey, beside the password's form. Spring's own filters, with the portal's answers:
 * its ready-made pages and scripts are left out.
 */
class OtherWaysIn extends AbstractHttpConfigurer<OtherWaysIn, HttpSecurity> {

    /** Takes {@code token}, sent by the button on the page a mailed link opens; opening the page uses nothing up. */
    static final String LINK = "/sign-in/link";

    /** Takes a passkey's answer as JSON, and says as JSON where to go. */
    static final String PASSKEY = "/sign-in/passkey";

    /** Says what a passkey has to answer. The same for everybody: it names no passkey before somebody is signed in. */
    static final String PASSKEY_OPTIONS = "/sign-in/passkey/options";

    private final WebAuthnRelyingPartyOperations party;
    private final RequestCache requests;

    OtherWaysIn(WebAuthnRelyingPartyOperations party, RequestCache requests) {
        this.party = party;
        this.requests = requests;
    }

    @Override
    public void configure(HttpSecurity http) {
        var link = new OneTimeTokenAuthenticationFilter();
        link.setRequiresAuthenticationRequestMatcher(post(LINK));
        link.setAuthenticationSuccessHandler(landing());
        link.setAuthenticationFailureHandler(
                (request, response, refused) -> response.sendRedirect(SecurityConfiguration.SIGN_IN + "?link-used"));
        addTo(http, link);

        var asked = new HttpSessionPublicKeyCredentialRequestOptionsRepository();
        var options = new PublicKeyCredentialRequestOptionsFilter(party);
        options.setRequestMatcher(post(PASSKEY_OPTIONS));
        options.setRequestOptionsRepository(asked);
        http.addFilterBefore(options, UsernamePasswordAuthenticationFilter.class);

        var passkey = new WebAuthnAuthenticationFilter();
        passkey.setRequiresAuthenticationRequestMatcher(post(PASSKEY));
        passkey.setRequestOptionsRepository(asked);
        var landing = landing();
        landing.setRedirectStrategy(
                (request, response, url) -> answer(response, 200, "{\"go\":\"" + path(url) + "\"}"));
        passkey.setAuthenticationSuccessHandler(landing);
        passkey.setAuthenticationFailureHandler(
                (request, response, refused) -> answer(response, 401, "{\"code\":\"not-known\"}"));
        addTo(http, passkey);
    }

    private static void addTo(HttpSecurity http, AbstractAuthenticationProcessingFilter filter) {
        filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
        var sessions = http.getSharedObject(SessionAuthenticationStrategy.class);
        if (sessions != null) {
            filter.setSessionAuthenticationStrategy(sessions);
        }
        var contexts = http.getSharedObject(SecurityContextRepository.class);
        filter.setSecurityContextRepository(contexts == null ? new HttpSessionSecurityContextRepository() : contexts);
        http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
    }

    private LandingHandler landing() {
        var landing = new LandingHandler();
        landing.setRequestCache(requests);
        return landing;
    }

    private static PathPatternRequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    /** Path and query alone: the page that was asked for is the portal's own. */
    private static String path(String url) {
        var at = java.net.URI.create(url);
        var query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
        return (at.getRawPath() == null || at.getRawPath().isEmpty() ? "/" : at.getRawPath()) + query;
    }

    private static void answer(HttpServletResponse response, int status, String json) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json);
    }
}
