package org.greenroom.membership.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.membership.imports.CsvFileReader.Unreadable;
import org.greenroom.membership.imports.ImportRefused.Reason;
import org.greenroom.membership.imports.RunPlanner.PlannedFile;
import org.greenroom.membership.imports.RunPlanner.RunPlan;
import org.greenroom.membership.imports.RunPlanner.Source;
import org.greenroom.storage.StoredFiles;
import org.greenroom.texts.Times;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports of the membership system's exports. {@link #begin} keeps the files, {@link #preview} says what they would do
 * and writes nothing, {@link #apply} does exactly that in one transaction.
 */
@Service
@Transactional
@PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
public class MembershipImports {
    private static final int MOST_FILES = 8;
    private static final long LARGE = 1 << 20;

    private final ImportRunRepository runs;
    private final StoredFiles files;
    private final RunPlanner planner;
    private final PlanWriter writer;
    private final AuditTrail audit;
    private final ImportSettings settings;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    MembershipImports(
            ImportRunRepository runs,
            StoredFiles files,
            RunPlanner planner,
            PlanWriter writer,
            AuditTrail audit,
            ImportSettings settings,
            JdbcTemplate jdbc,
            Clock clock) {
        this.runs = runs;
        this.files = files;
        this.planner = planner;
        this.writer = writer;
        this.audit = audit;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps the files of one import; at most one of each kind is used, in whatever order they come.
     *
     * @return the id of the import
     * @throws ImportRefused when there is no file, or more than eight
     */
    public UUID begin(List<UploadedCsv> uploads, Actor by) {
        if (uploads.isEmpty() || uploads.size() > MOST_FILES) {
            throw new ImportRefused(Reason.FILE_COUNT);
        }
        var run = new ImportRun(by, clock.instant());
        for (UploadedCsv upload : uploads) {
            String name = FileNames.safe(upload.name());
            boolean kept = upload.bytes().length <= settings.maxFileSize().toBytes();
            run.add(name, kept ? files.store(name, "text/csv", upload.bytes()) : null, upload.bytes().length);
        }
        return runs.save(run).id();
    }

    /**
     * What the import would do now; once it is applied, what it did, with the rows it refused. After the files were
     * erased only the figures are left.
     *
     * @param hand what becomes of entries the office wrote by hand
     * @throws ImportRefused when there is no import with this id
     */
    @Transactional(readOnly = true)
    public ImportPreview preview(UUID id, HandPolicy hand) {
        ImportRun run = find(id);
        if (run.isErased()) {
            return run.show(run.files().stream().map(MembershipImports::erased).toList(), "");
        }
        RunPlan plan = plan(run, hand);
        boolean applied = run.state() == ImportState.APPLIED;
        List<FilePreview> shown = plan.files().stream()
                .map(f -> applied ? result(run, f) : f.preview())
                .toList();
        return run.show(shown, plan.fingerprint());
    }

    /** What the import would do now; entries the office wrote by hand stay. See {@link #preview(UUID, HandPolicy)}. */
    @Transactional(readOnly = true)
    public ImportPreview preview(UUID id) {
        return preview(id, HandPolicy.KEEP);
    }

    /**
     * Gives an import up that was not applied; its files are erased after the time the setting says.
     *
     * @throws ImportRefused when it was applied, or there is none with this id
     */
    public void discard(UUID id, Actor by) {
        jdbc.queryForObject("select id from import_lock where id = 1 for update", Integer.class);
        ImportRun run = find(id);
        if (run.state() == ImportState.APPLIED) {
            throw new ImportRefused(Reason.APPLIED);
        }
        if (run.state() == ImportState.CHECKED) {
            run.discard(clock.instant());
            audit.record(by, "membership.import.discarded", "import " + id, Map.of());
        }
    }

    /** Whether reading an import takes so long that a page should not wait for it. */
    @Transactional(readOnly = true)
    public boolean isLarge(UUID id) {
        ImportRun run = find(id);
        return !run.isErased()
                && run.files().stream().mapToLong(ImportFile::byteCount).sum() > LARGE;
    }

    /** The latest imports, the newest first. */
    @Transactional(readOnly = true)
    public List<ImportRunSummary> latest(int limit) {
        return runs.findByOrderByStartedAtDesc(Limit.of(limit)).stream()
                .map(ImportRun::summary)
                .toList();
    }

    /**
     * The imports somebody has to look at, the newest first: those checked and neither applied nor discarded, and the
     * latest applied one where it refused rows.
     */
    @Transactional(readOnly = true)
    public List<ImportToLookAt> needingAttention() {
        return jdbc.query(
                """
                        select r.id, r.started_at, r.started_by_name, r.state, coalesce(sum(f.refused), 0) as refused
                        from import_run r join import_file f on f.run_id = r.id
                        where r.files_erased_at is null and (r.state = 'CHECKED' or r.id = (
                            select l.id from import_run l where l.state = 'APPLIED'
                            order by l.applied_at desc fetch first 1 rows only))
                        group by r.id, r.started_at, r.started_by_name, r.state
                        having r.state = 'CHECKED' or sum(f.refused) > 0
                        order by r.started_at desc fetch first 3 rows only
                        """,
                (row, n) -> new ImportToLookAt(
                        row.getObject("id", UUID.class),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getString("started_by_name"),
                        row.getInt("refused")));
    }

    /**
     * Writes what the preview showed, all of it or nothing. Reads the same bytes again and compares: where the roll
     * changed meanwhile in a way that changes the preview, nothing is written. Applying an import again does nothing.
     *
     * @param fingerprint the preview's
     * @param hand the preview's
     * @throws ImportRefused when there is nothing to write, or the preview is no longer true
     */
    public void apply(UUID id, String fingerprint, HandPolicy hand, Actor by, ImportProgress progress) {
        jdbc.queryForObject("select id from import_lock where id = 1 for update", Integer.class);
        ImportRun run = find(id);
        if (run.state() == ImportState.APPLIED) {
            return;
        }
        if (run.state() == ImportState.DISCARDED) {
            throw new ImportRefused(Reason.DISCARDED);
        }
        RunPlan plan = plan(run, hand);
        if (!plan.fingerprint().equals(fingerprint)) {
            throw new ImportRefused(Reason.PREVIEW_CHANGED);
        }
        var details = new LinkedHashMap<String, String>();
        boolean writes = false;
        for (PlannedFile file : plan.files()) {
            FilePlan filePlan = file.plan();
            if (filePlan == null) {
                continue;
            }
            writes |= filePlan.counts().writesSomething();
            writer.write(filePlan, plan.snapshot(), progress);
            note(run, file, filePlan, details);
        }
        if (!writes) {
            throw new ImportRefused(Reason.NOTHING_TO_WRITE);
        }
        run.applied(by, clock.instant());
        audit.record(by, "membership.import.applied", "import " + id, details);
    }

    /** Applies an import; entries the office wrote by hand stay. */
    public void apply(UUID id, String fingerprint, Actor by, ImportProgress progress) {
        apply(id, fingerprint, HandPolicy.KEEP, by, progress);
    }

    private static void note(ImportRun run, PlannedFile file, FilePlan plan, Map<String, String> details) {
        run.files().get(file.source().position()).applied(plan.kind(), plan.counts());
        ImportCounts counts = plan.counts();
        details.put(
                plan.kind().name().toLowerCase(Locale.ROOT),
                "added %d, changed %d, unchanged %d, refused %d, absent %d, kept %d"
                        .formatted(
                                counts.added(),
                                counts.changed(),
                                counts.unchanged(),
                                counts.refused(),
                                counts.absent(),
                                counts.kept()));
    }

    /** After applying, the counts are those that were written; the same bytes refuse the same rows. */
    private static FilePreview result(ImportRun run, PlannedFile file) {
        FilePreview now = file.preview();
        ImportCounts written = run.files().get(file.source().position()).appliedCounts();
        return new FilePreview(
                now.fileName(), now.kind(), now.problem(), now.unused(), written, now.rows(RowOutcome.REFUSED));
    }

    private static FilePreview erased(ImportFile file) {
        return new FilePreview(file.fileName(), file.kind(), null, List.of(), file.appliedCounts(), List.of());
    }

    private RunPlan plan(ImportRun run, HandPolicy hand) {
        var sources = new ArrayList<Source>();
        for (int position = 0; position < run.files().size(); position++) {
            ImportFile file = run.files().get(position);
            UUID stored = file.storedFileId();
            long most = settings.maxFileSize().toBytes();
            var reading = stored == null
                    ? new Unreadable(CsvFileReader.tooLarge(most))
                    : CsvFileReader.read(files.load(stored).bytes(), most);
            sources.add(new Source(position, file.fileName(), reading));
        }
        return planner.plan(sources, hand, LocalDate.ofInstant(clock.instant(), Times.ZONE));
    }

    private ImportRun find(UUID id) {
        return runs.findById(id).orElseThrow(() -> new ImportRefused(Reason.UNKNOWN));
    }
}
