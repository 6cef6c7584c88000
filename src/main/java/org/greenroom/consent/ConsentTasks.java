package org.greenroom.consent;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import org.greenroom.consent.ledger.Erasures;
import org.greenroom.consent.ledger.Roots;
import org.greenroom.texts.Times;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to records by the clock. */
@Configuration(proxyBeanMethods = false)
class ConsentTasks {

    @Bean
    RecurringTask<Void> signConsentRoot(ObjectProvider<Roots> roots) {
        return Tasks.recurring("consent.root", new Daily(Times.ZONE, LocalTime.of(3, 30)))
                .execute((instance, context) -> roots.getObject().sign());
    }

    @Bean
    RecurringTask<Void> finishErasures(ObjectProvider<Erasures> erasures, ObjectProvider<TransactionTemplate> work) {
        return Tasks.recurring("consent.erasures", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> work.getObject()
                        .executeWithoutResult(status -> erasures.getObject().finish()));
    }
}
