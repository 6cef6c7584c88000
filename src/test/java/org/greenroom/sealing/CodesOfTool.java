package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A credential authority who makes codes with belenios-tool instead of the portal's page. */
public final class CodesOfTool {

    private CodesOfTool() {}

    /** @param publicOnes the file that is handed in */
    public record Made(List<String> codes, byte[] publicOnes) {}

    public static Made make(Path folder, String electionUuid, int count) throws IOException {
        var answer = BeleniosTool.run(
                folder,
                "setup",
                "generate-credentials",
                "--group",
                Group.NAME,
                "--uuid",
                electionUuid,
                "--count",
                Integer.toString(count));
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        var codes = Files.readAllLines(one(folder, "*.privcreds")).stream()
                .map(line -> line.substring(line.indexOf(' ') + 1).strip())
                .toList();
        return new Made(codes, Files.readAllBytes(one(folder, "*.pubcreds")));
    }

    private static Path one(Path folder, String glob) throws IOException {
        try (var found = Files.newDirectoryStream(folder, glob)) {
            return found.iterator().next();
        }
    }
}
