package org.greenroom.consent.statistics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.greenroom.texts.Times;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatisticsTasks {

    @Bean
    RecurringTask<Void> takeConsentStatistics(ObjectProvider<Statistics> statistics) {
        return Tasks.recurring("consent.statistics", new Daily(Times.ZONE, LocalTime.of(4, 0)))
                .execute((instance, context) -> statistics.getObject().takeIfDue());
    }
}
