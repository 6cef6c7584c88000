package org.greenroom.audit;

import java.util.List;
import java.util.Optional;

/** Signs checkpoints and checks them. Declared here and implemented where the portal keeps its signing keys. */
public interface CheckpointSigner {

    /** The {@code typ} of a signed checkpoint. */
    String TYPE = "audit-checkpoint+json";

    /** Signs. @return a compact JWS (RFC 7515), ES256, with {@link #TYPE} and the key's id */
    String sign(byte[] payload);

    /** What was signed, if the portal signed it as a checkpoint. */
    Optional<byte[]> verified(String jws);

    /** The public keys that checkpoints are checked with, as JWKs (RFC 7517). */
    List<String> publicKeys();
}
