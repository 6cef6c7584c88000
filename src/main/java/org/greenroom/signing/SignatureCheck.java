package org.greenroom.signing;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;

/** Whether something was signed by the portal. That it was does not say that it still stands. */
public sealed interface SignatureCheck {

    /** Signed by the portal, for this purpose, and not expired. @param payload exactly the bytes that were signed */
    record Valid(byte[] payload, SigningKey key) implements SignatureCheck {

        /** The payload read as JSON. */
        public Map<String, Object> claims() {
            return SignatureCheck.read(payload);
        }
    }

    /** Signed by the portal, but its time has passed. Only statements expire. */
    record Expired(byte[] payload, SigningKey key) implements SignatureCheck {

        /** The payload read as JSON. */
        public Map<String, Object> claims() {
            return SignatureCheck.read(payload);
        }
    }

    /** Not signed by the portal, or altered since, or not this kind of thing at all. */
    record Forged(Flaw flaw) implements SignatureCheck {}

    /** What is wrong with something forged. */
    enum Flaw {
        /** Not a compact JWS, too long, or of another type or algorithm. */
        NOT_A_SIGNATURE,
        /** Signed with a key that is none of the portal's, or not meant for this. */
        UNKNOWN_KEY,
        /** The signature does not fit what is signed. */
        ALTERED
    }

    private static Map<String, Object> read(byte[] payload) {
        try {
            return JSONObjectUtils.parse(new String(payload, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("What was signed is no JSON object", e);
        }
    }
}
