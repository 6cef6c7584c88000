package org.greenroom.membership.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
    private final HandPolicy hand;
    private final LocalDate today;
    private final AliasRows aliases;

    private final List<ImportRow> shown = new ArrayList<>();
    private final List<Stored> adds = new ArrayList<>();
    private final List<Stored> writes = new ArrayList<>();
    private final List<Stored> freed = new ArrayList<>();
    private final Map<String, FieldChange> keptAddresses = new HashMap<>();

    private FilePlanner(CsvTable table, Snapshot snapshot, HandPolicy hand, LocalDate today) {
        this.table = table;
        this.kind = table.kind();
        this.snapshot = snapshot;
        this.hand = hand;
        this.today = today;
        this.aliases = new AliasRows(kind, snapshot.aliases());
    }

    static FilePlan plan(CsvTable table, Snapshot snapshot, HandPolicy hand, LocalDate today) {
        return new FilePlanner(table, snapshot, hand, today).plan();
    }

    private FilePlan plan() {
        List<CheckedRow> read = table.rows().stream()
                .map(row -> new RowReader(table, row).checked(today))
                .toList();
        List<CheckedRow> rows = aliases.resolve(read);
        refuseRepeated(rows);
        switch (kind) {
            case MEMBERS -> {
                keepAddressesByHand(rows);
                AddressCheck.refuseTaken(
                        rows.stream().filter(row -> !aliases.isKept(row)).toList(), snapshot.of(kind));
            }
            case WORKPLACES -> {}
            case ENGAGEMENTS, STEWARDS -> rows.forEach(this::refuseUnknownReferences);
        }
        List<ImportRow> absent = absent(rows);
        rows.forEach(this::outcome);
        var counts = new ImportCounts(
                adds.size(),
                writes.size(),
                count(RowOutcome.UNCHANGED),
                count(RowOutcome.REFUSED),
                absent.size(),
                count(RowOutcome.KEPT));
        return new FilePlan(kind, shown, absent, adds, writes, freed, counts);
    }

    /** What is stored and not met by any row, by key; asked before the file's own entries are entered. */
    private List<ImportRow> absent(List<CheckedRow> rows) {
        var met = new HashSet<String>();
        rows.forEach(row -> met.add(row.key()));
        return snapshot.of(kind).entrySet().stream()
                .filter(entry -> !met.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new ImportRow(
                        0, entry.getKey(), name(entry.getValue().values()), RowOutcome.ABSENT, List.of(), List.of()))
                .toList();
    }

    private int count(RowOutcome outcome) {
        return (int) shown.stream().filter(r -> r.outcome() == outcome).count();
    }

    /** A second row for the same entry is refused even where the first one is: nobody knows which is meant. */
    private void refuseRepeated(List<CheckedRow> rows) {
        Map<String, CheckedRow> first = new HashMap<>();
        for (CheckedRow row : rows) {
            if (!hasWholeKey(row)) {
                continue;
            }
            CheckedRow earlier = first.putIfAbsent(row.key(), row);
            if (earlier == null) {
                continue;
            }
            if (aliases.isAliased(row) || aliases.isAliased(earlier)) {
                aliases.keep(row, RowProblem.of(Code.MERGED_REPEATED, "", earlier.number()));
                continue;
            }
            row.problems().clear();
            row.refuse(RowProblem.of(Code.STANDS_ALREADY, kind.key().getFirst(), earlier.number(), kind.name()));
        }
    }

    private boolean hasWholeKey(CheckedRow row) {
        return kind.key().stream().noneMatch(c -> {
            String value = row.values()[kind.index(c)];
            return value == null || value.isEmpty();
        });
    }

    /** A member’s address by hand stays, and everything else of the row is written. */
    private void keepAddressesByHand(List<CheckedRow> rows) {
        if (hand != HandPolicy.KEEP) {
            return;
        }
        int email = kind.index("email");
        for (CheckedRow row : rows) {
            Stored stored = snapshot.find(kind, row.key());
            String address = row.values()[email];
            if (stored != null && stored.byHand() && address != null && !address.equals(stored.values()[email])) {
                keptAddresses.put(row.key(), new FieldChange("email", stored.values()[email], address));
                row.values()[email] = stored.values()[email];
            }
        }
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
        RowProblem kept = aliases.why(row);
        if (kept != null) {
            show(row, RowOutcome.KEPT, List.of(), List.of(kept));
            return;
        }
        if (!row.isSound()) {
            show(row, RowOutcome.REFUSED, List.of(), row.problems());
            return;
        }
        Stored stored = snapshot.find(kind, row.key());
        String[] values = filled(row.values(), stored);
        if (stored == null) {
            add(row, values);
        } else {
            compare(row, stored, values);
        }
    }

    private void add(CheckedRow row, String[] values) {
        var added = new Stored(UUID.randomUUID(), values);
        if (snapshot.removed(kind).contains(row.key())) {
            if (hand == HandPolicy.KEEP) {
                show(row, RowOutcome.KEPT, List.of(), List.of(RowProblem.of(Code.REMOVED_BY_HAND, "")));
                return;
            }
            freed.add(added);
        }
        adds.add(added);
        snapshot.of(kind).put(row.key(), added);
        show(row, RowOutcome.ADDED, List.of(), List.of());
    }

    private void compare(CheckedRow row, Stored stored, String[] values) {
        List<FieldChange> changes = changes(stored.values(), values);
        FieldChange address = keptAddresses.get(row.key());
        if (address != null && changes.isEmpty()) {
            show(row, RowOutcome.KEPT, List.of(address), List.of(RowProblem.of(Code.BY_HAND, "")));
            return;
        }
        if (changes.isEmpty()) {
            show(row, RowOutcome.UNCHANGED, List.of(), List.of());
            return;
        }
        if (stored.byHand() && hand == HandPolicy.KEEP && kind != ImportKind.MEMBERS) {
            show(row, RowOutcome.KEPT, changes, List.of(RowProblem.of(Code.BY_HAND, "")));
            return;
        }
        var changed = new Stored(stored.id(), values, stored.byHand() && hand == HandPolicy.KEEP);
        writes.add(changed);
        snapshot.of(kind).put(row.key(), changed);
        show(
                row,
                RowOutcome.CHANGED,
                changes,
                address == null ? List.of() : List.of(RowProblem.of(Code.BY_HAND, "email")));
    }

    private void show(CheckedRow row, RowOutcome outcome, List<FieldChange> changes, List<RowProblem> problems) {
        shown.add(new ImportRow(row.number(), row.key(), name(row.values()), outcome, changes, problems));
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

    private String name(@Nullable String[] values) {
        return switch (kind) {
            case MEMBERS ->
                MemberNames.display(
                        value(values, "given_name"), value(values, "family_name"), value(values, "professional_name"));
            case WORKPLACES -> value(values, "name");
            case ENGAGEMENTS, STEWARDS -> memberName(value(values, "membership_number"));
        };
    }

    private String memberName(String number) {
        Stored member = snapshot.find(ImportKind.MEMBERS, number);
        if (member == null) {
            return "";
        }
        String[] values = member.values();
        return MemberNames.display(
                values[ImportKind.MEMBERS.index("given_name")],
                values[ImportKind.MEMBERS.index("family_name")],
                values[ImportKind.MEMBERS.index("professional_name")]);
    }

    private String value(@Nullable String[] values, String column) {
        String value = values[kind.index(column)];
        return value == null ? "" : value;
    }
}
