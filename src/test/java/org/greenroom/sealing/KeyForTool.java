package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A key holder who counts with belenios-tool instead of the portal's page. */
public final class KeyForTool {

    public static final BigInteger P = Group.P;

    private KeyForTool() {}

    /** The decryption that the tool makes from an archive up to the encrypted tally. */
    public static byte[] decrypt(Path folder, byte[] archive, TrusteeKey key, int trustee) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("election.bel"), archive);
        Files.write(folder.resolve("private_key.json"), key.toBytes());
        var answer = BeleniosTool.run(
                folder,
                "election",
                "decrypt",
                "--privkey",
                "private_key.json",
                "--trustee-id",
                Integer.toString(trustee),
                "--dir",
                ".");
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        // The decryption, and beside it whose it is and what the tool has to say.
        return answer.output()
                .lines()
                .filter(line -> line.startsWith("{\"decryption_factors\""))
                .findFirst()
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
    }
}
