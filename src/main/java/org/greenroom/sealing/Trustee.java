package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The public part of a decryption key, of type "Single".
 *
 * @param publicKey g^x
 * @param pok the proof that the private x is known
 * @param name shown by others, not checked by anybody
 */
public record Trustee(BigInteger publicKey, Proof pok, Optional<String> name) {
    static String proofPrefix(BigInteger publicKey) {
        return "pok|" + Group.NAME + "|" + publicKey + "|";
    }

    /** Whether the key is a group element other than 1 and its proof holds. */
    public boolean holds() {
        return !publicKey.equals(BigInteger.ONE)
                && Group.isElement(publicKey)
                && pok.provesKnowledge(proofPrefix(publicKey), publicKey);
    }

    /** Reads one from the form in which it stands in a list of trustees. @throws NotVerified if it is none or does not hold */
    public static Trustee parse(byte[] json) {
        Trustee trustee;
        try {
            trustee = parse(Json.readPublicData(json));
        } catch (Json.Mismatch e) {
            throw new NotVerified(Finding.TRUSTEES_MALFORMED, e.getMessage());
        }
        if (!trustee.holds()) {
            throw new NotVerified(Finding.INVALID_TRUSTEE_PROOF);
        }
        return trustee;
    }

    /** The form that {@link #parse(byte[])} reads. */
    public byte[] toBytes() {
        StringBuilder json = new StringBuilder();
        appendTo(json);
        return Json.utf8(json);
    }

    /**
     * Whether this proves, once more and to whoever asked, that the private key is at hand.
     *
     * @param about what was asked for: never twice the same
     * @param proof JSON with {@code challenge} and {@code response}
     */
    public boolean isKnownAgain(String about, byte[] proof) {
        try {
            return Json.proof(Json.readPublicData(proof)).provesKnowledge(checkPrefix(about, publicKey), publicKey);
        } catch (Json.Mismatch e) {
            return false;
        }
    }

    static String checkPrefix(String about, BigInteger publicKey) {
        return "greenroom-key-check|" + about + "|" + publicKey + "|";
    }

    static Trustee parse(JsonNode node) throws Json.Mismatch {
        var parts = Json.items(node, 2);
        if (!Json.text(parts.get(0)).equals("Single")) {
            throw new Json.Mismatch("only trustees of type \"Single\" are known");
        }
        JsonNode name = parts.get(1).get("name");
        return new Trustee(
                Json.number(Json.field(parts.get(1), "public_key")),
                Json.proof(Json.field(parts.get(1), "pok")),
                name == null ? Optional.empty() : Optional.of(Json.text(name)));
    }

    void appendTo(StringBuilder json) {
        pok.appendTo(json.append("[\"Single\",{\"pok\":"));
        json.append(",\"public_key\":\"").append(publicKey).append('"');
        name.ifPresent(value -> Json.appendString(json.append(",\"name\":"), value));
        json.append("}]");
    }
}
