package org.greenroom.operations;

import java.nio.file.Path;
import java.util.List;
import org.greenroom.keys.SecretFiles;

/**
 * Copies of the keys that must outlive a disk: those of members’ records of preferences and those that sign. Keys of
 * running ballots are never copied: what is erased of a ballot stays unreadable in every backup because its key exists once
 * and is destroyed.
 */
final class KeyCopies {

    /** The folders under the folder of keys whose files are copied. */
    static final List<String> KEPT = List.of("records", "signing");

    private KeyCopies() {}

    /**
     * Makes {@code copies} the same as {@code keys}: what is new is added, what was destroyed is destroyed there too, so
     * that a member who was erased stays erased.
     *
     * @return how many keys lie there now
     * @throws OperationFailed when there are copies of a kind and not one key of it
     */
    static int mirror(Path keys, Path copies) {
        int present = 0;
        for (var kind : KEPT) {
            var from = new SecretFiles(keys.resolve(kind));
            var to = new SecretFiles(copies.resolve(kind));
            var names = from.names();
            if (names.isEmpty() && !to.names().isEmpty()) {
                throw new OperationFailed("There is no key in " + keys.resolve(kind) + ", but there are copies in "
                        + copies.resolve(kind) + ". Nothing was copied, so as not to destroy the copies.\nIs "
                        + "GREENROOM_KEYS_FOLDER right?");
            }
            copyMissing(from, to);
            to.names().stream().filter(name -> !names.contains(name)).forEach(to::destroy);
            present += names.size();
        }
        return present;
    }

    /** Puts back what is missing. @return how many keys were put back */
    static int restore(Path copies, Path keys) {
        int restored = 0;
        for (var kind : KEPT) {
            restored += copyMissing(new SecretFiles(copies.resolve(kind)), new SecretFiles(keys.resolve(kind)));
        }
        return restored;
    }

    private static int copyMissing(SecretFiles from, SecretFiles to) {
        int copied = 0;
        for (var name : from.names()) {
            if (!name.endsWith(".tmp") && !to.has(name)) {
                var key = from.read(name);
                if (key.isPresent() && to.create(name, key.get())) {
                    copied++;
                }
            }
        }
        return copied;
    }
}
