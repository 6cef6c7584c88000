package org.greenroom.access;

import java.util.Optional;
import java.util.UUID;

/** Which of {@link Sessions} the request at hand belongs to. */
public final class CurrentSession {

    private static final ThreadLocal<UUID> ID = new ThreadLocal<>();

    private CurrentSession() {}

    /** Its id; empty outside of requests, and for those of nobody. */
    public static Optional<UUID> id() {
        return Optional.ofNullable(ID.get());
    }

    /** Says which one the request at hand belongs to, until {@link #leave}. */
    public static void enter(UUID id) {
        ID.set(id);
    }

    /** The request is over. */
    public static void leave() {
        ID.remove();
    }
}
