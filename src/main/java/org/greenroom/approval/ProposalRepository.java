package org.greenroom.approval;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProposalRepository extends Repository<ProposalEntity, UUID> {

    ProposalEntity saveAndFlush(ProposalEntity proposal);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from ProposalEntity p where p.id = :id")
    Optional<ProposalEntity> lock(UUID id);

    Optional<ProposalEntity> findByOpenKey(String openKey);

    List<ProposalEntity> findByStateOrderByProposedAt(ProposalState state);

    List<ProposalEntity> findBySubjectIdOrderByProposedAtDesc(UUID subjectId);
}
