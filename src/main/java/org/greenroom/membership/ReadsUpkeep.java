package org.greenroom.membership;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.greenroom.membership.Reads.Look;
import org.greenroom.notification.LetterPrinted;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks that other rooms tell of, and the erasing of old ones. */
@Component
class ReadsUpkeep {
    private final Reads reads;

    ReadsUpkeep(Reads reads) {
        this.reads = reads;
    }

    /** At once and not after the commit: a letter that cannot be recorded as read is not shown. */
    @EventListener
    void on(LetterPrinted printed) {
        reads.record(printed.memberId(), Look.officer(printed.by(), Read.Kind.LETTER, ""));
    }

    /** What is scheduled. */
    @Configuration(proxyBeanMethods = false)
    static class Scheduled {
        @Bean
        RecurringTask<Void> forgetOldReads(ObjectProvider<Reads> reads) {
            return Tasks.recurring("membership.forget-old-reads", FixedDelay.of(Duration.ofHours(24)))
                    .execute((instance, context) -> reads.getObject().forgetOld());
        }
    }
}
