package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A private decryption key. Whoever has those of all trustees can open every single vote.
 *
 * @param secret in [1, q)
 */
public record TrusteeKey(BigInteger secret) {
    /** @throws IllegalArgumentException if the number is out of range */
    public TrusteeKey {
        if (secret.signum() <= 0 || !Group.isScalar(secret)) {
            throw new IllegalArgumentException("Not a private key");
        }
    }

    /** A new random key. */
    public static TrusteeKey generate() {
        BigInteger secret = Group.randomScalar();
        return secret.signum() == 0 ? generate() : new TrusteeKey(secret);
    }

    /** Reads the form that {@link #toBytes()} and belenios-tool write: a JSON string in decimal. */
    public static TrusteeKey parse(byte[] bytes) {
        try {
            return new TrusteeKey(Json.number(Json.readBallot(bytes)));
        } catch (Json.Mismatch e) {
            // Without the cause, whose message may quote the key.
            throw new IllegalArgumentException("Not a private key");
        }
    }

    /** The key as a JSON string in decimal; secret. */
    public byte[] toBytes() {
        return Json.utf8("\"" + secret + "\"");
    }

    /** g^x. */
    public BigInteger publicKey() {
        return Group.powerOfG(secret);
    }

    /** The public part, with a fresh proof and no name. */
    public Trustee trustee() {
        BigInteger publicKey = publicKey();
        return new Trustee(publicKey, Proof.ofKnowledge(Trustee.proofPrefix(publicKey), secret), Optional.empty());
    }

    /** Answers {@link Trustee#isKnownAgain}. */
    public byte[] proveAgain(String about) {
        StringBuilder json = new StringBuilder();
        Proof.ofKnowledge(Trustee.checkPrefix(about, publicKey()), secret).appendTo(json);
        return Json.utf8(json);
    }

    /** Never shows the secret, so that no log can. */
    @Override
    public String toString() {
        return "TrusteeKey[secret]";
    }
}
