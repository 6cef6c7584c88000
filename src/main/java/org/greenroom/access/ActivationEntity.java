package org.greenroom.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A one-time link or code; deleted with its use. */
@Entity
@Table(name = "activation")
class ActivationEntity {

    enum Medium {
        MAIL,
        LETTER
    }

    @Id
    private UUID id;

    private UUID accountId;
    private byte[] tokenHash;

    @Enumerated(EnumType.STRING)
    private Medium medium;

    private Instant createdAt;
    private Instant expiresAt;

    protected ActivationEntity() {}

    ActivationEntity(UUID accountId, String secret, Medium medium, Instant now, Duration valid) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.tokenHash = Tokens.hash(secret);
        this.medium = medium;
        this.createdAt = now;
        this.expiresAt = now.plus(valid);
    }

    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }

    boolean isByMail() {
        return medium == Medium.MAIL;
    }

    UUID accountId() {
        return accountId;
    }
}
