package org.greenroom.signing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SigningTasks {

    @Bean
    RecurringTask<Void> lookAfterSigningKeys(ObjectProvider<SigningKeys> keys, SigningSettings settings) {
        return Tasks.recurring("consent.signing-keys", FixedDelay.of(settings.lookEvery()))
                .execute((instance, context) -> keys.getObject().lookAfter());
    }
}
