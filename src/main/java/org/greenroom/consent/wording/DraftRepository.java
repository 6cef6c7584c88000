package org.greenroom.consent.wording;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.consent.Use;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DraftRepository extends Repository<DraftEntity, UUID> {

    DraftEntity saveAndFlush(DraftEntity draft);

    void delete(DraftEntity draft);

    Optional<DraftEntity> findByUse(Use use);

    List<DraftEntity> findAll();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from DraftEntity d where d.use = :use")
    Optional<DraftEntity> lock(Use use);

    @Query("select d from DraftEntity d where d.id = :id")
    Optional<DraftEntity> byId(UUID id);
}
