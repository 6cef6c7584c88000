package org.greenroom.membership.office;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.access.RoleGrants;
import org.greenroom.membership.DeletionGuard;
import org.greenroom.membership.MergeObjection;
import org.springframework.stereotype.Component;

/** Whoever holds a role gives it up first: the rules of roles, two people among them, are not passed by a deletion. */
@Component
class RolesBeforeDeletion implements DeletionGuard {
    private final Accounts accounts;
    private final RoleGrants grants;
    private final Clock clock;

    RolesBeforeDeletion(Accounts accounts, RoleGrants grants, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public List<MergeObjection> deletionObjections(UUID memberId) {
        var now = clock.instant();
        boolean holdsOne = accounts.ofMember(memberId).stream()
                .flatMap(account -> grants.of(account.id()).stream())
                .anyMatch(grant -> grant.endsAt() == null || grant.endsAt().isAfter(now));
        return holdsOne ? List.of(new MergeObjection("officers.deletion.objection.roles", "", "")) : List.of();
    }
}
