package org.greenroom.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.greenroom.texts.Times;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells holders and the office, once, that a role ends soon. */
@Component
@Transactional
class RoleWarnings {

    private final RoleGrantRepository grants;
    private final OfficerMails mails;
    private final RoleSettings settings;
    private final Clock clock;

    RoleWarnings(RoleGrantRepository grants, OfficerMails mails, RoleSettings settings, Clock clock) {
        this.grants = grants;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many were warned of */
    int warn() {
        var now = clock.instant();
        var soon = now.atZone(Times.ZONE).plus(settings.warnBefore()).toInstant();
        var due = grants.endingUnwarned(now, soon);
        for (var grant : due) {
            grant.warned(now);
            var end = grant.asRecord().endsAt();
            if (end != null) {
                mails.endsSoon(
                        grant.asRecord(), end.minusMillis(1).atZone(Times.ZONE).toLocalDate());
            }
        }
        return due.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> warnBeforeRolesEnd(ObjectProvider<RoleWarnings> warnings) {
            return Tasks.recurring("access.warn-before-roles-end", FixedDelay.of(Duration.ofHours(6)))
                    .execute((instance, context) -> warnings.getObject().warn());
        }
    }
}
