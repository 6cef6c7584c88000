package org.greenroom.ballot.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.greenroom.keys.KeyFolder.KeyMissing;
import org.greenroom.keys.KeySettings;
import org.greenroom.keys.SealingKey;
import org.greenroom.keys.SealingKey.BrokenEnvelope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BallotKeysTest {

    @TempDir
    Path temporary;

    private final UUID ballot = UUID.randomUUID();
    private final UUID owner = UUID.randomUUID();
    private Path folder;
    private BallotKeys keys;

    @BeforeEach
    void openFolder() {
        folder = temporary.resolve("keys");
        keys = new BallotKeys(new KeySettings(folder));
    }

    @Test
    void aKeyHas32BytesThatOnlyItsOwnerReads() throws IOException {
        keys.create(ballot);
        Path file = folder.resolve(ballot + ".key");
        assertThat(Files.size(file)).isEqualTo(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(keys.present()).containsExactly(ballot);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void makingItAgainKeepsIt() {
        byte[] envelope = keys.create(ballot).seal(BallotSecret.CREDENTIAL, owner, new byte[] {1, 2, 3});
        assertThat(keys.create(ballot).open(BallotSecret.CREDENTIAL, owner, envelope))
                .containsExactly(1, 2, 3);
    }

    @Test
    void manyWhoMakeItAtOnceGetTheSame() throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(16)) {
            var made = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit((Callable<SealingKey>) () -> {
                        start.await();
                        return keys.create(ballot);
                    }))
                    .toList();
            start.countDown();
            byte[] envelope = made.getFirst().get().seal(BallotSecret.CREDENTIAL, owner, new byte[] {7});
            for (var key : made) {
                assertThat(key.get().open(BallotSecret.CREDENTIAL, owner, envelope))
                        .containsExactly(7);
            }
        }
    }

    @Test
    void aDestroyedKeyIsGoneForGood() {
        byte[] envelope = keys.create(ballot).seal(BallotSecret.CREDENTIAL, owner, new byte[] {1});
        keys.destroy(ballot);
        keys.destroy(ballot);
        assertThat(keys.find(ballot)).isEmpty();
        assertThatThrownBy(() -> keys.load(ballot)).isInstanceOf(KeyMissing.class);
        assertThatThrownBy(() -> keys.create(ballot).open(BallotSecret.CREDENTIAL, owner, envelope))
                .isInstanceOf(BrokenEnvelope.class);
    }

    @Test
    void anEnvelopeOpensOnlyForItsPurposeOwnerAndBallot() {
        SealingKey key = keys.create(ballot);
        byte[] envelope = key.seal(BallotSecret.CREDENTIAL, owner, new byte[] {1});
        assertThatThrownBy(() -> key.open(BallotSecret.TRUSTEE_KEY, owner, envelope))
                .isInstanceOf(BrokenEnvelope.class);
        assertThatThrownBy(() -> key.open(BallotSecret.CREDENTIAL, UUID.randomUUID(), envelope))
                .isInstanceOf(BrokenEnvelope.class);
        for (int i = 0; i < envelope.length; i++) {
            byte[] altered = envelope.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> key.open(BallotSecret.CREDENTIAL, owner, altered))
                    .isInstanceOf(BrokenEnvelope.class);
        }
    }

    @Test
    void waitingBallotsOfAnyLengthLookTheSame() {
        SealingKey key = keys.create(ballot);
        byte[] shorter = key.sealPadded(BallotSecret.WAITING_BALLOT, owner, new byte[10], 5_000);
        byte[] longest = key.sealPadded(BallotSecret.WAITING_BALLOT, owner, new byte[5_000], 5_000);
        assertThat(shorter).hasSameSizeAs(longest);
        assertThat(key.openPadded(BallotSecret.WAITING_BALLOT, owner, shorter)).hasSize(10);
        assertThat(key.openPadded(BallotSecret.WAITING_BALLOT, owner, longest)).hasSize(5_000);
        assertThatThrownBy(() -> key.sealPadded(BallotSecret.WAITING_BALLOT, owner, new byte[5_001], 5_000))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
