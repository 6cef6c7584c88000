package org.greenroom.membership.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.greenroom.membership.MemberNames;
import org.greenroom.membership.imports.RowProblem.Code;
import org.greenroom.membership.imports.Snapshot.Stored;
import org.jspecify.annotations.Nullable;

/** Compares a file with what is stored. Writes nothing but the snapshot, which it carries forward for later files. */
final class FilePlanner {
    private final CsvTable table;
    private final ImportKind kind;
    private final Snapshot snapshot;
    private final LocalDate today;

    private final List<ImportRow> shown = new ArrayList<>();
    private final List<Stored> adds = new ArrayList<>();
    private final List<Stored> writes = new ArrayList<>();

    private FilePlanner(CsvTable table, Snapshot snapshot, LocalDate today) {
        this.table = table;
        this.kind = table.kind();
        this.snapshot = snapshot;
        this.today = today;
    }

    static FilePlan plan(CsvTable table, Snapshot snapshot, LocalDate today) {
        return new FilePlanner(table, snapshot, today).plan();
    }

    private FilePlan plan() {
        List<CheckedRow> rows = table.rows().stream()
                .map(row -> new RowReader(table, row).checked(today))
                .toList();
        refuseRepeated(rows);
        switch (kind) {
            case MEMBERS -> AddressCheck.refuseTaken(rows, snapshot.of(kind));
            case WORKPLACES -> {}
            case ENGAGEMENTS, STEWARDS -> rows.forEach(this::refuseUnknownReferences);
        }
        int before = snapshot.of(kind).size();
        int met = (int) rows.stream()
                .map(CheckedRow::key)
                .distinct()
                .filter(snapshot.of(kind)::containsKey)
                .count();
        rows.forEach(this::outcome);
        int unchanged = count(RowOutcome.UNCHANGED);
        var counts = new ImportCounts(adds.size(), writes.size(), unchanged, count(RowOutcome.REFUSED), before - met);
        return new FilePlan(kind, shown, adds, writes, counts);
    }

    private int count(RowOutcome outcome) {
        return (int) shown.stream().filter(r -> r.outcome() == outcome).count();
    }

    /** A second row for the same entry is refused even where the first one is: nobody knows which is meant. */
    private void refuseRepeated(List<CheckedRow> rows) {
        Map<String, Integer> first = new HashMap<>();
        for (CheckedRow row : rows) {
            if (!hasWholeKey(row)) {
                continue;
            }
            Integer earlier = first.putIfAbsent(row.key(), row.number());
            if (earlier != null) {
                row.problems().clear();
                row.refuse(RowProblem.of(Code.STANDS_ALREADY, kind.key().getFirst(), earlier, kind.name()));
            }
        }
    }

    private boolean hasWholeKey(CheckedRow row) {
        return kind.key().stream().noneMatch(c -> {
            String value = row.values()[kind.index(c)];
            return value == null || value.isEmpty();
        });
    }

    private void refuseUnknownReferences(CheckedRow row) {
        refuseUnknown(row, "membership_number", ImportKind.MEMBERS, Code.UNKNOWN_MEMBER);
        refuseUnknown(row, "workplace_code", ImportKind.WORKPLACES, Code.UNKNOWN_WORKPLACE);
    }

    private void refuseUnknown(CheckedRow row, String column, ImportKind where, Code code) {
        String value = row.values()[kind.index(column)];
        if (value != null && snapshot.find(where, value) == null) {
            row.refuse(RowProblem.of(code, column, value));
        }
    }

    private void outcome(CheckedRow row) {
        if (!row.isSound()) {
            shown.add(new ImportRow(row.number(), row.key(), name(row), RowOutcome.REFUSED, List.of(), row.problems()));
            return;
        }
        Stored stored = snapshot.find(kind, row.key());
        String[] values = filled(row.values(), stored);
        if (stored == null) {
            var added = new Stored(UUID.randomUUID(), values);
            adds.add(added);
            snapshot.of(kind).put(row.key(), added);
            shown.add(new ImportRow(row.number(), row.key(), name(row), RowOutcome.ADDED, List.of(), List.of()));
            return;
        }
        List<FieldChange> changes = changes(stored.values(), values);
        if (!changes.isEmpty()) {
            var changed = new Stored(stored.id(), values);
            writes.add(changed);
            snapshot.of(kind).put(row.key(), changed);
        }
        RowOutcome outcome = changes.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.CHANGED;
        shown.add(new ImportRow(row.number(), row.key(), name(row), outcome, changes, List.of()));
    }

    /** A column the file does not have keeps what is stored. */
    private static String[] filled(@Nullable String[] values, @Nullable Stored stored) {
        String[] filled = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            filled[i] = value != null ? value : stored == null ? "" : stored.values()[i];
        }
        return filled;
    }

    private List<FieldChange> changes(String[] before, String[] after) {
        var changes = new ArrayList<FieldChange>();
        for (int i = 0; i < after.length; i++) {
            if (!after[i].equals(before[i])) {
                changes.add(new FieldChange(kind.columns().get(i), before[i], after[i]));
            }
        }
        return changes;
    }

    private String name(CheckedRow row) {
        return switch (kind) {
            case MEMBERS ->
                MemberNames.display(
                        value(row, "given_name"), value(row, "family_name"), value(row, "professional_name"));
            case WORKPLACES -> value(row, "name");
            case ENGAGEMENTS, STEWARDS -> "";
        };
    }

    private String value(CheckedRow row, String column) {
        String value = row.values()[kind.index(column)];
        return value == null ? "" : value;
    }

    /** One address, one member: also where members exchange addresses, or one takes over what another gives up. */
    static final class AddressCheck {
        private AddressCheck() {}

        static void refuseTaken(List<CheckedRow> rows, Map<String, Stored> stored) {
            int email = ImportKind.MEMBERS.index("email");
            boolean refused = true;
            // A row that is refused keeps its stored address, which may refuse another row: hence until nothing moves.
            while (refused) {
                refused = false;
                var written = new HashSet<String>();
                rows.stream().filter(CheckedRow::isSound).forEach(r -> written.add(r.key()));
                Map<String, String> owner = new HashMap<>();
                stored.forEach((number, member) -> {
                    if (!written.contains(number) && !member.values()[email].isEmpty()) {
                        owner.put(key(member.values()[email]), number);
                    }
                });
                for (CheckedRow row : rows) {
                    String address = row.values()[email];
                    if (!row.isSound() || address == null || address.isEmpty()) {
                        continue;
                    }
                    String other = owner.putIfAbsent(key(address), row.key());
                    if (other != null) {
                        row.refuse(RowProblem.of(Code.ADDRESS_TAKEN, "email", other));
                        refused = true;
                    }
                }
            }
        }

        private static String key(String address) {
            return address.toLowerCase(Locale.ROOT);
        }
    }
}
