package org.greenroom.signing;

import java.util.List;
import java.util.Optional;
import org.greenroom.audit.CheckpointSigner;
import org.greenroom.signing.SignatureCheck.Valid;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Signs the audit trail's checkpoints with the key of records, which is published for ever. */
@Component
class AuditSigner implements CheckpointSigner {

    private final ObjectProvider<Signatures> signatures;
    private final ObjectProvider<SigningKeys> keys;

    AuditSigner(ObjectProvider<Signatures> signatures, ObjectProvider<SigningKeys> keys) {
        this.signatures = signatures;
        this.keys = keys;
    }

    @Override
    public String sign(byte[] payload) {
        return signatures.getObject().record(TYPE, payload);
    }

    @Override
    public Optional<byte[]> verified(String jws) {
        return signatures.getObject().verifyRecord(TYPE, jws) instanceof Valid valid
                ? Optional.of(valid.payload())
                : Optional.empty();
    }

    @Override
    public List<String> publicKeys() {
        return keys.getObject().published().stream()
                .filter(key -> key.purpose() == KeyPurpose.RECORD)
                .map(SigningKey::publicJwk)
                .toList();
    }
}
