package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What one trustee contributes to opening a tally: alpha^x for every ciphertext, each with a proof (FORMAT section 6).
 *
 * @param factors questions × choices
 * @param proofs questions × choices
 */
public record PartialDecryption(List<List<BigInteger>> factors, List<List<Proof>> proofs) {
    public PartialDecryption {
        factors = factors.stream().map(List::copyOf).toList();
        proofs = proofs.stream().map(List::copyOf).toList();
    }

    /** What the holder of a key does. Only ever give it the tally of all ballots, never a single vote. */
    public static PartialDecryption make(Election election, EncryptedTally tally, TrusteeKey key) {
        String prefix = prefix(election, key.publicKey());
        List<List<BigInteger>> factors = new ArrayList<>();
        List<List<Proof>> proofs = new ArrayList<>();
        for (List<Ciphertext> row : tally.sums()) {
            factors.add(row.stream()
                    .map(sum -> Group.power(sum.alpha(), key.secret()))
                    .toList());
            proofs.add(row.stream()
                    .map(sum -> Proof.ofEqualExponent(prefix, sum.alpha(), key.secret()))
                    .toList());
        }
        return new PartialDecryption(factors, proofs);
    }

    private static String prefix(Election election, BigInteger publicKey) {
        return "decrypt|" + election.fingerprint() + "|" + publicKey + "|";
    }

    /** Whether every factor is in the group and proved to come from this trustee's key and this tally. */
    public boolean holds(Election election, EncryptedTally tally, Trustee trustee) {
        String prefix = prefix(election, trustee.publicKey());
        if (!hasShapeOf(tally, factors) || !hasShapeOf(tally, proofs)) {
            return false;
        }
        for (int q = 0; q < factors.size(); q++) {
            for (int i = 0; i < factors.get(q).size(); i++) {
                BigInteger factor = factors.get(q).get(i);
                BigInteger alpha = tally.sums().get(q).get(i).alpha();
                Proof proof = proofs.get(q).get(i);
                if (!Group.isElement(factor)
                        || !proof.provesEqualExponent(prefix, trustee.publicKey(), alpha, factor)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static <T> boolean hasShapeOf(EncryptedTally tally, List<List<T>> rows) {
        return rows.stream()
                .map(List::size)
                .toList()
                .equals(tally.sums().stream().map(List::size).toList());
    }

    /** Reads a decryption of any shape. @throws NotVerified with {@link Finding#DECRYPTION_MALFORMED} */
    public static PartialDecryption parse(byte[] bytes) {
        try {
            JsonNode node = Json.readPublicData(bytes);
            List<List<BigInteger>> factors = new ArrayList<>();
            for (JsonNode row : Json.items(Json.field(node, "decryption_factors"))) {
                List<BigInteger> numbers = new ArrayList<>();
                for (JsonNode factor : Json.items(row)) {
                    numbers.add(Json.number(factor));
                }
                factors.add(numbers);
            }
            List<List<Proof>> proofs = new ArrayList<>();
            for (JsonNode row : Json.items(Json.field(node, "decryption_proofs"))) {
                List<Proof> list = new ArrayList<>();
                for (JsonNode proof : Json.items(row)) {
                    list.add(Json.proof(proof));
                }
                proofs.add(list);
            }
            PartialDecryption decryption = new PartialDecryption(factors, proofs);
            if (!Arrays.equals(decryption.toBytes(), bytes)) {
                throw new Json.Mismatch("not canonical");
            }
            return decryption;
        } catch (Json.Mismatch e) {
            throw new NotVerified(Finding.DECRYPTION_MALFORMED, e.getMessage());
        }
    }

    /** The canonical JSON. */
    public byte[] toBytes() {
        StringBuilder json = new StringBuilder("{\"decryption_factors\":[");
        for (int q = 0; q < factors.size(); q++) {
            json.append(q == 0 ? "[" : ",[");
            for (int i = 0; i < factors.get(q).size(); i++) {
                json.append(i == 0 ? "\"" : ",\"").append(factors.get(q).get(i)).append('"');
            }
            json.append(']');
        }
        json.append("],\"decryption_proofs\":[");
        for (int q = 0; q < proofs.size(); q++) {
            Proof.appendAll(json.append(q == 0 ? "" : ","), proofs.get(q));
        }
        return Json.utf8(json.append("]}"));
    }
}
