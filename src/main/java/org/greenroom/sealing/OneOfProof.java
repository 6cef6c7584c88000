package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Proofs that at least one of several ciphertexts encrypts zero, without saying which (FORMAT section 5). */
final class OneOfProof {
    private OneOfProof() {}

    /** Proves it for the ciphertext at {@code which}, whose randomness is given; the other proofs are simulated. */
    static List<Proof> prove(
            BigInteger publicKey, String prefix, List<Ciphertext> zeros, int which, BigInteger randomness) {
        BigInteger w = Group.randomScalar();
        BigInteger others = BigInteger.ZERO;
        List<Proof> proofs = new ArrayList<>(zeros.size());
        List<BigInteger> commitments = new ArrayList<>(2 * zeros.size());
        for (int i = 0; i < zeros.size(); i++) {
            Proof simulated = new Proof(Group.randomScalar(), Group.randomScalar());
            proofs.add(simulated);
            if (i == which) {
                commitments.add(Group.powerOfG(w));
                commitments.add(Group.power(publicKey, w));
            } else {
                others = others.add(simulated.challenge());
                addCommitments(commitments, publicKey, zeros.get(i), simulated);
            }
        }
        BigInteger challenge =
                Hashing.challenge(prefix, commitments).subtract(others).mod(Group.Q);
        proofs.set(which, Proof.answer(w, randomness, challenge));
        return List.copyOf(proofs);
    }

    static boolean holds(Powers powers, String prefix, List<Ciphertext> zeros, List<Proof> proofs) {
        if (zeros.size() != proofs.size() || !proofs.stream().allMatch(Proof::isInRange)) {
            return false;
        }
        BigInteger sum = BigInteger.ZERO;
        List<BigInteger> commitments = new ArrayList<>(2 * zeros.size());
        for (int i = 0; i < zeros.size(); i++) {
            sum = sum.add(proofs.get(i).challenge());
            Proof proof = proofs.get(i);
            Ciphertext zero = zeros.get(i);
            commitments.add(
                    Barrett.product(powers.ofG(proof.response()), Group.power(zero.alpha(), proof.challenge())));
            commitments.add(
                    Barrett.product(powers.ofKey(proof.response()), Group.power(zero.beta(), proof.challenge())));
        }
        return sum.mod(Group.Q).equals(Hashing.challenge(prefix, commitments));
    }

    private static void addCommitments(
            List<BigInteger> commitments, BigInteger publicKey, Ciphertext zero, Proof proof) {
        commitments.add(proof.commitment(Group.G, zero.alpha()));
        commitments.add(proof.commitment(publicKey, zero.beta()));
    }
}
