package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.List;

/**
 * A non-interactive proof of knowledge: challenge c and response w - secret·c, both modulo q.
 *
 * @param challenge in [0, q)
 * @param response in [0, q)
 */
public record Proof(BigInteger challenge, BigInteger response) {
    /** Proves knowledge of x in g^x, bound to the prefix (FORMAT sections 3 and 5: trustees and signatures). */
    static Proof ofKnowledge(String prefix, BigInteger secret) {
        BigInteger w = Group.randomScalar();
        BigInteger challenge = Hashing.challenge(prefix, List.of(Group.powerOfG(w)));
        return answer(w, secret, challenge);
    }

    boolean provesKnowledge(String prefix, BigInteger publicValue) {
        return isInRange() && challenge.equals(Hashing.challenge(prefix, List.of(commitment(Group.G, publicValue))));
    }

    boolean provesKnowledge(Powers powers, String prefix, BigInteger publicValue) {
        return isInRange()
                && challenge.equals(Hashing.challenge(
                        prefix, List.of(Group.times(powers.ofG(response), Group.power(publicValue, challenge)))));
    }

    /** Proves that one x is the exponent of both g^x and alpha^x (FORMAT section 6: decryption factors). */
    static Proof ofEqualExponent(String prefix, BigInteger alpha, BigInteger secret) {
        BigInteger w = Group.randomScalar();
        List<BigInteger> commitments = List.of(Group.powerOfG(w), Group.power(alpha, w));
        return answer(w, secret, Hashing.challenge(prefix, commitments));
    }

    boolean provesEqualExponent(String prefix, BigInteger publicValue, BigInteger alpha, BigInteger factor) {
        if (!isInRange()) {
            return false;
        }
        List<BigInteger> commitments = List.of(commitment(Group.G, publicValue), commitment(alpha, factor));
        return challenge.equals(Hashing.challenge(prefix, commitments));
    }

    static Proof answer(BigInteger w, BigInteger secret, BigInteger challenge) {
        return new Proof(challenge, w.subtract(secret.multiply(challenge)).mod(Group.Q));
    }

    /** base^response · value^challenge, which an honest prover chose as base^w. */
    BigInteger commitment(BigInteger base, BigInteger value) {
        return Group.times(Group.power(base, response), Group.power(value, challenge));
    }

    boolean isInRange() {
        return Group.isScalar(challenge) && Group.isScalar(response);
    }

    void appendTo(StringBuilder json) {
        json.append("{\"challenge\":\"").append(challenge);
        json.append("\",\"response\":\"").append(response).append("\"}");
    }

    static void appendAll(StringBuilder json, List<Proof> proofs) {
        json.append('[');
        for (int i = 0; i < proofs.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            proofs.get(i).appendTo(json);
        }
        json.append(']');
    }
}
