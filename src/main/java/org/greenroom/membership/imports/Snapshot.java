package org.greenroom.membership.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is stored, as an import compares with it: for each kind the entries by key. Planning a file enters what it would
 * add, so that later files of the same import find it.
 */
final class Snapshot {
    /**
     * @param values in the order of {@link ImportKind#columns()}; an empty text where nothing is stored
     * @param byHand whether the office wrote it; of a member, whether the mail address was changed by hand
     */
    record Stored(UUID id, String[] values, boolean byHand) {
        Stored(UUID id, String[] values) {
            this(id, values, false);
        }
    }

    private final Map<ImportKind, Map<String, Stored>> entries = new HashMap<>();
    private final Map<ImportKind, Set<String>> removed = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    /** Numbers of members who were merged, with the numbers that stand for them now. */
    Map<String, String> aliases() {
        return aliases;
    }

    /** Keys of entries the office took away. */
    Set<String> removed(ImportKind kind) {
        return removed.computeIfAbsent(kind, k -> new HashSet<>());
    }

    Map<String, Stored> of(ImportKind kind) {
        return entries.computeIfAbsent(kind, k -> new HashMap<>());
    }

    @Nullable
    Stored find(ImportKind kind, String key) {
        return of(kind).get(key);
    }

    UUID idOf(ImportKind kind, String key) {
        Stored found = of(kind).get(key);
        if (found == null) {
            throw new IllegalStateException("A planned row refers to an entry of " + kind + " that is not there");
        }
        return found.id();
    }
}
