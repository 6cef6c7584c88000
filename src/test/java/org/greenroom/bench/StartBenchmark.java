package org.greenroom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.greenroom.processes.PortalProcess;

/**
 * How long the portal takes until it serves, by its own count from the start of the process: the jar as it is, the jar
 * laid out as in the container, and that with the cache of a training run. Each on a database that is there already;
 * the first start, which lays out the tables, is noted for the jar.
 */
public final class StartBenchmark {

    private static final int ROUNDS = 5;
    private static final Pattern STARTED = Pattern.compile("process running for ([0-9.]+)\\)");

    private final Path folder = PortalProcess.freshFolder("start");
    private final Path laidOut = folder.resolve("laid-out");

    private StartBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new StartBenchmark().run();
    }

    private void run() throws IOException, InterruptedException {
        var jar = PortalProcess.jar();
        Measured.figure("the jar, first start with an empty database, seconds", start(List.of("-jar", jar.toString())));
        Measured.figure("the jar, median of " + ROUNDS + " later starts", median(List.of("-jar", jar.toString())));
        finish(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", laidOut.toString()));
        var extracted = laidOut.resolve(jar.getFileName()).toString();
        Measured.figure("laid out", median(List.of("-jar", extracted)));
        var cache = folder.resolve("greenroom.aot");
        finish(List.of(
                "-XX:AOTCacheOutput=" + cache,
                "-Dspring.context.exit=onRefresh",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                extracted));
        Measured.figure(
                "laid out, with the cache of a training run",
                median(List.of("-XX:AOTCache=" + cache, "-jar", extracted)));
        Measured.figure("size of the cache, MB", Files.size(cache) / 1e6);
    }

    private double median(List<String> options) throws IOException, InterruptedException {
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            taken.add(start(options));
        }
        return Measured.percentile(taken, 50);
    }

    /** @return seconds from the start of the process until it serves */
    private double start(List<String> options) throws IOException, InterruptedException {
        var process = process(options);
        try (var said = process.inputReader()) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                var found = STARTED.matcher(line);
                if (found.find()) {
                    return Double.parseDouble(found.group(1));
                }
            }
            throw new IllegalStateException("The portal did not start");
        } finally {
            process.destroy();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        }
    }

    private void finish(List<String> options) throws IOException, InterruptedException {
        var process = process(options);
        try (var said = process.inputReader()) {
            var lines = said.lines().toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join("\n", lines));
            }
        }
    }

    private Process process(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(PortalProcess.JAVA, "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", String.valueOf(PortalProcess.freePort()),
                        "GREENROOM_KEYS_FOLDER", folder.resolve("keys").toString()));
        return builder.start();
    }
}
