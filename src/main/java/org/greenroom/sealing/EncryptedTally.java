package org.greenroom.sealing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The sum of ballots, still encrypted: a ciphertext for each choice of each question (FORMAT section 6).
 *
 * @param sums questions × choices, the blank vote first where there is one
 */
public record EncryptedTally(List<List<Ciphertext>> sums) {
    public EncryptedTally {
        sums = sums.stream().map(List::copyOf).toList();
    }

    /** The sum of no ballots. */
    public static EncryptedTally empty(Election election) {
        List<List<Ciphertext>> sums = new ArrayList<>();
        for (Question question : election.questions()) {
            sums.add(Collections.nCopies(question.choiceCount(), Ciphertext.NEUTRAL));
        }
        return new EncryptedTally(sums);
    }

    /** The sum with one more ballot's choices. */
    public EncryptedTally plus(List<List<Ciphertext>> choices) {
        List<List<Ciphertext>> next = new ArrayList<>(sums.size());
        for (int q = 0; q < sums.size(); q++) {
            List<Ciphertext> row = new ArrayList<>(sums.get(q).size());
            for (int i = 0; i < sums.get(q).size(); i++) {
                row.add(sums.get(q).get(i).plus(choices.get(q).get(i)));
            }
            next.add(row);
        }
        return new EncryptedTally(next);
    }

    /** Reads a tally of this election's shape. @throws NotVerified with {@link Finding#TALLY_MALFORMED} */
    public static EncryptedTally parse(Election election, byte[] bytes) {
        try {
            List<List<Ciphertext>> sums = new ArrayList<>();
            List<JsonNode> rows =
                    Json.items(Json.readPublicData(bytes), election.questions().size());
            for (int q = 0; q < rows.size(); q++) {
                List<Ciphertext> row = new ArrayList<>();
                for (JsonNode node :
                        Json.items(rows.get(q), election.questions().get(q).choiceCount())) {
                    row.add(Json.ciphertext(node));
                }
                sums.add(row);
            }
            EncryptedTally tally = new EncryptedTally(sums);
            if (!Arrays.equals(tally.toBytes(), bytes)) {
                throw new Json.Mismatch("not canonical");
            }
            return tally;
        } catch (Json.Mismatch e) {
            throw new NotVerified(Finding.TALLY_MALFORMED, e.getMessage());
        }
    }

    /** The canonical JSON. */
    public byte[] toBytes() {
        StringBuilder json = new StringBuilder("[");
        for (int q = 0; q < sums.size(); q++) {
            json.append(q == 0 ? "[" : ",[");
            for (int i = 0; i < sums.get(q).size(); i++) {
                sums.get(q).get(i).appendTo(json.append(i == 0 ? "" : ","));
            }
            json.append(']');
        }
        return Json.utf8(json.append(']'));
    }
}
