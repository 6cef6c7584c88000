package org.greenroom.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.greenroom.keys.SecretFiles;

/**
 * Copies of the keys that must outlive a disk: those of members’ records of preferences and those that sign. Keys of
 * running ballots are never copied: what is erased of a ballot stays unreadable in every backup because its key exists once
 * and is destroyed.
 */
final class KeyCopies {

    private static final String RECORDS = "records";

    /** The folders under the folder of keys whose files are copied. */
    static final List<String> KEPT = List.of(RECORDS, "signing");

    private KeyCopies() {}

    /**
     * What lies there now.
     *
     * @param copied copies of keys that are there
     * @param withoutKey copies of keys of records that are not there, though nobody erased what they open
     */
    record Mirrored(int copied, int withoutKey) {}

    /**
     * Adds to {@code copies} what is new, and destroys there the keys of erased records, so that a member who was erased
     * stays erased. That a key is not there is no reason to destroy its copy: its disk may be lost, and the copy the last.
     *
     * @param erased the records that the database says were erased
     * @throws OperationFailed when there are copies of a kind and not one key of it
     */
    static Mirrored mirror(Path keys, Path copies, Set<UUID> erased) {
        var gone = erased.stream().map(id -> id + ".key").collect(Collectors.toSet());
        int copied = 0;
        int withoutKey = 0;
        for (var kind : KEPT) {
            Predicate<String> stays = name -> !kind.equals(RECORDS) || !gone.contains(name);
            var from = new SecretFiles(keys.resolve(kind));
            var to = new SecretFiles(copies.resolve(kind));
            // Listed once: what comes or goes meanwhile is for the next time.
            var present = names(from).stream().filter(stays).collect(Collectors.toSet());
            var before = names(to);
            var lost = before.stream()
                    .filter(stays)
                    .filter(name -> !present.contains(name))
                    .count();
            if (present.isEmpty() && lost > 0) {
                throw new OperationFailed("There is no key in " + keys.resolve(kind) + ", but there are copies in "
                        + copies.resolve(kind) + ". No key was copied and no copy destroyed.\nIs "
                        + "GREENROOM_KEYS_FOLDER right?");
            }
            copyMissing(from, present, to);
            before.stream().filter(stays.negate()).forEach(to::destroy);
            copied += present.size();
            if (kind.equals(RECORDS)) {
                // Keys that sign are replaced after a while; a copy of an old one tells nothing of a loss.
                withoutKey += (int) lost;
            }
        }
        return new Mirrored(copied, withoutKey);
    }

    /** Puts back what is missing. @return how many keys were put back */
    static int restore(Path copies, Path keys) {
        int restored = 0;
        for (var kind : KEPT) {
            var from = new SecretFiles(copies.resolve(kind));
            restored += copyMissing(from, names(from), new SecretFiles(keys.resolve(kind)));
        }
        return restored;
    }

    /** @throws OperationFailed when one folder of keys lies in another folder, or the other way about */
    static void requireApart(Path keys, Path other, String what) {
        if (keys.startsWith(other) || other.startsWith(keys)) {
            throw new OperationFailed("Keys and copies of keys must lie apart from " + what + ": " + keys + " and "
                    + other + ". Whoever finds both reads all. Nothing was written.");
        }
    }

    private static Set<String> names(SecretFiles files) {
        return files.names().stream().filter(name -> !name.endsWith(".tmp")).collect(Collectors.toSet());
    }

    private static int copyMissing(SecretFiles from, Set<String> names, SecretFiles to) {
        int copied = 0;
        for (var name : names) {
            if (!to.has(name)) {
                var key = from.read(name);
                if (key.isPresent() && to.create(name, key.get())) {
                    copied++;
                }
            }
        }
        return copied;
    }
}
