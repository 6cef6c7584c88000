package org.greenroom.membership.office;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the office does by the clock. */
@Configuration(proxyBeanMethods = false)
class OfficeUpkeep {

    @Bean
    RecurringTask<Void> forgetOldCorrections(ObjectProvider<Corrections> corrections) {
        return Tasks.recurring("membership.forget-old-corrections", FixedDelay.of(Duration.ofHours(24)))
                .execute((instance, context) -> corrections.getObject().forgetOld());
    }

    @Bean
    RecurringTask<Void> forgetOldDeletionRequests(ObjectProvider<Deletions> deletions) {
        return Tasks.recurring("membership.forget-old-deletion-requests", FixedDelay.of(Duration.ofHours(24)))
                .execute((instance, context) -> deletions.getObject().forgetOld());
    }
}
