package org.greenroom.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.greenroom.access.ActingAs;
import org.greenroom.access.SignedIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens sessions for people of a test at {@code /test-door/<key>}, and answers with the token of the session. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("greenroom.testing.door")
public class TestDoor {

    private static final String PATH = "/test-door/";
    private static final Map<String, SignedIn> PEOPLE = new ConcurrentHashMap<>();

    /** The address that signs this person in. */
    public static String of(SignedIn person) {
        var key = UUID.randomUUID().toString();
        PEOPLE.put(key, person);
        return PATH + key;
    }

    @Bean
    static FilterRegistrationBean<OncePerRequestFilter> testDoorFilter() {
        var door = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var uri = request.getRequestURI();
                var person = uri.startsWith(PATH) ? PEOPLE.get(uri.substring(PATH.length())) : null;
                var session = request.getSession(false);
                if (session != null && session.getAttribute(PATH) != null) {
                    // These people are in no database, where sessions are looked up.
                    request.setAttribute("greenroom.session.checked", true);
                }
                if (person == null) {
                    chain.doFilter(request, response);
                } else {
                    response.getWriter().write(open(request, response, person));
                }
            }
        });
        // After a session of the container or a library is there, before Spring Security looks at it.
        door.setOrder(-101);
        return door;
    }

    private static String open(HttpServletRequest request, HttpServletResponse response, SignedIn person) {
        var session = request.getSession(true);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(ActingAs.authentication(person)));
        session.setAttribute(PATH, true);
        var tokens = new HttpSessionCsrfTokenRepository();
        var token = tokens.generateToken(request);
        tokens.saveToken(token, request, response);
        return token.getToken();
    }
}
