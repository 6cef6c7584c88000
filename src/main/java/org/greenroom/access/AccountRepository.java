package org.greenroom.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<AccountEntity, UUID> {

    AccountEntity save(AccountEntity account);

    AccountEntity saveAndFlush(AccountEntity account);

    void flush();

    void delete(AccountEntity account);

    Optional<AccountEntity> findById(UUID id);

    Optional<AccountEntity> findByMemberId(UUID memberId);

    List<AccountEntity> findByMemberIdIn(Collection<UUID> memberIds);

    Optional<AccountEntity> findByLoginEmail(String loginEmail);

    List<AccountEntity> findByLoginEmailIsNotNullOrderByDisplayName(Pageable page);

    @Query("select a from AccountEntity a where a.memberId is null"
            + " or exists (select 1 from RoleGrantEntity g where g.accountId = a.id)")
    List<AccountEntity> withGrantsOrOutside();

    long count();
}
