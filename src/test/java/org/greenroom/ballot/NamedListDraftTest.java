package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.membership.MemberFilter;
import org.greenroom.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The named list as a setting of a draft. */
class NamedListDraftTest {

    private static final Instant NOW = Instant.parse("2025-12-04T12:00:00Z");
    private static final BallotQuestion QUESTION = BallotQuestion.choiceOfOne(
            new Bilingual("Question", "Cwestiwn"),
            List.of(new Bilingual("Yes", "Ie"), new Bilingual("No", "Nage")),
            true);

    private static BallotDraft draft(@Nullable Bilingual purpose) {
        return new BallotDraft(
                BallotKind.CONSULTATIVE,
                new Bilingual("Title", "Teitl"),
                Bilingual.EMPTY,
                List.of(QUESTION),
                MemberFilter.everyone(),
                null,
                NOW.plusSeconds(600),
                null,
                new ParticipationPlan(null, purpose));
    }

    private static List<String> problems(@Nullable Bilingual purpose) {
        return DraftRules.problems(draft(purpose), NOW).stream()
                .map(p -> p.field() + " " + p.textKey().replace("ballot.problem.", ""))
                .toList();
    }

    @Test
    void withoutAPurposeABallotWithAListIsNotProposed() {
        assertThat(problems(null)).isEmpty();
        assertThat(problems(new Bilingual("To help people", "Helpu pobl"))).isEmpty();
        assertThat(problems(Bilingual.EMPTY)).containsExactly("participation.list.en text-missing");
        assertThat(problems(new Bilingual("To help people", "")))
                .containsExactly("participation.list.cy welsh-missing");
        assertThat(problems(new Bilingual("x".repeat(301), "Helpu pobl")))
                .containsExactly("participation.list.en too-long");
    }

    @Test
    void theSecondOfficerApprovesTheListAndItsPurpose() {
        var nowhere = JdbcClient.create(new SimpleDriverDataSource());
        var paper = new Paper(new Texts(), new KeyAssignments(nowhere), new CodeAuthorityRows(nowhere));
        var id = UUID.randomUUID();
        var by = new Actor(UUID.randomUUID(), "Officer");
        byte[] without = paper.payload(new Ballot(id, draft(null), by), List.of(), null);
        byte[] with = paper.payload(
                new Ballot(id, draft(new Bilingual("To help people", "Helpu pobl")), by), List.of(), null);
        byte[] other = paper.payload(
                new Ballot(id, draft(new Bilingual("To persuade people", "Helpu pobl")), by), List.of(), null);
        assertThat(with).isNotEqualTo(without).isNotEqualTo(other);
        assertThat(new Ballot(id, draft(null), by).participation().hasNamedList())
                .isFalse();
    }
}
