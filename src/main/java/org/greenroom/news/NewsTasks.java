package org.greenroom.news;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NewsTasks {

    @Bean
    RecurringTask<Void> publishScheduledNews(ObjectProvider<Publisher> publisher) {
        return Tasks.recurring("news.publish", FixedDelay.of(Duration.ofSeconds(20)))
                .execute((instance, context) -> publisher.getObject().publishDue());
    }
}
