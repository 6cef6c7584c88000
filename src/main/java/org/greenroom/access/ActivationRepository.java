package org.greenroom.access;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ActivationRepository extends Repository<ActivationEntity, UUID> {

    ActivationEntity save(ActivationEntity activation);

    Optional<ActivationEntity> findByTokenHash(byte[] tokenHash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from ActivationEntity a where a.tokenHash = :tokenHash")
    Optional<ActivationEntity> lock(byte[] tokenHash);

    long countByAccountIdAndCreatedAtAfter(UUID accountId, Instant after);

    boolean existsByAccountIdAndMediumAndExpiresAtAfter(UUID accountId, ActivationEntity.Medium medium, Instant now);

    @Modifying
    @Query("delete from ActivationEntity a where a.accountId = :accountId")
    void deleteAllOf(UUID accountId);

    @Modifying
    @Query("delete from ActivationEntity a where a.expiresAt <= :now")
    void deleteExpired(Instant now);
}
