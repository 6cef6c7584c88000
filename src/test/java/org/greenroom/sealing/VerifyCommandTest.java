package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final String REPLACED = "gepmJXEjf+ld5iFeDNMwxkAWzl/p49IZL3cR7kuEXhA";
    private static final String COUNTS = "qt0MPg+V0FOln7us93+IfHfZXfWyhZOASJtBghM+xmA";

    @TempDir
    private Path directory = Path.of("");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String golden = "";

    @BeforeEach
    void writeTheGoldenArchive() throws IOException {
        golden = Files.write(directory.resolve("golden.bel"), Golden.file("golden.bel"))
                .toString();
    }

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new VerifyCommand(stream, stream).run(List.of(arguments));
    }

    private String output() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anArchiveThatHoldsShowsEachStepAndTheResult() {
        assertThat(run(golden)).isZero();
        assertThat(output())
                .contains("fL+5DKMOXmeco25w1dGRwEWejVNYd4LAyL3+y/zmhK8")
                .contains("7 ballots, none twice")
                .contains("       5  Yes")
                .contains("       2  Björn & Co")
                .contains("       2  blank votes")
                .endsWith("All checks passed." + System.lineSeparator());
    }

    @Test
    void aTrackerIsLookedUp() {
        assertThat(run(golden, "--tracker", COUNTS)).isZero();
        assertThat(output()).contains("is in this archive and counts");
        assertThat(run(golden, "--tracker", REPLACED + "=")).isZero();
        assertThat(output()).contains("a later one of the same credential replaces it");
        assertThat(run(golden, "--tracker", "A".repeat(43))).isEqualTo(1);
        assertThat(output()).contains("is NOT in this archive");
    }

    @Test
    void anArchiveThatDoesNotHoldIsRefusedByName() throws IOException {
        byte[] archive = Golden.file("golden.bel");
        archive[archive.length - 1] = 1;
        Path file = Files.write(directory.resolve("tampered.bel"), archive);
        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(output()).contains("REFUSED  PADDING_NOT_ZERO").doesNotContain("All checks passed");
    }

    @Test
    void wrongUseAndMissingFilesAreToldApart() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(golden, "--tracker")).isEqualTo(2);
        assertThat(run(golden, "--tracker", "too short")).isEqualTo(2);
        assertThat(run(directory.resolve("none.bel").toString())).isEqualTo(2);
        assertThat(run(directory.toString())).isEqualTo(2);
        assertThat(output()).contains("Usage:").contains("There is no file");
        assertThat(run("--help")).isZero();
    }

    @Test
    void nothingInAnArchiveSteersTheTerminal() {
        assertThat(VerifyCommand.printable("a\u001b[31mb\u202ec\nd é")).isEqualTo("a\uFFFD[31mb\uFFFDc\uFFFDd é");
    }
}
