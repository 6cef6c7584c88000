package org.greenroom.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.greenroom.approval.Capacities;
import org.greenroom.approval.Capacity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a granted role now and can sign in: whoever lost the role or is suspended does not. */
@Service
@Transactional(readOnly = true)
public class RoleHolders implements Capacities {

    private final RoleGrantRepository grants;
    private final AccountRepository accounts;
    private final Clock clock;

    RoleHolders(RoleGrantRepository grants, AccountRepository accounts, Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public boolean holds(UUID person, Capacity capacity) {
        return capacity instanceof Role role && grants.isActiveHolder(person, role, clock.instant());
    }

    /** All of them. */
    public List<AccountSummary> of(Role role) {
        return grants.holders(role, clock.instant()).stream()
                .flatMap(id -> accounts.findById(id).stream())
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .map(AccountEntity::summary)
                .toList();
    }
}
