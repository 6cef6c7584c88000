package org.greenroom.sealing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The keys with which a portal signs, read from its JWK set (RFC 7517): P-256 only, by their id. */
public final class PublishedKeys {
    private final Map<String, PublicKey> keys;

    private PublishedKeys(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    /** Reads a JWK set. @throws CheckpointsRefused with {@link CheckpointFinding#KEYS_MALFORMED} */
    public static PublishedKeys parse(byte[] json) {
        try {
            Map<String, PublicKey> keys = new LinkedHashMap<>();
            for (JsonNode key : Json.items(Json.field(Json.readPublicData(json), "keys"))) {
                if (Json.text(Json.field(key, "kty")).equals("EC")
                        && Json.text(Json.field(key, "crv")).equals("P-256")) {
                    keys.put(Json.text(Json.field(key, "kid")), key(key));
                }
            }
            return new PublishedKeys(keys);
        } catch (Json.Mismatch | GeneralSecurityException | IllegalArgumentException e) {
            throw new CheckpointsRefused(CheckpointFinding.KEYS_MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private static PublicKey key(JsonNode jwk) throws Json.Mismatch, GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode jwk, String name) throws Json.Mismatch {
        return new BigInteger(1, Base64.getUrlDecoder().decode(Json.text(Json.field(jwk, name))));
    }

    /** The keys of both. @throws CheckpointsRefused if one id means two keys */
    PublishedKeys and(PublishedKeys others) {
        Map<String, PublicKey> all = new LinkedHashMap<>(keys);
        others.keys.forEach((kid, key) -> {
            PublicKey known = all.putIfAbsent(kid, key);
            if (known != null && !known.equals(key)) {
                throw new CheckpointsRefused(CheckpointFinding.KEY_CHANGED, kid);
            }
        });
        return new PublishedKeys(all);
    }

    /** A JWK set of the kept keys and of the new ones among the present. Both must have been parsed before. */
    static byte[] merged(byte[] kept, byte[] present) {
        try {
            Map<String, JsonNode> all = new LinkedHashMap<>();
            for (byte[] json : new byte[][] {kept, present}) {
                for (JsonNode key : Json.items(Json.field(Json.readPublicData(json), "keys"))) {
                    all.putIfAbsent(Json.text(Json.field(key, "kid")), key);
                }
            }
            StringBuilder json = new StringBuilder("{\"keys\":[");
            for (JsonNode key : all.values()) {
                Json.appendTree(json.append(json.charAt(json.length() - 1) == '[' ? "" : ","), key);
            }
            return Json.utf8(json.append("]}"));
        } catch (Json.Mismatch e) {
            throw new CheckpointsRefused(CheckpointFinding.KEYS_MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    /** Whether one of these keys signed this. */
    boolean signed(SignedText text) {
        PublicKey key = keys.get(text.kid());
        if (key == null) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(key);
            check.update(text.signingInput().getBytes(StandardCharsets.US_ASCII));
            return check.verify(text.signature());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
