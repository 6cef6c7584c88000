package org.greenroom.access.web;

import org.greenroom.access.Admission;
import org.greenroom.access.Sessions;
import org.springframework.stereotype.Component;

/**
 * The guard for the chains of signed-in people. Itself it is no bean: the container would add it to every request once more,
 * outside of the chains.
 */
@Component
class SessionGuards {

    private final SessionGuard guard;

    SessionGuards(Sessions sessions, Admission admission, SessionTimes times, DeviceCookie cookie) {
        guard = new SessionGuard(sessions, admission, times, cookie);
    }

    SessionGuard guard() {
        return guard;
    }
}
