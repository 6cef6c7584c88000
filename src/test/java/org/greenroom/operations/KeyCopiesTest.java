package org.greenroom.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.greenroom.keys.KeyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCopiesTest {

    @TempDir
    Path keys;

    @TempDir
    Path copies;

    @Test
    void keysOfRecordsAreCopiedAndKeysOfBallotsNever() {
        var ballot = UUID.randomUUID();
        var record = UUID.randomUUID();
        new KeyFolder(keys).create(ballot);
        new KeyFolder(keys.resolve("records")).create(record);

        assertThat(mirror()).isEqualTo(new KeyCopies.Mirrored(1, 0));

        assertThat(new KeyFolder(copies.resolve("records")).present()).containsExactly(record);
        assertThat(new KeyFolder(copies).present()).isEmpty();
        assertThat(copies.resolve("records"))
                .satisfies(folder -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                        .isEqualTo("rwx------"));
    }

    private KeyCopies.Mirrored mirror(UUID... erased) {
        return KeyCopies.mirror(keys, copies, Set.of(erased));
    }

    private KeyFolder records() {
        return new KeyFolder(keys.resolve("records"));
    }

    private KeyFolder copied() {
        return new KeyFolder(copies.resolve("records"));
    }

    @Test
    void theKeyOfAnErasedRecordIsDestroyedInTheCopiesToo() {
        var stays = UUID.randomUUID();
        var erased = UUID.randomUUID();
        var cutOff = UUID.randomUUID();
        records().create(stays);
        records().create(erased);
        records().create(cutOff);
        mirror();

        records().destroy(erased);

        assertThat(mirror(erased, cutOff)).isEqualTo(new KeyCopies.Mirrored(1, 0));
        assertThat(copied().present()).containsExactly(stays);
    }

    @Test
    void theLastErasedRecordLeavesNoCopy() {
        var erased = UUID.randomUUID();
        records().create(erased);
        mirror();
        records().destroy(erased);

        assertThat(mirror(erased)).isEqualTo(new KeyCopies.Mirrored(0, 0));
        assertThat(copied().present()).isEmpty();
    }

    @Test
    void aKeyThatIsOnlyMissingLosesNoCopy() throws IOException {
        var lost = UUID.randomUUID();
        records().create(lost);
        Files.createDirectories(keys.resolve("signing"));
        Files.writeString(keys.resolve("signing/old"), "old");
        mirror();

        // The disk is gone, and the portal has begun anew on an empty folder.
        records().destroy(lost);
        Files.delete(keys.resolve("signing/old"));
        var begun = UUID.randomUUID();
        records().create(begun);
        Files.writeString(keys.resolve("signing/new"), "new");

        assertThat(mirror()).isEqualTo(new KeyCopies.Mirrored(2, 1));
        assertThat(copied().present()).containsExactlyInAnyOrder(lost, begun);
        assertThat(copies.resolve("signing/old")).hasContent("old");
        assertThat(copies.resolve("signing/new")).hasContent("new");
    }

    @Test
    void anEmptyFolderOfKeysDestroysNoCopies() {
        var record = UUID.randomUUID();
        new KeyFolder(keys.resolve("records")).create(record);
        mirror();

        assertThatThrownBy(() -> KeyCopies.mirror(keys.resolve("elsewhere"), copies, Set.of()))
                .isInstanceOf(OperationFailed.class)
                .hasMessageContaining("GREENROOM_KEYS_FOLDER");
        assertThat(new KeyFolder(copies.resolve("records")).present()).containsExactly(record);
    }

    @Test
    void onlyMissingKeysArePutBack() throws IOException {
        var lost = UUID.randomUUID();
        var there = UUID.randomUUID();
        var records = new KeyFolder(keys.resolve("records"));
        records.create(lost);
        records.create(there);
        mirror();
        var content = Files.readAllBytes(keys.resolve("records/" + lost + ".key"));
        records.destroy(lost);

        assertThat(KeyCopies.restore(copies, keys)).isEqualTo(1);
        assertThat(Files.readAllBytes(keys.resolve("records/" + lost + ".key"))).isEqualTo(content);
        assertThat(records.present()).containsExactlyInAnyOrder(lost, there);
    }
}
