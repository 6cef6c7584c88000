package org.greenroom.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.greenroom.access.SessionSettings;
import org.greenroom.access.Sessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How long a session has lasted and been idle. Kept in the session itself, in memory, and never in the database: when a
 * person acted is nobody’s business.
 */
@Component
class SessionTimes implements HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionTimes.class);
    private static final String NOTED = "greenroom.session";
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final SessionSettings settings;
    private final ObjectProvider<Sessions> sessions;
    private final Clock clock;

    SessionTimes(SessionSettings settings, ObjectProvider<Sessions> sessions, Clock clock) {
        this.settings = settings;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param id in the database. @param accountId whose. @param began when. @param acted when last */
    record Noted(UUID id, UUID accountId, Instant began, Instant acted) implements Serializable {
        Noted actedAt(Instant now) {
            return new Noted(id, accountId, began, now);
        }
    }

    static @Nullable Noted noted(HttpSession session) {
        return (Noted) session.getAttribute(NOTED);
    }

    void begin(HttpSession session, UUID id, UUID accountId) {
        var now = clock.instant();
        session.setAttribute(NOTED, new Noted(id, accountId, now, now));
        // The guard decides; the container only clears away what nobody asks for any more.
        session.setMaxInactiveInterval((int) settings.idle().plus(GRACE).toSeconds());
    }

    /** Whether the session’s time is over; else this request counts as an act, unless it is the page’s own doing. */
    boolean isOver(HttpSession session, HttpServletRequest request) {
        var noted = noted(session);
        if (noted == null || left(noted).isNegative() || left(noted).isZero()) {
            return true;
        }
        if (!isByItself(request)) {
            session.setAttribute(NOTED, noted.actedAt(clock.instant()));
        }
        return false;
    }

    /** How long until the session ends if nothing is done. */
    Duration left(Noted noted) {
        var idleEnd = noted.acted().plus(settings.idle());
        var end = ends(noted);
        return Duration.between(clock.instant(), idleEnd.isBefore(end) ? idleEnd : end);
    }

    /** Whether going on is no use: the longest time is near. */
    boolean isLast(Noted noted) {
        return !noted.acted().plus(settings.idle()).isBefore(ends(noted));
    }

    private Instant ends(Noted noted) {
        return noted.began().plus(settings.lifetime());
    }

    /** Heartbeats of an open page, and its question how much time is left. */
    private static boolean isByItself(HttpServletRequest request) {
        return "heartbeat".equals(request.getParameter("v-r"))
                || (request.getMethod().equals("GET")
                        && request.getRequestURI().equals(request.getContextPath() + SessionEndpoint.PATH));
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        var noted = noted(event.getSession());
        if (noted == null) {
            return;
        }
        try {
            sessions.getObject().close(noted.id());
        } catch (RuntimeException e) {
            // The portal is being stopped, or the database is away; the nightly sweep takes the row.
            LOG.debug("A session that ended stays noted: {}", e.getClass().getName());
        }
    }
}
