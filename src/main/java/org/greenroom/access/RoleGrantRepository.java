package org.greenroom.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RoleGrantRepository extends Repository<RoleGrantEntity, UUID> {

    RoleGrantEntity save(RoleGrantEntity grant);

    Optional<RoleGrantEntity> findById(UUID id);

    List<RoleGrantEntity> findByAccountIdOrderByStartsAt(UUID accountId);
}
