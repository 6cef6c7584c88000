package org.greenroom.sealing;

import java.math.BigInteger;

/**
 * An ElGamal ciphertext of a small number m: (g^r, y^r · g^m). Multiplying ciphertexts adds the numbers.
 *
 * @param alpha g^r
 * @param beta y^r · g^m
 */
public record Ciphertext(BigInteger alpha, BigInteger beta) {
    /** Encrypts zero without randomness; the start of every sum. */
    public static final Ciphertext NEUTRAL = new Ciphertext(BigInteger.ONE, BigInteger.ONE);

    /** Kept because inverting costs as much as half an exponentiation. */
    private static final BigInteger INVERSE_OF_G = Group.inverse(Group.G);

    static Ciphertext encrypt(BigInteger publicKey, int message, BigInteger randomness) {
        BigInteger mask = Group.power(publicKey, randomness);
        BigInteger value = Group.powerOfG(BigInteger.valueOf(message));
        return new Ciphertext(Group.powerOfG(randomness), Group.times(mask, value));
    }

    /** The ciphertext of the sum. */
    public Ciphertext plus(Ciphertext other) {
        return new Ciphertext(Group.times(alpha, other.alpha), Group.times(beta, other.beta));
    }

    /** The ciphertext of the number less a known one. */
    Ciphertext minus(int message) {
        return message == 0
                ? this
                : new Ciphertext(alpha, Group.times(beta, Group.power(INVERSE_OF_G, BigInteger.valueOf(message))));
    }

    static Ciphertext sum(Iterable<Ciphertext> ciphertexts) {
        Ciphertext sum = NEUTRAL;
        for (Ciphertext next : ciphertexts) {
            sum = sum.plus(next);
        }
        return sum;
    }

    boolean isInGroup() {
        return Group.isElement(alpha) && Group.isElement(beta);
    }

    void appendTo(StringBuilder json) {
        json.append("{\"alpha\":\"").append(alpha);
        json.append("\",\"beta\":\"").append(beta).append("\"}");
    }
}
