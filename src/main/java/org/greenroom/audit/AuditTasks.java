package org.greenroom.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditTasks {

    @Bean
    RecurringTask<Void> signAuditCheckpoint(ObjectProvider<Checkpoints> checkpoints, AuditSettings settings) {
        return Tasks.recurring("audit.sign-checkpoint", FixedDelay.of(settings.lookEvery()))
                .execute((instance, context) -> checkpoints.getObject().signIfDue());
    }
}
