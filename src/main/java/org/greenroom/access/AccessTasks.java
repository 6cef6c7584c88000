package org.greenroom.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.greenroom.settings.GreenroomSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class AccessTasks {

    @Bean
    RecurringTask<Void> answerActivationRequests(ActivationRequests requests) {
        return Tasks.recurring("access.answer-activation-requests", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> requests.answerWaiting());
    }

    @Bean
    RecurringTask<Void> forgetExpiredActivations(ActivationRequests requests) {
        return Tasks.recurring("access.forget-expired-activations", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> requests.forgetExpired());
    }

    @Bean
    RecurringTask<Void> forgetOldSessions(Sessions sessions, Throttle throttle, AddressChanges addresses) {
        return Tasks.recurring("access.forget-old-sessions", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    sessions.forgetOld();
                    throttle.forgetOld();
                    addresses.forgetOld();
                });
    }

    /** On the console and not in the log: whoever has the link makes the first officers. */
    @Bean
    @Profile("!demo")
    ApplicationListener<ApplicationReadyEvent> printSetUpLink(SetUp setUp, GreenroomSettings settings) {
        return ready -> setUp.open()
                .ifPresent(secret -> System.out.printf(
                        "%nThere is no account yet. Make the first two officers here, once:%n  %s/set-up/%s%n%n",
                        settings.baseUrl(), secret));
    }
}
