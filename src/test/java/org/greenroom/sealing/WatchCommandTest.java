package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watcher keeps what is published and names what later is missing or different. */
class WatchCommandTest {
    private static final UUID BALLOT = UUID.fromString("6f1f6b0e-5c3f-4f0e-9f59-4fb6a8b1a002");
    private static final String BOARD = "/ballots/" + BALLOT + "/board";
    private static final List<Tracker> TRACKERS = IntStream.rangeClosed(1, 9)
            .mapToObj(i -> new Tracker(Integer.toString(i).repeat(64)))
            .toList();
    private static final List<Tracker> FEW = TRACKERS.subList(3, 6);

    @TempDir
    private Path directory = Path.of("");

    private final Map<String, byte[]> pages = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PortalSigner portal = new PortalSigner();
    private HttpServer server;
    private String address = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = pages.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : page.length);
            try (var body = exchange.getResponseBody()) {
                if (page != null) {
                    body.write(page);
                }
            }
        });
        server.start();
        address = "http://localhost:" + server.getAddress().getPort();
        pages.put("/.well-known/jwks.json", portal.keys());
        publish(portal.chain(BALLOT, "F", List.of(FEW)), FEW);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void publish(List<String> checkpoints, List<Tracker> board) {
        pages.put(BOARD + "/checkpoints.json", PortalSigner.published(checkpoints));
        pages.put(BOARD + ".txt", Checkpoint.listOf(board));
    }

    private int watch(String... more) {
        List<String> arguments = new ArrayList<>(List.of(address + BOARD, "--once", "--dir", directory.toString()));
        arguments.addAll(List.of(more));
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new WatchCommand(stream, stream).run(arguments);
    }

    private String output() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void assertWrong(CheckpointFinding finding) {
        assertThat(watch()).as(output()).isEqualTo(1);
        assertThat(output()).contains("WRONG  " + finding + ": " + finding.sentence());
    }

    @Test
    void aBoardThatGrowsIsWellAndKept() {
        List<String> first = portal.chain(BALLOT, "F", List.of(FEW));
        publish(first, FEW);
        assertThat(watch()).isZero();
        assertThat(output()).contains("Batch 1: 3 ballots on the board, 3 more");
        assertThat(watch()).isZero();
        assertThat(output()).contains("Batch 1: 3 ballots on the board, 0 more");
        List<String> grown = new ArrayList<>(first);
        grown.add(portal.sign(Checkpoint.next(BALLOT, "F", Optional.of(first.getFirst()), 2, TRACKERS)));
        publish(grown, TRACKERS);
        assertThat(watch()).isZero();
        assertThat(output()).contains("Batch 2: 9 ballots on the board, 6 more");
        assertThat(directory.resolve("board-1.txt")).exists();
        assertThat(directory.resolve("board-2.txt")).hasBinaryContent(Checkpoint.listOf(TRACKERS));
    }

    @Test
    void aBoardBeforeTheFirstBatchIsWell() {
        publish(List.of(), List.of());
        assertThat(watch()).isZero();
        publish(portal.chain(BALLOT, "F", List.of(FEW)), FEW);
        assertThat(watch()).isZero();
        publish(List.of(), List.of());
        assertWrong(CheckpointFinding.CHECKPOINT_GONE);
    }

    @Test
    void aTrackerThatDisappearsIsNamed() {
        List<String> first = portal.chain(BALLOT, "F", List.of(FEW));
        publish(first, FEW);
        assertThat(watch()).isZero();
        List<Tracker> without =
                TRACKERS.stream().filter(t -> !t.equals(FEW.get(1))).toList();
        List<String> grown = new ArrayList<>(first);
        grown.add(portal.sign(Checkpoint.next(BALLOT, "F", Optional.of(first.getFirst()), 2, without)));
        publish(grown, without);
        assertWrong(CheckpointFinding.TRACKER_GONE);
        assertThat(output()).contains(FEW.get(1).base64());
    }

    @Test
    void anotherPastIsNamed() {
        assertThat(watch()).isZero();
        publish(portal.chain(BALLOT, "F", List.of(TRACKERS)), TRACKERS);
        assertWrong(CheckpointFinding.CHECKPOINT_CHANGED);
    }

    @Test
    void aBoardThatIsNotTheOneOfItsCheckpointIsNamed() {
        pages.put(BOARD + ".txt", Checkpoint.listOf(TRACKERS));
        assertWrong(CheckpointFinding.BOARD_NOT_OF_CHECKPOINT);
    }

    @Test
    void aBoardInAnotherOrderOrOfSomethingElseIsNamed() {
        pages.put(
                BOARD + ".txt",
                (FEW.get(1).base64() + "\n" + FEW.get(0).base64() + "\n").getBytes(StandardCharsets.US_ASCII));
        assertWrong(CheckpointFinding.BOARD_MALFORMED);
        pages.put(BOARD + ".txt", "<html>".getBytes(StandardCharsets.US_ASCII));
        assertWrong(CheckpointFinding.BOARD_MALFORMED);
    }

    @Test
    void aKeyThatIsExchangedOrUnknownIsNamed() {
        pages.put("/.well-known/jwks.json", new PortalSigner().keys());
        assertWrong(CheckpointFinding.CHECKPOINT_NOT_SIGNED);
        pages.put("/.well-known/jwks.json", portal.keys());
        assertThat(watch()).isZero();
        String kept = new String(portal.keys(), StandardCharsets.UTF_8);
        String other = new String(new PortalSigner().keys(), StandardCharsets.UTF_8);
        String kid = kept.replaceAll("(?s).*\"kid\":\"([^\"]+)\".*", "$1");
        pages.put(
                "/.well-known/jwks.json",
                other.replaceAll("\"kid\":\"[^\"]+\"", "\"kid\":\"" + kid + "\"")
                        .getBytes(StandardCharsets.UTF_8));
        assertWrong(CheckpointFinding.KEY_CHANGED);
    }

    @Test
    void aPortalThatDoesNotAnswerIsNoFaultOfItsBoard() {
        pages.remove(BOARD + ".txt");
        assertThat(watch()).isEqualTo(2);
        assertThat(output()).contains("answers 404").doesNotContain("WRONG");
    }

    @Test
    void wrongUseIsSaid() {
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        WatchCommand command = new WatchCommand(stream, stream);
        assertThat(command.run(List.of())).isEqualTo(2);
        assertThat(command.run(List.of("not-an-address"))).isEqualTo(2);
        assertThat(command.run(List.of(address + BOARD, "--every", "soon"))).isEqualTo(2);
        assertThat(command.run(List.of(address + BOARD, "--dir"))).isEqualTo(2);
        assertThat(command.run(List.of("--help"))).isZero();
        assertThat(output()).contains("Usage: watch");
    }
}
