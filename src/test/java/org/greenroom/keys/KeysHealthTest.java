package org.greenroom.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class KeysHealthTest {

    @TempDir
    Path there;

    @Test
    void aFolderThatIsLostIsNoHealthyOne() throws IOException {
        var folder = there.resolve("a/keys");
        var health = new KeysHealth(new KeySettings(folder));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");

        Files.delete(folder);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aFolderThatCannotBeMadeIsNoHealthyOneEither() throws IOException {
        var file = Files.writeString(there.resolve("file"), "");
        var health = new KeysHealth(new KeySettings(file.resolve("keys")));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }
}
