package org.greenroom.consent.links;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LinkTasks {

    @Bean
    RecurringTask<Void> lookAfterStatementLinks(ObjectProvider<LinkUpkeep> upkeep, LinkSettings settings) {
        return Tasks.recurring("consent.statement-links", FixedDelay.of(settings.lookEvery()))
                .execute((instance, context) -> upkeep.getObject().run());
    }
}
