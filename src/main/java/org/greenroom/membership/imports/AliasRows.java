package org.greenroom.membership.imports;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenroom.membership.imports.RowProblem.Code;
import org.jspecify.annotations.Nullable;

/**
 * Rows that name a member by a number that was merged into another. A member’s own row is left out, so that an import
 * does not resurrect who was merged; engagements and terms are those of the member who stayed.
 */
final class AliasRows {
    private static final String NUMBER = "membership_number";

    private final ImportKind kind;
    private final Map<String, String> aliases;
    private final Map<CheckedRow, RowProblem> kept = new IdentityHashMap<>();
    private final Set<CheckedRow> resolved = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param aliases numbers that were merged, with the numbers that stand for them now */
    AliasRows(ImportKind kind, Map<String, String> aliases) {
        this.kind = kind;
        this.aliases = aliases;
    }

    /** The rows as they are meant. */
    List<CheckedRow> resolve(List<CheckedRow> rows) {
        if (aliases.isEmpty()) {
            return rows;
        }
        return switch (kind) {
            case WORKPLACES -> rows;
            case MEMBERS -> members(rows);
            case ENGAGEMENTS, STEWARDS -> rows.stream().map(this::resolve).toList();
        };
    }

    private List<CheckedRow> members(List<CheckedRow> rows) {
        var present = new HashSet<String>();
        rows.forEach(row -> present.add(row.key()));
        for (CheckedRow row : rows) {
            String into = aliases.get(row.key());
            if (into != null && present.contains(into)) {
                keep(row, RowProblem.of(Code.MERGED, NUMBER, row.key(), into));
            } else if (into != null) {
                row.refuse(RowProblem.of(Code.MERGED_ALONE, NUMBER, row.key(), into));
            }
        }
        return rows;
    }

    private CheckedRow resolve(CheckedRow row) {
        String number = row.values()[kind.index(NUMBER)];
        String into = number == null ? null : aliases.get(number);
        if (number == null || into == null) {
            return row;
        }
        @Nullable String[] values = row.values().clone();
        values[kind.index(NUMBER)] = into;
        // The number stands first in the key.
        String key = into + row.key().substring(number.length());
        var meant = new CheckedRow(row.number(), key, values, row.problems());
        resolved.add(meant);
        return meant;
    }

    void keep(CheckedRow row, RowProblem why) {
        kept.put(row, why);
    }

    boolean isAliased(CheckedRow row) {
        return resolved.contains(row);
    }

    boolean isKept(CheckedRow row) {
        return kept.containsKey(row);
    }

    /** Why a row is left out; null where it is not. */
    @Nullable
    RowProblem why(CheckedRow row) {
        return kept.get(row);
    }
}
