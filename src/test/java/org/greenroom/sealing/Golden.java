package org.greenroom.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The election that belenios-tool made; src/test/resources/belenios/README.md says what each file is. */
final class Golden {
    private Golden() {}

    static byte[] file(String name) {
        try (InputStream in = Golden.class.getResourceAsStream("/belenios/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the newline that the tool puts at the end of a ballot's file. */
    static byte[] ballot(int number) {
        byte[] bytes = file("ballot" + number + ".json");
        return bytes[bytes.length - 1] == '\n' ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    static Election election() {
        return Election.parse(file("election.json"));
    }

    static TrusteeKey trusteeKey() {
        return TrusteeKey.parse(file("trustee.privkey"));
    }

    static JsonNode vectors() {
        return JsonMapper.shared().readTree(file("vectors.json"));
    }

    static List<Credential> credentials() {
        return new String(file("private_credentials.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> new Credential(line.substring(line.indexOf(' ') + 1)))
                .toList();
    }
}
