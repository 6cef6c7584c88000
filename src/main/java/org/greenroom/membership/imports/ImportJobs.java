package org.greenroom.membership.imports;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Applies imports beside the page that asked, so that the page can show progress and be left. What is known here is
 * only how a job goes; whether an import was applied is known to the database.
 */
@Component
@PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
public class ImportJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    /**
     * How an import goes.
     *
     * @param kind   the file that is being written; null while the files are read
     * @param done   rows written of it
     * @param all    rows to write of it
     * @param ended  whether nothing more will come
     * @param refused why nothing was written; null where it was, or where it failed for another reason
     */
    public record Job(
            @Nullable ImportKind kind,
            int done,
            int all,
            boolean ended,
            boolean failed,
            ImportRefused.@Nullable Reason refused) {}

    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
    private final MembershipImports imports;
    private final AsyncTaskExecutor executor;

    ImportJobs(MembershipImports imports, @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        this.imports = imports;
        this.executor = executor;
    }

    /** Starts to apply an import; does nothing where that is under way already. See {@link MembershipImports#apply}. */
    @AsksAgain
    public void start(UUID run, String fingerprint, HandPolicy hand, Actor by) {
        var starting = new Job(null, 0, 0, false, false, null);
        Job now = jobs.compute(run, (id, before) -> before == null || before.ended() ? starting : before);
        if (now != starting) {
            return;
        }
        executor.execute(new DelegatingSecurityContextRunnable(() -> apply(run, fingerprint, hand, by)));
    }

    /** Looks at an import beside the page that asked; see {@link MembershipImports#preview}. */
    public void preview(UUID run, HandPolicy hand, Consumer<ImportPreview> then) {
        executor.execute(new DelegatingSecurityContextRunnable(() -> then.accept(imports.preview(run, hand))));
    }

    /** How an import goes that was started here; empty where none was, or its end was seen already. */
    public Optional<Job> job(UUID run) {
        Job job = jobs.get(run);
        if (job != null && job.ended()) {
            jobs.remove(run);
        }
        return Optional.ofNullable(job);
    }

    private void apply(UUID run, String fingerprint, HandPolicy hand, Actor by) {
        try {
            imports.apply(
                    run,
                    fingerprint,
                    hand,
                    by,
                    (kind, done, all) -> jobs.put(run, new Job(kind, done, all, false, false, null)));
            jobs.put(run, new Job(null, 0, 0, true, false, null));
        } catch (ImportRefused refused) {
            jobs.put(run, new Job(null, 0, 0, true, true, refused.reason()));
        } catch (RuntimeException failure) {
            // The message may quote a row; its type is enough to find the cause.
            LOG.error(
                    "An import failed and wrote nothing: {}", failure.getClass().getName());
            jobs.put(run, new Job(null, 0, 0, true, true, null));
        }
    }
}
