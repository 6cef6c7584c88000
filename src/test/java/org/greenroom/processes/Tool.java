package org.greenroom.processes;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of the machine that a test asks. Where it is missing the test is skipped, unless {@code
 * GREENROOM_INTEROP=required}: then it fails.
 *
 * @param command how it is started
 */
public record Tool(List<String> command) {

    /** What it said, and whether it was content. */
    public record Answer(int exitCode, String said) {}

    public static Tool require(String name) {
        return find(name).orElseGet(() -> {
            var why = "There is no " + name + ": install it (Debian: apt-get install " + name + ")";
            if ("required".equals(System.getProperty("greenroom.interop", System.getenv("GREENROOM_INTEROP")))) {
                fail(why);
            }
            return abort(why);
        });
    }

    /** On the path, or where servers lie. */
    static Optional<Tool> find(String name) {
        return Stream.concat(
                        Stream.of("/usr/sbin", "/usr/local/sbin"),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Tool(List.of(program.toString())));
    }

    String program() {
        return command.getFirst();
    }

    public Answer run(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var whole = new ArrayList<>(command);
        whole.addAll(List.of(arguments));
        return finish(new ProcessBuilder(whole).directory(folder.toFile()), environment);
    }

    /** Runs anything to its end, within five minutes. */
    public static Answer finish(ProcessBuilder builder, Map<String, String> environment)
            throws IOException, InterruptedException {
        builder.environment().putAll(environment);
        var process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (var in = process.getInputStream()) {
            var said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(builder.command().getFirst() + " does not end");
            }
            return new Answer(process.exitValue(), said);
        }
    }
}
