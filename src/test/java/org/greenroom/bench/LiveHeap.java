package org.greenroom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.greenroom.processes.PortalProcess;

/**
 * What a portal’s heap holds after everything that nobody needs has been collected, by class.
 *
 * @param total bytes of all objects
 */
record LiveHeap(Map<String, Share> classes, long total) {

    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");
    /** Dead space that a collection has not closed up. */
    private static final String FILLER = "jdk.internal.vm.Filler";

    private static final int ROUNDS = 8;
    private static final int STEADY = 200_000;

    /** The objects of one class. */
    record Share(long instances, long bytes) {

        private static final Share NONE = new Share(0, 0);
    }

    /** Looks, each time after a full collection, until two looks say nearly the same. */
    static LiveHeap of(PortalProcess portal) throws IOException, InterruptedException {
        var before = look(portal);
        for (int i = 0; i < ROUNDS; i++) {
            var now = look(portal);
            if (Math.abs(now.total - before.total) < STEADY) {
                return now;
            }
            before = now;
        }
        throw new IllegalStateException("The heap does not come to rest");
    }

    private static LiveHeap look(PortalProcess portal) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, String.valueOf(portal.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        Map<String, Share> classes = new HashMap<>();
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var found = LINE.matcher(line);
                if (found.matches() && !found.group(3).contains(FILLER)) {
                    // Two loaders may know a class by one name.
                    classes.merge(
                            found.group(3),
                            new Share(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))),
                            (one, other) -> new Share(one.instances + other.instances, one.bytes + other.bytes));
                }
            }
        }
        if (process.waitFor() != 0 || classes.isEmpty()) {
            throw new IllegalStateException("jcmd could not look into the portal");
        }
        return new LiveHeap(
                classes, classes.values().stream().mapToLong(Share::bytes).sum());
    }

    long instances(Class<?> type) {
        return share(type.getName()).instances;
    }

    private Share share(String name) {
        return classes.getOrDefault(name, Share.NONE);
    }

    /** Prints what has grown and what has shrunk most since another look, for each of so many. */
    void printGrowth(LiveHeap before, int each, int lines) {
        var names = new HashSet<>(classes.keySet());
        names.addAll(before.classes.keySet());
        var sorted = names.stream()
                .sorted(Comparator.comparingLong(name -> before.share(name).bytes - share(name).bytes))
                .toList();
        Stream.concat(sorted.stream().limit(lines), sorted.reversed().stream().limit(lines))
                .distinct()
                .forEach(name -> System.out.printf(
                        "%,10d bytes %8.1f objects  %s%n",
                        (share(name).bytes - before.share(name).bytes) / each,
                        (share(name).instances - before.share(name).instances) / (double) each,
                        name));
    }
}
