package org.greenroom.sealing;

import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** A compact JWS (RFC 7515) with ES256, taken apart. Nothing is said yet about whether the signature holds. */
record SignedText(String type, String kid, String signingInput, byte[] payload, byte[] signature) {

    static SignedText parse(String jws) throws Json.Mismatch {
        String[] parts = jws.strip().split("\\.", -1);
        if (parts.length != 3) {
            throw new Json.Mismatch("not a compact JWS");
        }
        JsonNode header = Json.readPublicData(decode(parts[0]));
        if (!Json.text(Json.field(header, "alg")).equals("ES256")) {
            throw new Json.Mismatch("not signed with ES256");
        }
        return new SignedText(
                Json.text(Json.field(header, "typ")),
                Json.text(Json.field(header, "kid")),
                parts[0] + "." + parts[1],
                decode(parts[1]),
                decode(parts[2]));
    }

    private static byte[] decode(String part) throws Json.Mismatch {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw new Json.Mismatch("not base64url");
        }
    }
}
