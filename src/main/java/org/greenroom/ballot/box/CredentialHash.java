package org.greenroom.ballot.box;

import java.math.BigInteger;
import org.greenroom.hashing.Sha256;

/** The hash by which a public credential is found in the box and among the codes of a ballot. */
public final class CredentialHash {

    private CredentialHash() {}

    /** SHA-256 of the number as it is published. */
    public static byte[] of(BigInteger publicCredential) {
        return of(publicCredential.toString());
    }

    static byte[] of(String decimal) {
        return Sha256.of(decimal);
    }
}
