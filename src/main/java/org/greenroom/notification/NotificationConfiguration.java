package org.greenroom.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.greenroom.settings.GreenroomSettings;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    /** Used unless there is another transport. Without a mail server everything waits. */
    @Bean
    @Fallback
    @Lazy
    MailTransport smtpTransport(
            ObjectProvider<JavaMailSender> sender, NotificationSettings settings, GreenroomSettings greenroom) {
        var available = sender.getIfAvailable();
        if (available == null) {
            LoggerFactory.getLogger(MailTransport.class).warn("No mail server is set (spring.mail.host): mail waits");
            return new NoTransport();
        }
        return new SmtpTransport(available, settings.from(), greenroom.union().name());
    }

    @Bean
    RecurringTask<Void> sendOutbox(OutboxSender sender, NotificationSettings settings) {
        return Tasks.recurring("notification.send-outbox", FixedDelay.of(settings.interval()))
                .execute((instance, context) -> sender.sendBatch());
    }

    private static final class NoTransport implements MailTransport {

        @Override
        public void send(Message message) throws MailNotSent {
            throw new MailNotSent("no mail server is set");
        }

        @Override
        public boolean isReady() {
            return false;
        }
    }
}
