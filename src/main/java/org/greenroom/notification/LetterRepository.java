package org.greenroom.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface LetterRepository extends Repository<LetterEntity, UUID> {

    LetterEntity save(LetterEntity letter);

    Optional<LetterEntity> findById(UUID id);

    List<LetterEntity> findByPostedAtIsNullOrderByWrittenAtAscIdAsc(Pageable page);

    long countByPostedAtIsNull();
}
