package org.greenroom.access;

import java.time.Instant;
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

    List<RoleGrantEntity> findAll();

    /** Accounts that hold a role now. */
    @Query("select distinct g.accountId from RoleGrantEntity g where g.role = :role and g.startsAt <= :now"
            + " and (g.endsAt is null or g.endsAt > :now)")
    List<UUID> holders(Role role, Instant now);

    /** Whether somebody who can sign in holds a role now. */
    @Query("select count(g) > 0 from RoleGrantEntity g, AccountEntity a where a.id = g.accountId and a.id = :accountId"
            + " and a.status = org.greenroom.access.AccountStatus.ACTIVE and g.role = :role"
            + " and g.startsAt <= :now and (g.endsAt is null or g.endsAt > :now)")
    boolean isActiveHolder(UUID accountId, Role role, Instant now);

    /** How many who can sign in hold a role now by another grant than this one. */
    @Query("select count(distinct g.accountId) from RoleGrantEntity g, AccountEntity a where a.id = g.accountId"
            + " and a.status = org.greenroom.access.AccountStatus.ACTIVE and g.role = :role and g.id <> :without"
            + " and g.startsAt <= :now and (g.endsAt is null or g.endsAt > :now)")
    long activeHoldersWithout(Role role, Instant now, UUID without);

    @Query("select g from RoleGrantEntity g where g.warnedAt is null and g.startsAt <= :now and g.endsAt > :now"
            + " and g.endsAt <= :soon")
    List<RoleGrantEntity> endingUnwarned(Instant now, Instant soon);

    List<RoleGrantEntity> findByAccountIdOrderByStartsAt(UUID accountId);
}
