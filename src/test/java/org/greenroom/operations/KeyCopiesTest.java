package org.greenroom.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

        assertThat(KeyCopies.mirror(keys, copies)).isEqualTo(1);

        assertThat(new KeyFolder(copies.resolve("records")).present()).containsExactly(record);
        assertThat(new KeyFolder(copies).present()).isEmpty();
        assertThat(copies.resolve("records"))
                .satisfies(folder -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                        .isEqualTo("rwx------"));
    }

    @Test
    void whatWasDestroyedIsDestroyedInTheCopiesToo() {
        var stays = UUID.randomUUID();
        var erased = UUID.randomUUID();
        var records = new KeyFolder(keys.resolve("records"));
        records.create(stays);
        records.create(erased);
        KeyCopies.mirror(keys, copies);

        records.destroy(erased);
        KeyCopies.mirror(keys, copies);

        assertThat(new KeyFolder(copies.resolve("records")).present()).containsExactly(stays);
    }

    @Test
    void anEmptyFolderOfKeysDestroysNoCopies() {
        var record = UUID.randomUUID();
        new KeyFolder(keys.resolve("records")).create(record);
        KeyCopies.mirror(keys, copies);

        assertThatThrownBy(() -> KeyCopies.mirror(keys.resolve("elsewhere"), copies))
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
        KeyCopies.mirror(keys, copies);
        var content = Files.readAllBytes(keys.resolve("records/" + lost + ".key"));
        records.destroy(lost);

        assertThat(KeyCopies.restore(copies, keys)).isEqualTo(1);
        assertThat(Files.readAllBytes(keys.resolve("records/" + lost + ".key"))).isEqualTo(content);
        assertThat(records.present()).containsExactlyInAnyOrder(lost, there);
    }
}
