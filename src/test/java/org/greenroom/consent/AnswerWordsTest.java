package org.greenroom.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.Test;

class AnswerWordsTest {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 3);

    private final Texts texts = new Texts();
    private final AnswerWords words = new AnswerWords(texts, new Times(texts, Clock.systemUTC()));

    @Test
    void everythingThatCanBeSaidHasWordsInBothLanguages() {
        for (var locale : Languages.ALL) {
            for (var answer : Answer.values()) {
                assertThat(words.answer(answer, locale)).doesNotContain("consent.");
            }
            for (var condition : Condition.values()) {
                assertThat(words.condition(condition, locale)).doesNotContain("consent.");
            }
            for (var reason : ConsentRefused.Reason.values()) {
                assertThat(words.refused(reason, locale)).doesNotContain("consent.");
            }
        }
    }

    @Test
    void anExpiredAnswerIsReadAsNo() {
        var reading = Reading.of(item(), stated(Leeway.ask(MAY)), MAY.plusDays(1), 1);

        assertThat(words.reading(reading, Languages.ENGLISH)).isEqualTo("Expired");
        assertThat(words.explained(reading, Languages.ENGLISH)).contains("3 May 2027", "read it as no");
    }

    @Test
    void anAllowanceNamesItsEndAndItsConditions() {
        var leeway = Leeway.allow(Map.of(Condition.PRODUCTION, "Saltmarsh", Condition.APPROVAL, ""), MAY);

        assertThat(words.leeway(leeway, Languages.ENGLISH)).isEqualTo("Allowed on conditions until 3 May 2027");
        assertThat(words.conditions(leeway, Languages.ENGLISH))
                .containsExactly("Production: Saltmarsh", "You approve the result before it is shown");
    }

    @Test
    void whatAnAgentSaidIsNamed() {
        var said = new Stated(
                Leeway.refuse(), 1, UUID.randomUUID(), Instant.EPOCH, new By(UUID.randomUUID(), "Tansy Agency"));

        assertThat(words.explained(Reading.of(item(), said, MAY, 1), Languages.ENGLISH))
                .contains("Tansy Agency");
    }

    @Test
    void languagesHaveNames() {
        assertThat(words.language("cy", Languages.ENGLISH)).isEqualTo("Welsh");
        assertThat(words.language("cy", Languages.WELSH)).isEqualTo("Cymraeg");
    }

    private static Item item() {
        return new Item(Use.SCAN_FACE, null, null);
    }

    private static Stated stated(Leeway leeway) {
        return new Stated(leeway, 1, UUID.randomUUID(), Instant.EPOCH, new By(null, "Amara"));
    }
}
