package org.greenroom.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@GreenroomTest
@Transactional
class StoredFilesServiceTest {

    @Autowired
    private StoredFiles files;

    @Autowired
    private StorageSettings settings;

    @Test
    void aFileComesBackByteForByte() throws Exception {
        var bytes = new byte[3 * 1024 * 1024];
        new Random(1).nextBytes(bytes);

        var loaded = files.load(files.store("archive.tar", "application/x-tar", bytes));

        assertThat(loaded.name()).isEqualTo("archive.tar");
        assertThat(loaded.mediaType()).isEqualTo("application/x-tar");
        assertThat(loaded.bytes()).isEqualTo(bytes);
        assertThat(loaded.sha256())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void aFileLargerThanTheSettingIsRefused() {
        var tooLarge = new byte[(int) settings.maxSize().toBytes() + 1];

        assertThatThrownBy(() -> files.store("large", "application/octet-stream", tooLarge))
                .isInstanceOf(StoredFileRefused.class);
    }

    @Test
    void whatThePortalMakesIsKeptInPiecesHoweverLargeItIs() throws Exception {
        var bytes = new byte[2 * FileParts.LENGTH + 7];
        new Random(2).nextBytes(bytes);
        var id = files.write("archive.bel", "application/octet-stream", out -> {
            out.write(bytes[0]);
            out.write(bytes, 1, bytes.length - 1);
        });

        var file = files.load(id);

        assertThat(file.size()).isEqualTo(bytes.length);
        assertThat(file.sha256()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(bytes));
        for (int times = 0; times < 2; times++) {
            try (var in = file.open()) {
                assertThat(in.readNBytes(5)).isEqualTo(Arrays.copyOf(bytes, 5));
            }
            assertThat(file.bytes()).isEqualTo(bytes);
        }
        files.delete(id);
        assertThat(files.find(id)).isEmpty();
    }

    @Test
    void anEmptyFileIsAFile() {
        assertThat(files.load(files.store("empty", "text/plain", new byte[0])).bytes())
                .isEmpty();
        assertThat(files.load(files.write("nothing", "text/plain", out -> {})).bytes())
                .isEmpty();
    }

    @Test
    void aNameThatIsAPathIsRefused() {
        assertThatThrownBy(() -> files.store("../passwords", "text/plain", new byte[1]))
                .isInstanceOf(StoredFileRefused.class);
    }

    @Test
    void thereIsNoFileUnderAnUnknownId() {
        assertThat(files.find(UUID.randomUUID())).isEmpty();
    }
}
