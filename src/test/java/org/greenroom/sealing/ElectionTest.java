package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ElectionTest {
    private static final BigInteger KEY = TrusteeKey.generate().publicKey();
    private static final Question QUESTION = Question.choiceOfOne("Yes or no?", List.of("Yes", "No"), true);

    private static ElectionWriter writer() {
        return new ElectionWriter("RcSasNJX1sW6ex", KEY, "Name", "Text");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void keysAreWrittenInTheProtocolsOrderAndExtraOnesAfterThem() {
        byte[] bytes = writer().question(QUESTION, Map.of("cy", json("{\"answers\": [\"Ie\", \"Na\"]}")))
                .extra("greenroom", json("{\"kind\":\"indicative\", \"n\":[1,-2,true,null]}"))
                .administrator("A")
                .toBytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("{\"version\":1,\"description\":\"Text\",\"name\":\"Name\",\"group\":\"BELENIOS-2048\","
                        + "\"public_key\":\"" + KEY + "\",\"questions\":[{\"answers\":[\"Yes\",\"No\"],\"blank\":true,"
                        + "\"min\":1,\"max\":1,\"question\":\"Yes or no?\",\"cy\":{\"answers\":[\"Ie\",\"Na\"]}}],"
                        + "\"uuid\":\"RcSasNJX1sW6ex\",\"administrator\":\"A\","
                        + "\"greenroom\":{\"kind\":\"indicative\",\"n\":[1,-2,true,null]}}");
    }

    @Test
    void anExtraKeyChangesTheFingerprintButNotTheQuestions() {
        Election plain = Election.parse(writer().question(QUESTION).toBytes());
        Election extra =
                Election.parse(writer().question(QUESTION).extra("x", json("1")).toBytes());
        assertThat(extra.fingerprint()).isNotEqualTo(plain.fingerprint());
        assertThat(extra.questions()).isEqualTo(plain.questions());
    }

    @Test
    void extraKeysCannotTakeTheProtocolsPlaces() {
        assertThatIllegalArgumentException().isThrownBy(() -> writer().extra("uuid", json("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> writer().question(QUESTION, Map.of("min", json("1"))));
        assertThatIllegalArgumentException().isThrownBy(() -> writer().question(QUESTION, Map.of("type", json("1"))));
    }

    @Test
    void theLongestBallotFollowsFromTheQuestions() {
        Election one = Election.parse(writer().question(QUESTION).toBytes());
        Election two =
                Election.parse(writer().question(QUESTION).question(QUESTION).toBytes());
        assertThat(one.maximumBallotBytes()).isBetween(6_500, 7_000);
        assertThat(two.maximumBallotBytes()).isBetween(12_000, 12_700);
    }

    @Test
    void anElectionWithoutQuestionsOrWithTooManyAnswersIsRefused() {
        assertRefused(writer()::toBytes);
        Question large = new Question("Who?", Collections.nCopies(999, "x"), false, 0, 1);
        assertRefused(() -> writer().question(large).question(QUESTION).toBytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "RcSasNJX1sW6e0", "RcSasNJX1sW6e/", "RcSasNJX1sW6eé"})
    void theUuidIsBase58(String uuid) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ElectionWriter(uuid, KEY, "Name", "Text"));
    }

    @Test
    void publicKeysOutsideTheGroupAreRefused() {
        for (BigInteger key : List.of(BigInteger.ONE, BigInteger.TWO, Group.P.subtract(KEY), BigInteger.ZERO)) {
            assertRefused(() -> new ElectionWriter("RcSasNJX1sW6ex", key, "Name", "Text")
                    .question(QUESTION)
                    .toBytes());
        }
    }

    @Test
    void whatStandsAfterTheElectionIsRefused() {
        String text = new String(writer().question(QUESTION).toBytes(), StandardCharsets.UTF_8);
        assertRefused(() -> Election.parse(ForgedArchive.utf8(text + "{}")));
        assertRefused(() -> Election.parse(ForgedArchive.utf8(text.replace("\"Yes\"", "{}"))));
        assertRefused(() -> Election.parse(ForgedArchive.utf8(text.replace("\"min\":1", "\"min\":1.0"))));
        assertRefused(() -> Election.parse(ForgedArchive.utf8(text.replace("\"blank\":true", "\"blank\":\"true\""))));
        assertRefused(() -> Election.parse(new byte[Election.MAX_BYTES + 1]));
    }

    private static void assertRefused(Runnable action) {
        assertThatExceptionOfType(NotVerified.class).isThrownBy(action::run).satisfies(e -> assertThat(e.finding())
                .isEqualTo(Finding.ELECTION_MALFORMED));
    }
}
