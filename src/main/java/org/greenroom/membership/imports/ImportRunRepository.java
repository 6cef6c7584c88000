package org.greenroom.membership.imports;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

interface ImportRunRepository extends ListCrudRepository<ImportRun, UUID> {
    List<ImportRun> findByOrderByStartedAtDesc(Limit limit);
}
