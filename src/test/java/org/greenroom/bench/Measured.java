package org.greenroom.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What one run of one benchmark found: lines of a name and a figure, printed as they come and handed to {@link Bench}
 * through the file that the system property {@code bench.out} names.
 */
final class Measured {

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;

    /** Seconds on the clock, and of the processor on all cores of this process. */
    record Took(double passed, double processor) {}

    private Measured() {}

    /** Notes a figure. */
    static void figure(String what, String value) {
        System.out.println(what + ": " + value);
        var out = System.getProperty("bench.out");
        if (out != null) {
            try {
                Files.writeString(
                        Path.of(out), what + "\t" + value + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Notes a number with as many decimals as its size deserves. */
    static void figure(String what, double value) {
        figure(what, number(value));
    }

    /** Three digits that mean something, in the manner of the tables. */
    static String number(double value) {
        var decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.UK, "%,." + decimals + "f", value);
    }

    /** Does something once. */
    static Took time(Runnable work) {
        double before = processorSeconds();
        long start = System.nanoTime();
        work.run();
        return new Took((System.nanoTime() - start) / NANOS, processorSeconds() - before);
    }

    /** Does something many times and notes the median and the time within which 95 % stayed, in milliseconds. */
    static void reads(String what, int rounds, Supplier<?> read) {
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            read.get();
            taken.add((System.nanoTime() - start) / MILLIS);
        }
        figure(what, number(percentile(taken, 50)) + " (" + number(percentile(taken, 95)) + ")");
    }

    /** @param percent from 0 to 100 */
    static double percentile(List<Double> values, double percent) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * percent / 100)));
    }

    /** Of this process, on all cores, since its start. */
    static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /** What a run wrote, in its order. */
    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var both = line.split("\t", 2);
                found.put(both[0], both[1]);
            }
        }
        return found;
    }
}
