package org.greenroom.operations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import org.greenroom.texts.Times;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nightly backup, on whichever node comes first. */
@Configuration(proxyBeanMethods = false)
class BackupTasks {

    @Bean
    RecurringTask<Void> writeNightlyBackup(BackupSettings settings, ObjectProvider<NightlyBackup> backup) {
        return Tasks.recurring("operations.nightly-backup", new Daily(Times.ZONE, settings.at()))
                .execute((instance, context) -> backup.getObject().write());
    }
}
