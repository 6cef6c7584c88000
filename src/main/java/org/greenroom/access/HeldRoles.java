package org.greenroom.access;

import java.time.Clock;
import java.util.UUID;
import org.greenroom.approval.Capacities;
import org.greenroom.approval.Capacity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody who is not signed in now would be let in, and with which role. */
@Component
@Transactional(readOnly = true)
class HeldRoles implements Capacities {

    private final RoleGrantRepository grants;
    private final Clock clock;

    HeldRoles(RoleGrantRepository grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public boolean holds(UUID person, Capacity capacity) {
        return capacity instanceof Role role && grants.isActiveHolder(person, role, clock.instant());
    }
}
