package org.greenroom.sealing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came out of verifying an archive.
 *
 * @param passed what was checked and holds, in order, in plain English
 * @param failure what does not hold; empty means that all of the archive does
 * @param contents what the archive holds; present only if all of it holds
 */
public record Verification(List<String> passed, Optional<NotVerified> failure, Optional<Contents> contents) {
    public Verification {
        passed = List.copyOf(passed);
    }

    /** How far the election has come. */
    public enum Stage {
        OPEN,
        CLOSED,
        COUNTED
    }

    /** What became of a ballot. */
    public enum Place {
        COUNTS,
        REPLACED
    }

    /**
     * The contents of an archive that holds.
     *
     * @param writtenAt the time that the archive gives
     * @param credentials how many may vote
     * @param ballots every published ballot
     * @param result present if counted
     */
    public record Contents(
            Election election,
            Instant writtenAt,
            Stage stage,
            int trustees,
            int credentials,
            Map<Tracker, Place> ballots,
            Optional<ElectionResult> result) {
        public Contents {
            ballots = Map.copyOf(ballots);
        }

        /** How many ballots count: all but those that a later one of the same credential replaces. */
        public int counted() {
            return (int) ballots.values().stream().filter(Place.COUNTS::equals).count();
        }
    }

    /** Whether all of the archive holds. */
    public boolean isVerified() {
        return failure.isEmpty();
    }
}
