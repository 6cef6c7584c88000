package org.greenroom.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RoleGrantRepository extends Repository<RoleGrantEntity, UUID> {

    RoleGrantEntity save(RoleGrantEntity grant);

    Optional<RoleGrantEntity> findById(UUID id);

    @Modifying
    @Query("delete from RoleGrantEntity g where g.accountId = :accountId")
    void deleteAllOf(UUID accountId);

    List<RoleGrantEntity> findByAccountIdOrderByStartsAt(UUID accountId);
}
