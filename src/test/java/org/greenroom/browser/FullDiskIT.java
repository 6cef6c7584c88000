package org.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenroom.ballot.BallotState;
import org.greenroom.processes.BackOffice;
import org.greenroom.processes.HttpVoter;
import org.greenroom.processes.PortalProcess;
import org.greenroom.processes.Waiting;
import org.greenroom.sealing.Tracker;
import org.greenroom.sealing.Verifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A PostgreSQL whose disk really is full while people vote: a small file system in memory, filled to the last byte. Every
 * vote that was answered is in the box, and every other goes in once there is room.
 */
@Tag("long")
class FullDiskIT {

    private static final List<List<Integer>> YES = List.of(List.of(0, 1, 0));
    private static final int VOTERS = 60;
    private static final int VOTED_BEFORE = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder = PortalProcess.freshFolder("full-disk");
    private final Path disk = folder.resolve("disk");
    private final Path filler = disk.resolve("filler");
    private boolean mounted;

    /** A sealed ballot on the way. */
    private record Cast(HttpVoter voter, byte[] sealed) {}

    @BeforeEach
    void mount() throws Exception {
        Files.createDirectory(disk);
        mounted = done("mount", "-t", "tmpfs", "-o", "size=192m", "greenroom-test", disk.toString());
        if (!mounted) {
            abort("No file system may be mounted here");
        }
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            done("umount", "--lazy", disk.toString());
        }
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    @Test
    void everyVoteThatWasAnsweredIsInTheBoxAndEveryOtherGoesInOnceThereIsRoom() throws Exception {
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(disk.resolve("data"))
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("min_wal_size", "32MB")
                .setServerConfig("max_wal_size", "64MB");
        try (var database = server.start();
                var portal = portal(database);
                var office = BackOffice.open(url(database), folder.resolve("keys"))) {
            var ballot = office.ballot(VOTERS);
            var casts = prepare(portal, ballot);
            var early = casts.subList(0, VOTED_BEFORE);
            var others = new ArrayList<>(casts.subList(VOTED_BEFORE, VOTERS));
            assertThat(early).allMatch(cast -> answered(ballot, cast));

            fill();
            int before = others.size();
            others.removeIf(cast -> answered(ballot, cast));
            assertThat(others).as("votes refused while there is no room").isNotEmpty();
            assertThat(office.stored(ballot.id())).isEqualTo(VOTED_BEFORE + before - others.size());

            Files.delete(filler);
            others.forEach(cast -> Waiting.until("a vote is taken", PATIENCE, () -> answered(ballot, cast)));
            assertThat(office.stored(ballot.id())).isEqualTo(VOTERS);
            counted(office, ballot, casts);
        }
    }

    private PortalProcess portal(EmbeddedPostgres database) {
        return PortalProcess.start(
                "full-disk",
                folder.resolve("portal"),
                PortalProcess.freePort(),
                Map.of(
                        "GREENROOM_DB_URL", url(database),
                        "GREENROOM_DB_USER", "postgres",
                        "GREENROOM_DB_PASSWORD", "postgres",
                        "GREENROOM_KEYS_FOLDER", folder.resolve("keys").toString(),
                        "GREENROOM_ACCESS_ATTEMPTSADDRESS", "10000",
                        "GREENROOM_BALLOT_BATCHEVERY", "3s",
                        "GREENROOM_BALLOT_LOOKEVERY", "1s"));
    }

    private static String url(EmbeddedPostgres database) {
        return database.getJdbcUrl("postgres", "postgres");
    }

    private static List<Cast> prepare(PortalProcess portal, BackOffice.Open ballot) throws IOException {
        List<Cast> casts = new ArrayList<>();
        for (var number : ballot.numbers()) {
            var voter = HttpVoter.signIn(portal.url(), number, BackOffice.PASSWORD);
            casts.add(new Cast(voter, voter.seal(ballot.id().toString(), YES)));
        }
        return casts;
    }

    /** Whether the vote was answered with a receipt; every other answer says to send it again. */
    private static boolean answered(BackOffice.Open ballot, Cast cast) {
        try {
            return cast.voter().cast(ballot.id().toString(), cast.sealed()).accepted();
        } catch (IOException | RuntimeException | AssertionError e) {
            return false;
        }
    }

    private void fill() throws IOException {
        try (var out = Files.newOutputStream(filler)) {
            var block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.getFileStore(disk).getUsableSpace()).isZero();
        }
    }

    private static void counted(BackOffice office, BackOffice.Open ballot, List<Cast> casts) {
        office.closeNow(ballot.id());
        Waiting.until("closed", PATIENCE, () -> office.state(ballot.id()) == BallotState.CLOSED);
        office.startTheCount(ballot.id());
        Waiting.until("counted", PATIENCE, () -> office.state(ballot.id()) == BallotState.COUNTED);
        var contents = Verifier.verify(office.publishedArchive(ballot.id())).contents();
        assertThat(contents.orElseThrow().ballots().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        casts.stream().map(cast -> Tracker.of(cast.sealed())).toList());
    }
}
