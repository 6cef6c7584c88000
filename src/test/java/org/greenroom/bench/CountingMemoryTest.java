package org.greenroom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.greenroom.processes.PortalProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The count needs room for the roll’s public credentials, not for the ballots. */
@Tag("long")
class CountingMemoryTest {

    @Test
    void anArchiveIsSummedUpAndWrittenInLessHeapThanItIsLong() throws Exception {
        var process = new ProcessBuilder(
                        PortalProcess.JAVA,
                        "-Xmx44m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountingMemory.class.getName(),
                        "8000")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("8000 ballots, archive of 51 MB").contains("[[8000, 0]]");
        assertThat(process.exitValue()).isZero();
    }
}
