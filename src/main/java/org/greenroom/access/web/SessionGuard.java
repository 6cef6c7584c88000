package org.greenroom.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.Admission;
import org.greenroom.access.CurrentOrigin;
import org.greenroom.access.CurrentSession;
import org.greenroom.access.Sessions;
import org.greenroom.access.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Asks the database at every request of a signed-in person whether the session goes on and which roles are held now. What
 * was ended anywhere, has been idle or has lasted too long becomes a request of nobody, which each kind of page answers in
 * its own way.
 */
class SessionGuard extends OncePerRequestFilter {

    /** Of a request whose session was ended by it. */
    static final String ENDED = "greenroom.session.ended";

    /** Of a request that needs no look: tests whose person is in no database. */
    static final String CHECKED = "greenroom.session.checked";

    private final Sessions sessions;
    private final Admission admission;
    private final SessionTimes times;
    private final DeviceCookie cookie;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionGuard(Sessions sessions, Admission admission, SessionTimes times, DeviceCookie cookie) {
        this.sessions = sessions;
        this.admission = admission;
        this.times = times;
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CurrentOrigin.enter(cookie.origin(request));
        try {
            if (request.getAttribute(CHECKED) == null) {
                look(request, response);
            }
            chain.doFilter(request, response);
        } finally {
            CurrentSession.leave();
            CurrentOrigin.leave();
        }
    }

    private void look(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            return;
        }
        var id = goesOn(session, who, request, response);
        var now = id.flatMap(sessions::current);
        if (now.isEmpty()) {
            end(session, request);
        } else {
            id.ifPresent(CurrentSession::enter);
            renew(authentication, now.get(), request, response);
        }
    }

    /** The session's id, noted in the database at its first request. */
    private Optional<UUID> goesOn(
            HttpSession session, SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        synchronized (WebUtils.getSessionMutex(session)) {
            var noted = SessionTimes.noted(session);
            if (noted != null && noted.accountId().equals(who.accountId())) {
                return times.isOver(session, request) ? Optional.empty() : Optional.of(noted.id());
            }
            if (noted != null) {
                sessions.close(noted.id());
            }
            var opened = sessions.open(who, cookie.origin(request));
            opened.ifPresent(open -> {
                times.begin(session, open.id(), who.accountId());
                if (open.newDeviceSecret() != null) {
                    cookie.write(open.newDeviceSecret(), request, response);
                }
            });
            return opened.map(Sessions.Opened::id);
        }
    }

    /** Puts the person as they are now in place of the one who signed in; how they signed in stays,
     * and so does what waits for a second factor. */
    private void renew(Authentication before, SignedIn now, HttpServletRequest request, HttpServletResponse response) {
        var renewed = admission.renew(before, now);
        if (renewed == before) {
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static void end(HttpSession session, HttpServletRequest request) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // Another request of the same browser was faster.
        }
        SecurityContextHolder.clearContext();
        request.setAttribute(ENDED, true);
    }
}
