package org.greenroom.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * The packaged jar as a process of its own, with a folder of its own as working directory. What it prints is kept in
 * {@code target/browser/<name>-<the testing JVM>.log} and can be waited for.
 */
public final class PortalProcess implements AutoCloseable {

    public static final Path OUTPUT = Path.of("target", "browser").toAbsolutePath();

    /** The virtual machine that runs the tests. */
    public static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private record Wait(Predicate<String> wanted, CompletableFuture<String> found) {}

    private final Path folder;
    private final int port;
    private final Process process;
    private final Path log;
    private final List<String> lines = new ArrayList<>();
    private final List<Wait> waits = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private PortalProcess(String name, Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        this.log = OUTPUT.resolve(name + "-" + System.getProperty("greenroom.fork", "jvm-1") + ".log");
        this.reader = Thread.ofPlatform().name("log of " + name).start(this::readLog);
    }

    private void awaitStart() {
        try {
            awaitLine(line -> line.contains("Started GreenroomApplication in"), PATIENCE);
        } catch (RuntimeException e) {
            // Nobody has it to close yet.
            close();
            throw e;
        }
    }

    /**
     * Starts the portal and returns when it answers.
     *
     * @param name of the log file
     * @param folder where its data lies; a folder of an earlier run goes on with that run's data
     * @param port where it listens
     * @param settings as environment variables
     */
    public static PortalProcess start(String name, Path folder, int port, Map<String, String> settings) {
        var command = List.of(
                JAVA,
                "-Xmx768m",
                // Compiling less thoroughly would start it sooner and then seal the demonstration’s votes at a third of
                // the speed.
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar().toString());
        var all = new HashMap<>(Map.of("GREENROOM_BASE_URL", "http://localhost:" + port));
        all.putAll(settings);
        return start(name, folder, port, command, all);
    }

    /** The same, by a command of one’s own. */
    public static PortalProcess start(
            String name, Path folder, int port, List<String> command, Map<String, String> settings) {
        try {
            Files.createDirectories(OUTPUT);
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            builder.environment().putAll(settings);
            var portal = new PortalProcess(name, folder, port, builder.start());
            portal.awaitStart();
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packaged portal. */
    public static Path jar() {
        var jar = Path.of(System.getProperty("greenroom.jar", "target/greenroom.jar"));
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("No jar at " + jar + ": run mvn package first");
        }
        return jar.toAbsolutePath();
    }

    /** A port nobody listens on just now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new empty folder for one run. */
    public static Path freshFolder(String name) {
        try {
            Files.createDirectories(OUTPUT);
            return Files.createTempDirectory(OUTPUT, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readLog() {
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                Writer out = Files.newBufferedWriter(log)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line + "\n");
                out.flush();
                heard(line);
            }
        } catch (IOException e) {
            heard("The log ended: " + e);
        }
        synchronized (lines) {
            waits.forEach(wait -> wait.found.completeExceptionally(new IllegalStateException("The portal has ended")));
        }
    }

    private void heard(String line) {
        synchronized (lines) {
            lines.add(line);
            waits.stream().filter(wait -> wait.wanted.test(line)).forEach(wait -> wait.found.complete(line));
        }
    }

    /** The first line that is wanted, said already or yet to come. */
    public String awaitLine(Predicate<String> wanted, Duration patience) {
        var wait = new Wait(wanted, new CompletableFuture<>());
        synchronized (lines) {
            var said = lines.stream().filter(wanted).findFirst();
            if (said.isPresent()) {
                return said.get();
            }
            waits.add(wait);
        }
        try {
            return wait.found.get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The portal did not say what was waited for; its log is " + log, e);
        } finally {
            waits.remove(wait);
        }
    }

    /** Everything it has printed so far. */
    public String printed() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** How much of the processor it has used since its start. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public Path folder() {
        return folder;
    }

    /** Ends it at once, without a chance to tidy up: {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it in order. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            reader.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
