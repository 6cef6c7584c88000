package org.greenroom.sealing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signs as a portal would, or wrongly on purpose, with a library that the checks do not use. */
final class PortalSigner {
    private final ECKey key;

    PortalSigner() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] keys() {
        return new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
    }

    String sign(String type, byte[] payload) {
        try {
            var jws = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType(type))
                            .keyID(key.getKeyID())
                            .build(),
                    new Payload(payload));
            jws.sign(new ECDSASigner(key));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(Checkpoint checkpoint) {
        return sign(Checkpoint.TYPE, checkpoint.toBytes());
    }

    /** An honest chain over boards that grow. */
    List<String> chain(UUID ballot, String election, List<List<Tracker>> boards) {
        List<String> signed = new ArrayList<>();
        for (List<Tracker> board : boards) {
            signed.add(sign(Checkpoint.next(
                    ballot,
                    election,
                    signed.isEmpty() ? Optional.empty() : Optional.of(signed.getLast()),
                    signed.size() + 1,
                    board)));
        }
        return signed;
    }

    static byte[] published(List<String> signed) {
        return signed.stream()
                .map(jws -> "\"" + jws + "\"")
                .collect(Collectors.joining(",", "{\"checkpoints\":[", "]}"))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
