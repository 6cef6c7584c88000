package org.greenroom.membership.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ImportRunRepository extends ListCrudRepository<ImportRun, UUID> {
    List<ImportRun> findByOrderByStartedAtDesc(Limit limit);

    @Query("select r from ImportRun r where r.filesErasedAt is null"
            + " and coalesce(r.appliedAt, r.discardedAt, r.startedAt) < :before order by r.startedAt")
    List<ImportRun> dueForErasing(Instant before, Limit limit);
}
