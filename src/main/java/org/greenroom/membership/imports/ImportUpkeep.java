package org.greenroom.membership.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.storage.StoredFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases uploaded files some time after they were applied or discarded: they hold the whole roll. */
@Service
@Transactional
class ImportUpkeep {
    private static final int AT_ONCE = 20;

    private final ImportRunRepository runs;
    private final StoredFiles files;
    private final ImportSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    ImportUpkeep(ImportRunRepository runs, StoredFiles files, ImportSettings settings, AuditTrail audit, Clock clock) {
        this.runs = runs;
        this.files = files;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Erases what is due, at most twenty imports at once; gives how many. */
    int eraseDue() {
        Instant now = clock.instant();
        var due = runs.dueForErasing(now.minus(settings.keepFiles()), Limit.of(AT_ONCE));
        for (ImportRun run : due) {
            run.files().stream()
                    .map(ImportFile::storedFileId)
                    .filter(Objects::nonNull)
                    .forEach(files::delete);
            run.filesErased(now);
            audit.record(Actor.system(), "membership.import.filesErased", "import " + run.id(), Map.of());
        }
        return due.size();
    }

    /** What is scheduled. */
    @Configuration(proxyBeanMethods = false)
    static class Scheduled {
        @Bean
        RecurringTask<Void> eraseImportedFiles(ObjectProvider<ImportUpkeep> upkeep) {
            return Tasks.recurring("membership.erase-imported-files", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> upkeep.getObject().eraseDue());
        }
    }
}
