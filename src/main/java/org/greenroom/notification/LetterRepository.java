package org.greenroom.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LetterRepository extends Repository<LetterEntity, UUID> {

    LetterEntity save(LetterEntity letter);

    Optional<LetterEntity> findById(UUID id);

    List<LetterEntity> findByPostedAtIsNullAndBatchIdIsNullOrderByWrittenAtAscIdAsc(Pageable page);

    List<LetterEntity> findByBatchIdOrderByAddresseeAscIdAsc(UUID batchId);

    long countByPostedAtIsNullAndBatchIdIsNull();

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from LetterEntity l where l.memberId = :memberId")
    void eraseAllOf(UUID memberId);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update LetterEntity l set l.memberId = :into, l.version = l.version + 1 where l.memberId = :from")
    int readdress(UUID from, UUID into);
}
