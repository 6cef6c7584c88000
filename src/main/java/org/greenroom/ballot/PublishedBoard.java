package org.greenroom.ballot;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A board as it was published and kept: {@code board.json}, or {@code board.txt} with one tracker a line. */
public record PublishedBoard(
        @Nullable String ballot, @Nullable String fingerprint, Set<String> trackers) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TRACKER = Pattern.compile("[A-Za-z0-9+/]{43}");

    /** @throws Unreadable when it is neither */
    static PublishedBoard read(String text) {
        return text.stripLeading().startsWith("{") ? json(text) : lines(text);
    }

    private static PublishedBoard json(String text) {
        try {
            JsonNode board = JSON.readTree(text);
            Set<String> trackers = new LinkedHashSet<>();
            if (!board.path("trackers").isArray()) {
                throw new Unreadable(Unreadable.Reason.NO_BOARD);
            }
            board.path("trackers").forEach(tracker -> trackers.add(tracker(tracker.asString())));
            return new PublishedBoard(
                    board.path("ballot").asString(), board.path("fingerprint").asString(), trackers);
        } catch (JacksonException e) {
            throw new Unreadable(Unreadable.Reason.NO_BOARD);
        }
    }

    private static PublishedBoard lines(String text) {
        Set<String> trackers = new LinkedHashSet<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> trackers.add(tracker(line.strip())));
        return new PublishedBoard(null, null, trackers);
    }

    private static String tracker(String text) {
        if (!TRACKER.matcher(text).matches()) {
            throw new Unreadable(Unreadable.Reason.NO_BOARD);
        }
        return text;
    }

    /** Whether it says of which ballot it is; a list of trackers does not. */
    boolean isNamed() {
        return (ballot != null && !ballot.isEmpty()) || (fingerprint != null && !fingerprint.isEmpty());
    }

    void requireOf(UUID ballotId, String expected) {
        boolean other = ballot != null && !ballot.isEmpty() && !ballot.equals(ballotId.toString());
        if (other || (fingerprint != null && !fingerprint.isEmpty() && !fingerprint.equals(expected))) {
            throw new Unreadable(Unreadable.Reason.ANOTHER);
        }
    }

    /** A file cannot be compared. Texts: {@code ballots.restored.unreadable.<code>}. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Why. */
        public enum Reason {
            NO_BOARD,
            ANOTHER,
            /** It does not say whose it is, and has nothing in common with the box. */
            UNNAMED,
            OLDER,
            /** One with more trackers was compared already. */
            SHORTER;

            public String code() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }

        private final Reason reason;

        Unreadable(Reason reason) {
            super("The board cannot be compared: " + reason);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }
}
