package org.greenroom.news.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NewsMailTasks {

    /** Looks often and mostly finds nothing: what is due goes by the clock, not by when this runs. */
    @Bean
    RecurringTask<Void> writeNewsMail(ObjectProvider<Mailings> mailings) {
        return Tasks.recurring("news.mail", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> mailings.getObject().writeDue());
    }
}
