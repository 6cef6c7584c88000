package org.greenroom.membership.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.greenroom.membership.imports.CsvFileReader.Read;
import org.greenroom.membership.imports.CsvFileReader.Reading;
import org.greenroom.membership.imports.CsvFileReader.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans all files of an import together, members first: what one file would add, the next may refer to.
 */
@Component
class RunPlanner {
    private final SnapshotLoader loader;

    RunPlanner(SnapshotLoader loader) {
        this.loader = loader;
    }

    /** A file with what came of reading it; its position is that among the import's files. */
    record Source(int position, String name, Reading reading) {}

    /** @param plan null where the file cannot be read */
    record PlannedFile(Source source, @Nullable FilePlan plan) {

        FilePreview preview() {
            return switch (source.reading()) {
                case Unreadable(FileProblem problem) ->
                    new FilePreview(source.name(), null, problem, List.of(), null, List.of());
                case Read(CsvTable table) -> {
                    if (plan == null) {
                        throw new IllegalStateException("A file that was read has no plan");
                    }
                    yield new FilePreview(
                            source.name(), table.kind(), null, table.unused(), plan.counts(), shown(plan));
                }
            };
        }
    }

    /** @param snapshot carried forward, as it will be once the plan is written */
    record RunPlan(List<PlannedFile> files, Snapshot snapshot, String fingerprint) {}

    /** What one may look through: rows that change nothing are only counted. */
    private static List<ImportRow> shown(FilePlan plan) {
        return Stream.concat(
                        plan.rows().stream().filter(row -> row.outcome() != RowOutcome.UNCHANGED),
                        plan.absent().stream())
                .toList();
    }

    RunPlan plan(List<Source> sources, HandPolicy hand, LocalDate today) {
        List<Source> ordered = oneOfEachKind(sources);
        var kinds = EnumSet.noneOf(ImportKind.class);
        ordered.forEach(s -> {
            if (s.reading() instanceof Read(CsvTable table)) {
                kinds.add(table.kind());
            }
        });
        Snapshot snapshot = loader.load(kinds);
        var files = new ArrayList<PlannedFile>();
        for (Source source : ordered) {
            FilePlan plan = source.reading() instanceof Read(CsvTable table)
                    ? FilePlanner.plan(table, snapshot, hand, today)
                    : null;
            files.add(new PlannedFile(source, plan));
        }
        return new RunPlan(files, snapshot, fingerprint(files));
    }

    /** In order of kind, files that cannot be read last; a second file of a kind counts as one of these. */
    private static List<Source> oneOfEachKind(List<Source> sources) {
        Map<ImportKind, Source> first = new EnumMap<>(ImportKind.class);
        var unreadable = new ArrayList<Source>();
        for (Source source : sources) {
            if (source.reading() instanceof Read(CsvTable table)) {
                Source earlier = first.putIfAbsent(table.kind(), source);
                if (earlier != null) {
                    var twice = FileProblem.of(
                            FileProblem.Code.KIND_TWICE, table.kind().name(), earlier.name());
                    unreadable.add(new Source(source.position(), source.name(), new Unreadable(twice)));
                }
            } else {
                unreadable.add(source);
            }
        }
        var ordered = new ArrayList<>(first.values());
        unreadable.sort(Comparator.comparingInt(Source::position));
        ordered.addAll(unreadable);
        return ordered;
    }

    /** SHA-256 over every row's outcome with its changes, in hex. */
    private static String fingerprint(List<PlannedFile> files) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (PlannedFile file : files) {
                FilePlan plan = file.plan();
                if (plan == null) {
                    continue;
                }
                update(sha, plan.kind().name());
                for (ImportRow row : plan.rows()) {
                    update(sha, row.row() + " " + row.outcome());
                    for (FieldChange change : row.changes()) {
                        update(sha, change.column());
                        update(sha, change.before());
                        update(sha, change.after());
                    }
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(MessageDigest sha, String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }
}
