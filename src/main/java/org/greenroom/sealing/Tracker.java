package org.greenroom.sealing;

import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The SHA-256 hash of a sealed ballot's bytes: the voter's receipt in base64, the ballot's name in the archive in hex.
 * The order of trackers is that of the hash's bytes, and so of their hex form (not of their base64 form).
 *
 * @param hex 64 lower-case hex characters
 */
public record Tracker(String hex) implements Comparable<Tracker> {
    /** @throws IllegalArgumentException if it is not 64 lower-case hex characters */
    public Tracker {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a tracker in hex");
        }
    }

    /** The tracker of a sealed ballot. */
    public static Tracker of(byte[] ballot) {
        return new Tracker(Hashing.hex(ballot));
    }

    /** Reads what a voter typed or pasted: base64 with or without padding, or hex; empty if it is neither. */
    public static Optional<Tracker> read(String text) {
        String trimmed = text.strip();
        if (trimmed.matches("[0-9a-fA-F]{64}")) {
            return Optional.of(new Tracker(trimmed.toLowerCase(java.util.Locale.ROOT)));
        }
        String bare = trimmed.endsWith("=") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
        if (!bare.matches("[A-Za-z0-9+/]{43}")) {
            return Optional.empty();
        }
        Tracker tracker =
                new Tracker(HexFormat.of().formatHex(Base64.getDecoder().decode(bare)));
        return tracker.base64().equals(bare) ? Optional.of(tracker) : Optional.empty();
    }

    /** The form that voters see: 43 characters, standard base64 without padding. */
    public String base64() {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(hex));
    }

    /** The ballots sorted by tracker, which is the order in which they are published. */
    public static List<byte[]> sorted(List<byte[]> ballots) {
        record Named(byte[] hash, byte[] ballot) {}
        return ballots.stream()
                .map(b -> new Named(Hashing.sha256(b), b))
                .sorted(Comparator.comparing(Named::hash, Arrays::compareUnsigned))
                .map(Named::ballot)
                .toList();
    }

    @Override
    public int compareTo(Tracker other) {
        return hex.compareTo(other.hex);
    }
}
