package org.greenroom.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenroom.texts.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoBallotPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    static Stream<DemoBallotPlan> plans() {
        return Stream.of(
                DemoBallotPlan.closesSoon(Duration.ofMinutes(10)),
                DemoBallotPlan.open(),
                DemoBallotPlan.counted(),
                DemoBallotPlan.listed());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyTextIsThereInBothLanguages(DemoBallotPlan plan) {
        var draft = plan.draft(new Texts(), NOW);
        var question = draft.questions().getFirst();
        assertThat(Stream.concat(
                        Stream.of(draft.title(), draft.description(), question.text()), question.answers().stream()))
                .allSatisfy(text -> {
                    assertThat(text.en()).isNotBlank().doesNotStartWith("demo.");
                    assertThat(text.cy()).isNotBlank().doesNotStartWith("demo.");
                });
        assertThat(question.answers()).hasSize(plan.answers());
        assertThat(draft.opensAt()).isBefore(NOW);
        assertThat(draft.closesAt()).isAfter(NOW);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aHundredVotersChooseAsPlanned(DemoBallotPlan plan) {
        var counts = IntStream.rangeClosed(0, plan.answers())
                .mapToLong(answer -> IntStream.range(0, 100)
                        .filter(chance -> plan.choice(chance).getFirst().get(answer) == 1)
                        .count())
                .mapToObj(Math::toIntExact)
                .toList();
        assertThat(counts).isEqualTo(List.copyOf(plan.votes()));
    }
}
