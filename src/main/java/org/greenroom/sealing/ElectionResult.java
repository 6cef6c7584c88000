package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How often each choice was made.
 *
 * @param counts questions × choices, the blank votes first where a question allows them
 */
public record ElectionResult(List<List<Integer>> counts) {
    public ElectionResult {
        counts = counts.stream().map(List::copyOf).toList();
    }

    /**
     * Opens a tally with the decryptions of all trustees, which must have been checked.
     *
     * @param ballots how many ballots count; no choice was made more often
     * @throws NotVerified with {@link Finding#WRONG_RESULT} if the tally does not open to such numbers
     */
    public static ElectionResult open(EncryptedTally tally, List<PartialDecryption> decryptions, int ballots) {
        List<List<BigInteger>> powers = new ArrayList<>();
        for (int q = 0; q < tally.sums().size(); q++) {
            List<BigInteger> row = new ArrayList<>();
            for (int i = 0; i < tally.sums().get(q).size(); i++) {
                BigInteger mask = BigInteger.ONE;
                for (PartialDecryption decryption : decryptions) {
                    mask = Group.times(mask, decryption.factors().get(q).get(i));
                }
                row.add(Group.times(tally.sums().get(q).get(i).beta(), Group.inverse(mask)));
            }
            powers.add(row);
        }
        Map<BigInteger, Integer> logarithms = logarithms(powers, ballots);
        return new ElectionResult(powers.stream()
                .map(row -> row.stream().map(logarithms::get).toList())
                .toList());
    }

    /** For each of these powers of g its exponent, by trying all from 0 to the number of ballots. */
    private static Map<BigInteger, Integer> logarithms(List<List<BigInteger>> powers, int ballots) {
        Map<BigInteger, Integer> found = new HashMap<>();
        powers.forEach(row -> row.forEach(power -> found.put(power, -1)));
        BigInteger power = BigInteger.ONE;
        for (int n = 0; n <= ballots; n++) {
            if (found.containsKey(power)) {
                found.put(power, n);
            }
            power = Group.times(power, Group.G);
        }
        if (found.containsValue(-1)) {
            throw new NotVerified(Finding.WRONG_RESULT, "a choice was made more often than there are ballots");
        }
        return found;
    }

    /** Reads a result of this election's shape. @throws NotVerified with {@link Finding#RESULT_MALFORMED} */
    public static ElectionResult parse(Election election, byte[] bytes) {
        try {
            List<JsonNode> rows = Json.items(
                    Json.field(Json.readPublicData(bytes), "result"),
                    election.questions().size());
            List<List<Integer>> counts = new ArrayList<>();
            for (int q = 0; q < rows.size(); q++) {
                List<Integer> row = new ArrayList<>();
                for (JsonNode node :
                        Json.items(rows.get(q), election.questions().get(q).choiceCount())) {
                    row.add(Json.count(node));
                }
                counts.add(row);
            }
            ElectionResult result = new ElectionResult(counts);
            if (!Arrays.equals(result.toBytes(), bytes)) {
                throw new Json.Mismatch("not canonical");
            }
            return result;
        } catch (Json.Mismatch e) {
            throw new NotVerified(Finding.RESULT_MALFORMED, e.getMessage());
        }
    }

    /** The canonical JSON. */
    public byte[] toBytes() {
        return Json.utf8("{\"result\":" + counts.toString().replace(" ", "") + "}");
    }
}
