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
