package org.greenroom.ballot.box;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which a public credential is found in the box and among the codes of a ballot. */
public final class CredentialHash {

    private CredentialHash() {}

    /** SHA-256 of the number as it is published. */
    public static byte[] of(BigInteger publicCredential) {
        return of(publicCredential.toString());
    }

    static byte[] of(String decimal) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(decimal.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
