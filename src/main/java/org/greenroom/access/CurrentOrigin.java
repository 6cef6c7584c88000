package org.greenroom.access;

import java.util.Optional;

/** Where the request at hand comes from. */
public final class CurrentOrigin {

    private static final ThreadLocal<Origin> HERE = new ThreadLocal<>();

    private CurrentOrigin() {}

    /** Empty outside of requests. */
    static Optional<Origin> get() {
        return Optional.ofNullable(HERE.get());
    }

    /** Says where the request at hand comes from, until {@link #leave}. */
    public static void enter(Origin origin) {
        HERE.set(origin);
    }

    /** The request is over. */
    public static void leave() {
        HERE.remove();
    }
}
