package org.greenroom.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "role_grant")
class RoleGrantEntity {

    @Id
    private UUID id;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant startsAt;
    private @Nullable Instant endsAt;
    private @Nullable Instant warnedAt;

    @Version
    private @Nullable Integer version;

    protected RoleGrantEntity() {}

    RoleGrantEntity(UUID accountId, Role role, Instant startsAt, @Nullable Instant endsAt) {
        if (!role.isGranted()) {
            throw new IllegalArgumentException(role + " follows from the membership's records and is not granted");
        }
        if (endsAt != null && endsAt.isBefore(startsAt)) {
            throw new IllegalArgumentException("A role cannot end before it starts");
        }
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.role = role;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    /** Ends the role now; one that has not started never does. */
    boolean end(Instant now) {
        if (endsAt != null && !endsAt.isAfter(now)) {
            return false;
        }
        endsAt = startsAt.isAfter(now) ? startsAt : now;
        return true;
    }

    /** Notes that the holder was told of the end. */
    void warned(Instant now) {
        warnedAt = now;
    }

    boolean isCurrent(Instant now) {
        return !startsAt.isAfter(now) && (endsAt == null || endsAt.isAfter(now));
    }

    /** Gives the role to another account, when both turned out to be one person's. */
    void moveTo(UUID account) {
        accountId = account;
    }

    UUID accountId() {
        return accountId;
    }

    Role role() {
        return role;
    }

    RoleGrant asRecord() {
        return new RoleGrant(id, accountId, role, startsAt, endsAt);
    }
}
