package org.greenroom.ballot;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Hands work on ballots to the scheduler, as part of the caller’s transaction. */
@Component
class BallotTasks {

    static final TaskDescriptor<Void> PREPARE = TaskDescriptor.of("ballot-prepare");
    static final TaskDescriptor<Void> INVITE = TaskDescriptor.of("ballot-invite");
    static final TaskDescriptor<Void> REMIND = TaskDescriptor.of("ballot-remind");
    static final TaskDescriptor<Void> COUNT = TaskDescriptor.of("ballot-count");

    // The scheduler needs the tasks, the tasks need the services, the services need this.
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    BallotTasks(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void prepare(UUID ballotId) {
        schedule(PREPARE, ballotId);
    }

    void invite(UUID ballotId) {
        schedule(INVITE, ballotId);
    }

    /** @param requestId of the reminder */
    void remind(UUID requestId) {
        schedule(REMIND, requestId);
    }

    void count(UUID ballotId) {
        schedule(COUNT, ballotId);
    }

    private void schedule(TaskDescriptor<Void> task, UUID ballotId) {
        scheduler
                .getObject()
                .scheduleIfNotExists(task.instance(ballotId.toString()).build(), clock.instant());
    }

    /** What is scheduled. */
    @Configuration
    static class Scheduled {

        @Bean
        OneTimeTask<Void> ballotPrepare(ObjectProvider<BallotUpkeep> upkeep) {
            return Tasks.oneTime(PREPARE)
                    .execute((instance, context) -> upkeep.getObject().prepare(UUID.fromString(instance.getId())));
        }

        @Bean
        OneTimeTask<Void> ballotInvite(ObjectProvider<BallotUpkeep> upkeep) {
            return Tasks.oneTime(INVITE)
                    .execute((instance, context) -> upkeep.getObject().invite(UUID.fromString(instance.getId())));
        }

        @Bean
        OneTimeTask<Void> ballotRemind(ObjectProvider<BallotUpkeep> upkeep) {
            return Tasks.oneTime(REMIND)
                    .execute((instance, context) -> upkeep.getObject().remind(UUID.fromString(instance.getId())));
        }

        @Bean
        OneTimeTask<Void> ballotCount(ObjectProvider<Counting> counting) {
            return Tasks.oneTime(COUNT)
                    .execute((instance, context) -> counting.getObject().count(UUID.fromString(instance.getId())));
        }

        @Bean
        RecurringTask<Void> ballotHours(ObjectProvider<BallotUpkeep> upkeep, BallotSettings settings) {
            return Tasks.recurring("ballot-hours", FixedDelay.of(settings.lookEvery()))
                    .execute((instance, context) -> upkeep.getObject().openAndCloseDue());
        }

        @Bean
        RecurringTask<Void> ballotBatches(ObjectProvider<BallotUpkeep> upkeep, BallotSettings settings) {
            return Tasks.recurring("ballot-batches", FixedDelay.of(settings.batchEvery()))
                    .execute((instance, context) -> upkeep.getObject().moveBatches());
        }
    }
}
