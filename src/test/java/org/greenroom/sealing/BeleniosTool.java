package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The belenios-tool binary, run as a separate program. Where it is missing a test is skipped, unless the environment
 * says GREENROOM_INTEROP=required (or the system property greenroom.interop=required): then it fails.
 */
public final class BeleniosTool {
    /** What the tool said, and whether it was content. */
    record Answer(int exitCode, String output) {}

    private BeleniosTool() {}

    public static void requirePresent() {
        boolean present = isPresent();
        String wanted = System.getProperty("greenroom.interop", System.getenv("GREENROOM_INTEROP"));
        if ("required".equals(wanted)) {
            assertThat(present).as("belenios-tool is installed, as required").isTrue();
        }
        assumeTrue(present, "belenios-tool is not installed");
    }

    static boolean isPresent() {
        try {
            return run(Path.of("."), "--version").exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static Answer run(Path directory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("belenios-tool"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        try (InputStream in = process.getInputStream()) {
            String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("belenios-tool does not end");
            }
            return new Answer(process.exitValue(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Verifies an archive in a directory of its own. */
    static Answer verify(Path directory, byte[] archive) throws IOException {
        Files.write(directory.resolve("election.bel"), archive);
        return run(directory, "election", "verify", "--dir", directory.toString());
    }

    public static void assertVerifies(Path directory, byte[] archive) throws IOException {
        Answer answer = verify(directory, archive);
        assertThat(answer.output()).contains("all checks passed");
        assertThat(answer.exitCode()).isZero();
    }
}
