package org.greenroom.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.greenroom.consent.Use;
import org.greenroom.hashing.Sha256;
import org.junit.jupiter.api.Test;

class WordingBytesTest {

    private static final WordingText ENGLISH = new WordingText("Scan", "You’re “scanned”.", "A set.", "Yes.", "No.");
    private static final WordingText WELSH = new WordingText("Sgan", "Cewch eich sganio.", "Set.", "Ie.", "Na.");

    @Test
    void theBytesAreCanonicalJson() {
        assertThat(new String(WordingBytes.write(Use.SCAN_FACE, 2, ENGLISH, WELSH), StandardCharsets.UTF_8))
                .isEqualTo("{\"cy\":{\"example\":\"Set.\",\"meaning\":\"Cewch eich sganio.\",\"outOfScope\":\"Na.\","
                        + "\"title\":\"Sgan\",\"yes\":\"Ie.\"},"
                        + "\"en\":{\"example\":\"A set.\",\"meaning\":\"You’re “scanned”.\",\"outOfScope\":\"No.\","
                        + "\"title\":\"Scan\",\"yes\":\"Yes.\"},\"use\":\"SCAN_FACE\",\"version\":2}");
    }

    @Test
    void theHashIsOneThatAnyOtherProgramFinds() {
        // printf '%s' '{"cy":…}' | sha256sum
        assertThat(HexFormat.of().formatHex(Sha256.of(WordingBytes.write(Use.SCAN_FACE, 2, ENGLISH, WELSH))))
                .isEqualTo("33485ba86355ac7d6e84469433390989dd5246aa6dcc3fa4822f1accf03f3459");
    }

    @Test
    void whatIsWrittenIsRead() {
        var read = WordingBytes.read(WordingBytes.write(Use.SCAN_FACE, 2, ENGLISH, WELSH));

        assertThat(read).isEqualTo(new WordingBytes.Both("SCAN_FACE", 2, ENGLISH, WELSH));
    }
}
