package org.greenroom.notification;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LetterBatchRepository extends Repository<LetterBatchEntity, UUID> {

    LetterBatchEntity save(LetterBatchEntity batch);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from LetterBatchEntity b where b.id = :id")
    Optional<LetterBatchEntity> lock(UUID id);

    List<LetterBatchEntity> findByPurposeAndAboutOrderByNumber(Purpose purpose, UUID about);

    /** Those that wait first, then the ones posted last. */
    @Query("select b from LetterBatchEntity b where b.letters > 0 order by"
            + " case when b.postedOn is null then 0 else 1 end, b.postedOn desc, b.writtenOn, b.number, b.id")
    List<LetterBatchEntity> newest(Limit limit);

    @Query("select coalesce(sum(b.letters), 0) from LetterBatchEntity b where b.complete = true and b.postedOn is null")
    long lettersWaiting();
}
