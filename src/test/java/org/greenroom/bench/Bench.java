package org.greenroom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code ./portal bench}: runs the benchmarks one after another, each in a process of its own, prints their tables and
 * writes them into {@code src/docs/benchmarks.md}, each with the machine, its load and the date. The arguments name what
 * to measure; without any everything is. What fails is named, and its old table stays.
 */
public final class Bench {

    private static final Path DOCUMENT = Path.of("src", "docs", "benchmarks.md");
    private static final Path WORK = Path.of("target", "bench");

    /** A column of a table: its head, and the arguments of its run. */
    private record Column(String head, List<String> arguments) {}

    private static final List<Column> DATABASES =
            List.of(new Column("H2", List.of("h2")), new Column("PostgreSQL", List.of("postgresql")));

    private enum Section {
        SEALING(SealingBenchmark.class, "1g", List.of(new Column("milliseconds", List.of()))),
        VERIFYING(
                VerifyingBenchmark.class,
                "2g",
                List.of(new Column("1,000 ballots", List.of("1000")), new Column("10,000 ballots", List.of("10000")))),
        IMPORT(ImportBenchmark.class, "2g", DATABASES),
        OPENING(OpeningBenchmark.class, "2g", DATABASES),
        COUNTING(
                CountingBenchmark.class,
                "2g",
                List.of(
                        new Column("H2, 10,000", List.of("h2", "10000")),
                        new Column("PostgreSQL, 10,000", List.of("postgresql", "10000")),
                        new Column("PostgreSQL, 50,000", List.of("postgresql", "50000")))),
        PARTICIPATION(ParticipationBenchmark.class, "2g", DATABASES),
        CASTS(
                CastsBenchmark.class,
                "1g",
                List.of(
                        new Column("H2", List.of("h2", "1")),
                        new Column("PostgreSQL", List.of("postgresql", "1")),
                        new Column("PostgreSQL, two nodes", List.of("postgresql", "2")))),
        SESSIONS(SessionsBenchmark.class, "1g", List.of(new Column("after the walk", List.of()))),
        START(StartBenchmark.class, "256m", List.of(new Column("seconds", List.of())));

        private final Class<?> program;
        private final String heap;
        private final List<Column> columns;

        Section(Class<?> program, String heap, List<Column> columns) {
            this.program = program;
            this.heap = heap;
            this.columns = columns;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var asked = Arrays.asList(arguments);
        var known = Stream.of(Section.values()).map(Section::code).toList();
        var unknown = asked.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("There is no benchmark " + String.join(", ", unknown) + ". There are: "
                    + String.join(", ", known) + ".");
            System.exit(2);
        }
        Files.createDirectories(WORK);
        List<String> failed = new ArrayList<>();
        for (var section : Section.values()) {
            if ((asked.isEmpty() || asked.contains(section.code())) && !measure(section)) {
                failed.add(section.code());
            }
        }
        if (!failed.isEmpty()) {
            System.err.println("Not measured: " + String.join(", ", failed) + ". The lines above say why.");
            System.exit(1);
        }
    }

    private static boolean measure(Section section) throws IOException, InterruptedException {
        var load = load();
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        for (var column : section.columns) {
            System.out.println("-- " + section.code() + ", " + column.head());
            var out = WORK.resolve(section.code() + "-" + String.join("-", column.arguments()) + ".tsv");
            Files.deleteIfExists(out);
            if (run(section, column, out) != 0) {
                return false;
            }
            found.put(column.head(), Measured.read(out));
        }
        var table = table(section, found) + "\n" + machine(load) + "\n";
        System.out.println(table);
        write(section, table);
        return true;
    }

    private static int run(Section section, Column column, Path out) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + section.heap,
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogging.level.root=WARN",
                "-Dbench.out=" + out.toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                section.program.getName()));
        command.addAll(column.arguments());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static String table(Section section, Map<String, Map<String, String>> found) {
        var rows = new LinkedHashSet<String>();
        found.values().forEach(column -> rows.addAll(column.keySet()));
        var lines = new ArrayList<String>();
        lines.add("| | " + String.join(" | ", found.keySet()) + " |");
        lines.add("|---".repeat(1 + section.columns.size()) + "|");
        for (var row : rows) {
            lines.add("| " + row + " | "
                    + found.values().stream()
                            .map(column -> column.getOrDefault(row, ""))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    /** Puts the table between its marks in the document. */
    private static void write(Section section, String table) throws IOException {
        var begin = "<!-- measured: " + section.code() + " -->\n";
        var end = "<!-- end -->";
        var text = Files.readString(DOCUMENT);
        int from = text.indexOf(begin);
        int to = text.indexOf(end, from);
        if (from < 0 || to < 0) {
            throw new IllegalStateException(DOCUMENT + " has no place for " + section.code());
        }
        Files.writeString(DOCUMENT, text.substring(0, from + begin.length()) + table + text.substring(to));
    }

    private static String machine(String loadBefore) throws IOException {
        var cpu = Path.of("/proc/cpuinfo");
        var model = !Files.exists(cpu)
                ? System.getProperty("os.arch")
                : Files.readAllLines(cpu).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceAll(".*: ", ""))
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
        return "*%s, %d cores, Java %s, load before %s, %s.*"
                .formatted(
                        model,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature() + "." + Runtime.version().interim() + "."
                                + Runtime.version().update(),
                        loadBefore,
                        LocalDate.now());
    }

    /** The machine’s load of the last minute: how quiet it was. */
    private static String load() throws IOException {
        var file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" ")[0] : "unknown";
    }
}
