package org.greenroom.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases what is left of old mail and letters. Numbers of them stay. */
@Service
public class MailRetention {

    private final JdbcClient jdbc;
    private final MailRetentionSettings settings;
    private final Clock clock;

    MailRetention(JdbcClient jdbc, MailRetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void forgetOld() {
        jdbc.sql("delete from outbox_mail where given_up_at < :before")
                .param("before", before(settings.givenUp()))
                .update();
        jdbc.sql("delete from letter where posted_at < :before")
                .param("before", before(settings.posted()))
                .update();
        jdbc.sql("delete from bad_address where last_day < :before")
                .param("before", before(settings.badAddresses()).toLocalDate())
                .update();
    }

    private OffsetDateTime before(Duration kept) {
        return clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
    }

    /** What is scheduled. */
    @Configuration(proxyBeanMethods = false)
    static class Scheduled {

        @Bean
        RecurringTask<Void> forgetOldMail(ObjectProvider<MailRetention> retention) {
            return Tasks.recurring("notification.forget-old-mail", FixedDelay.of(Duration.ofHours(24)))
                    .execute((instance, context) -> retention.getObject().forgetOld());
        }
    }
}
