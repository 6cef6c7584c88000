package org.greenroom.sealing;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What a portal signs when it accepts a sealed ballot: that it did, not when, from whom or with what choice.
 *
 * @param ballot the portal's id of the ballot
 * @param election the fingerprint of the election
 * @param tracker of the accepted ballot
 */
public record CastReceipt(UUID ballot, String election, Tracker tracker) {

    /** The {@code typ} of the signature over it. */
    public static final String TYPE = "ballot-receipt+json";

    /** The one form in which it is signed. */
    public byte[] toBytes() {
        StringBuilder json = new StringBuilder("{\"ballot\":\"").append(ballot);
        Json.appendString(json.append("\",\"election\":"), election);
        Json.appendString(json.append(",\"tracker\":"), tracker.base64());
        return Json.utf8(json.append('}'));
    }

    /** Reads a signed receipt; its signature is checked if keys are given. @throws CheckpointsRefused by name */
    public static CastReceipt read(String jws, Optional<PublishedKeys> keys) {
        try {
            SignedText text = SignedText.parse(jws);
            JsonNode node = Json.readPublicData(text.payload());
            CastReceipt receipt = new CastReceipt(
                    UUID.fromString(Json.text(Json.field(node, "ballot"))),
                    Json.text(Json.field(node, "election")),
                    Tracker.read(Json.text(Json.field(node, "tracker")))
                            .orElseThrow(() -> new Json.Mismatch("not a tracker")));
            if (!text.type().equals(TYPE) || !Arrays.equals(receipt.toBytes(), text.payload())) {
                throw new Json.Mismatch("not a receipt in its one form");
            }
            if (keys.isPresent() && !keys.get().signed(text)) {
                throw new CheckpointsRefused(CheckpointFinding.RECEIPT_NOT_SIGNED, "");
            }
            return receipt;
        } catch (Json.Mismatch | IllegalArgumentException e) {
            throw new CheckpointsRefused(CheckpointFinding.RECEIPT_MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    /** Holds it against an archive. @throws CheckpointsRefused by name */
    public void requireIn(Verification.Contents archive) {
        if (!election.equals(archive.election().fingerprint())) {
            throw new CheckpointsRefused(CheckpointFinding.RECEIPT_OF_OTHER_BALLOT, "");
        }
        if (!archive.ballots().containsKey(tracker)) {
            throw new CheckpointsRefused(CheckpointFinding.RECEIPT_NOT_IN_ARCHIVE, "tracker " + tracker.base64());
        }
    }
}
