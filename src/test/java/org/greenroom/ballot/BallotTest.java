package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.greenroom.audit.Actor;
import org.greenroom.membership.MemberFilter;
import org.junit.jupiter.api.Test;

class BallotTest {

    private static final Instant OPENS = Instant.parse("2026-12-04T09:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-18T12:00:00Z");
    private static final Instant BEFORE = OPENS.minusSeconds(1);
    private static final Instant DURING = OPENS.plusSeconds(1);

    private static final BallotDraft DRAFT = new BallotDraft(
            BallotKind.INDICATIVE,
            Bilingual.of("Title"),
            Bilingual.EMPTY,
            List.of(BallotQuestion.choiceOfOne(
                    Bilingual.of("Question"), List.of(Bilingual.of("Yes"), Bilingual.of("No")), true)),
            MemberFilter.everyone(),
            OPENS,
            CLOSES,
            null);

    private static final Map<String, Consumer<Ballot>> STEPS = steps();

    private static Map<String, Consumer<Ballot>> steps() {
        Map<String, Consumer<Ballot>> steps = new LinkedHashMap<>();
        steps.put("change", b -> b.change(DRAFT));
        steps.put("propose", Ballot::propose);
        steps.put("backToDraft", Ballot::backToDraft);
        steps.put("approve", b -> b.approve(BEFORE));
        steps.put("prepared", b -> b.prepared(BEFORE));
        steps.put("open", b -> b.open(OPENS));
        steps.put("close", b -> b.close(CLOSES));
        steps.put("closeEarly", b -> b.closeEarly(DURING));
        steps.put("closed", Ballot::closed);
        steps.put("counted", Ballot::counted);
        steps.put("leaveUncounted", Ballot::leaveUncounted);
        steps.put("publish", Ballot::publish);
        steps.put("cancel", Ballot::cancel);
        return steps;
    }

    private static Ballot in(BallotState state) {
        Ballot ballot = new Ballot(UUID.randomUUID(), DRAFT, Actor.system());
        List<String> path =
                switch (state) {
                    case DRAFT -> List.of();
                    case PROPOSED -> List.of("propose");
                    case PREPARING -> List.of("propose", "approve");
                    case SCHEDULED -> List.of("propose", "approve", "prepared");
                    case OPEN -> List.of("propose", "approve", "prepared", "open");
                    case CLOSING -> List.of("propose", "approve", "prepared", "open", "close");
                    case CLOSED -> List.of("propose", "approve", "prepared", "open", "close", "closed");
                    case COUNTED -> List.of("propose", "approve", "prepared", "open", "close", "closed", "counted");
                    case PUBLISHED ->
                        List.of("propose", "approve", "prepared", "open", "close", "closed", "counted", "publish");
                    case NOT_COUNTED ->
                        List.of("propose", "approve", "prepared", "open", "close", "closed", "leaveUncounted");
                    case CANCELLED -> List.of("propose", "approve", "cancel");
                };
        path.forEach(step -> STEPS.get(step).accept(ballot));
        assertThat(ballot.state()).isEqualTo(state);
        return ballot;
    }

    @Test
    void everyStateAllowsItsOwnStepsAndRefusesAllOthers() {
        Map<BallotState, Set<String>> allowed = Map.ofEntries(
                Map.entry(BallotState.DRAFT, Set.of("change", "propose")),
                Map.entry(BallotState.PROPOSED, Set.of("backToDraft", "approve")),
                Map.entry(BallotState.PREPARING, Set.of("prepared", "cancel")),
                Map.entry(BallotState.SCHEDULED, Set.of("open", "cancel")),
                Map.entry(BallotState.OPEN, Set.of("close", "closeEarly", "cancel")),
                Map.entry(BallotState.CLOSING, Set.of("closed")),
                Map.entry(BallotState.CLOSED, Set.of("counted", "leaveUncounted", "cancel")),
                Map.entry(BallotState.COUNTED, Set.of("publish")),
                Map.entry(BallotState.PUBLISHED, Set.of()),
                Map.entry(BallotState.NOT_COUNTED, Set.of()),
                Map.entry(BallotState.CANCELLED, Set.of()));
        for (BallotState state : BallotState.values()) {
            STEPS.forEach((name, step) -> {
                Ballot ballot = in(state);
                if (allowed.getOrDefault(state, Set.of()).contains(name)) {
                    step.accept(ballot);
                } else {
                    assertThatThrownBy(() -> step.accept(ballot))
                            .as("%s in %s", name, state)
                            .isInstanceOf(NotPossibleNow.class);
                    assertThat(ballot.state()).isEqualTo(state);
                }
            });
        }
    }

    @Test
    void nothingOpensOrClosesBeforeItsInstant() {
        assertThatThrownBy(() -> in(BallotState.SCHEDULED).open(BEFORE)).isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() -> in(BallotState.OPEN).close(CLOSES.minusNanos(1_000)))
                .isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() -> in(BallotState.OPEN).closeEarly(CLOSES)).isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() -> in(BallotState.PROPOSED).approve(CLOSES)).isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void closingEarlyMovesTheClosingInstant() {
        Ballot ballot = in(BallotState.OPEN);
        ballot.closeEarly(DURING);
        assertThat(ballot.closesAt()).isEqualTo(DURING);
        assertThat(ballot.state()).isEqualTo(BallotState.CLOSING);
    }

    @Test
    void aDraftComesBackAsItWasWritten() {
        assertThat(in(BallotState.DRAFT).draft()).isEqualTo(DRAFT);
    }
}
