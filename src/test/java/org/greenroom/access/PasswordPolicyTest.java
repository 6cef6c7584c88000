package org.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.greenroom.access.PasswordRefused.Reason;
import org.greenroom.settings.GreenroomSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy(
            new AccessSettings(15, Duration.ofHours(72), Duration.ofDays(30), 3, 10, 50, 200, 60),
            new ThrottleSettings(
                    Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofMinutes(15), 4, Duration.ofSeconds(10)),
            new GreenroomSettings(
                    new GreenroomSettings.Union("Performers’ Union", "the office", "y swyddfa", ""),
                    "http://localhost"));

    @ParameterizedTest
    @CsvSource({
        "fourteen chars, TOO_SHORT",
        "PasswordPassword, GUESSABLE",
        "Correct-Horse-Battery-Staple, GUESSABLE",
        "correct horse battery staple 1, GUESSABLE",
        "1234567890123456, GUESSABLE",
        "aaaaaaaaaaaaaaaaaaaa, GUESSABLE",
        "me and p123456 again, CONTAINS_IDENTITY",
        "carys.lloyd on the stage, CONTAINS_IDENTITY",
    })
    void whatOthersWouldTryIsRefused(String password, Reason reason) {
        assertThatThrownBy(() -> policy.hash(password, List.of("P123456", "carys.lloyd@example.org")))
                .isInstanceOfSatisfying(PasswordRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"nine green bottles", "wyth gŵydd yn y gegin", "😀😁😂🤣😃😄😅😆😉😊😋😎😍😘🥰"})
    void lengthIsAllThatIsAskedFor(String password) {
        var hash = policy.hash(password, List.of("P123456"));

        assertThat(hash).startsWith("$argon2id$");
        assertThat(policy.matches(password, hash)).isTrue();
        assertThat(policy.matches(password + "x", hash)).isFalse();
    }

    @Test
    void thesameWordsTypedOnAnotherKeyboardMatch() {
        var composed = "g\u0175ydd yn y gegin";
        var decomposed = "gw\u0302ydd yn y gegin";

        assertThat(policy.matches(decomposed, policy.hash(composed, List.of()))).isTrue();
    }

    @Test
    void anEndlessPasswordIsRefusedBeforeItCostsAnything() {
        assertThatThrownBy(() -> policy.hash("ab cde".repeat(100), List.of()))
                .isInstanceOfSatisfying(PasswordRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.TOO_LONG));
        assertThat(policy.matches("x".repeat(100_000), "$argon2id$v=19$m=1,t=1,p=1$AA$AA"))
                .isFalse();
    }
}
