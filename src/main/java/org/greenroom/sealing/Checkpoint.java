package org.greenroom.sealing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What is signed with every batch, without any time: how many ballots lie in the box, which, and what was signed before.
 *
 * @param ballot the portal's id of the ballot
 * @param election the fingerprint of the election
 * @param batch from 1 on, without gaps
 * @param ballots how many trackers are on the board
 * @param trackers SHA-256 of the board as it is published ({@link #listOf}), 64 hex characters
 * @param previous SHA-256 of the signed checkpoint before, 64 hex characters; empty in the first
 */
public record Checkpoint(
        UUID ballot, String election, int batch, int ballots, String trackers, Optional<String> previous) {

    /** The {@code typ} of the signature over it. */
    public static final String TYPE = "ballot-checkpoint+json";

    /** The board's bytes: sorted trackers in base64, each with a line feed. */
    public static byte[] listOf(Collection<Tracker> trackers) {
        StringBuilder list = new StringBuilder(44 * trackers.size());
        trackers.stream().sorted().forEach(tracker -> list.append(tracker.base64())
                .append('\n'));
        return Json.utf8(list);
    }

    /** What comes after this one, which was signed like that. */
    public static Checkpoint next(
            UUID ballot, String election, Optional<String> previousJws, int batch, Collection<Tracker> trackers) {
        return new Checkpoint(
                ballot,
                election,
                batch,
                trackers.size(),
                Hashing.hex(listOf(trackers)),
                previousJws.map(jws -> Hashing.hex(Json.utf8(jws))));
    }

    /** The one form in which it is signed. */
    public byte[] toBytes() {
        StringBuilder json = new StringBuilder("{\"ballot\":\"").append(ballot);
        Json.appendString(json.append("\",\"election\":"), election);
        json.append(",\"batch\":").append(batch).append(",\"ballots\":").append(ballots);
        Json.appendString(json.append(",\"trackers\":"), trackers);
        previous.ifPresent(hash -> Json.appendString(json.append(",\"previous\":"), hash));
        return Json.utf8(json.append('}'));
    }

    /** Reads a signed one without checking the signature. @throws CheckpointsRefused by name */
    public static Checkpoint read(String jws) {
        try {
            SignedText text = SignedText.parse(jws);
            JsonNode node = Json.readPublicData(text.payload());
            JsonNode previous = node.get("previous");
            Checkpoint checkpoint = new Checkpoint(
                    UUID.fromString(Json.text(Json.field(node, "ballot"))),
                    Json.text(Json.field(node, "election")),
                    Json.count(Json.field(node, "batch")),
                    Json.count(Json.field(node, "ballots")),
                    Json.text(Json.field(node, "trackers")),
                    previous == null ? Optional.empty() : Optional.of(Json.text(previous)));
            if (!text.type().equals(TYPE) || !Arrays.equals(checkpoint.toBytes(), text.payload())) {
                throw new Json.Mismatch("not a checkpoint in its one form");
            }
            return checkpoint;
        } catch (Json.Mismatch | IllegalArgumentException e) {
            throw new CheckpointsRefused(CheckpointFinding.CHECKPOINT_MALFORMED, String.valueOf(e.getMessage()));
        }
    }
}
