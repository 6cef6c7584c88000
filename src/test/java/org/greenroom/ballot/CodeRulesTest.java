package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may make the voting codes of a ballot. */
class CodeRulesTest {

    private static final UUID OFFICER = UUID.randomUUID();
    private static final UUID MAKER = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();

    private static List<String> problems(UUID authority, UUID... holders) {
        return problems(authority, new CodeRules.Standing(true, false), holders);
    }

    private static List<String> problems(UUID authority, CodeRules.Standing standing, UUID... holders) {
        var held = IntStream.range(0, holders.length)
                .mapToObj(i -> new KeyHolder(i + 1, holders[i], "Holder", null, null, null, null))
                .toList();
        var maker = authority == null ? null : new CodeAuthority(authority, "Maker", null, null);
        return CodeRules.problems(maker, standing, held, OFFICER).stream()
                .map(DraftProblem::textKey)
                .toList();
    }

    @Test
    void thePortalMayMakeThemWhoeverHoldsTheKeys() {
        assertThat(problems(null)).isEmpty();
        assertThat(problems(null, OFFICER)).isEmpty();
    }

    @Test
    void somebodyElseMayWhereAThirdPersonHoldsAKey() {
        assertThat(problems(MAKER, SOMEBODY)).isEmpty();
        assertThat(problems(MAKER, MAKER, OFFICER, SOMEBODY)).isEmpty();
    }

    @Test
    void withoutKeyHoldersThePortalCouldStillOpenVotes() {
        assertThat(problems(MAKER)).containsExactly("ballot.problem.codes-without-holders");
    }

    @Test
    void theSameHandsMustNotHoldAllKeys() {
        Stream.of(new UUID[] {MAKER}, new UUID[] {OFFICER}, new UUID[] {MAKER, OFFICER})
                .forEach(holders ->
                        assertThat(problems(MAKER, holders)).containsExactly("ballot.problem.codes-same-hands"));
    }

    @Test
    void whoeverMakesThemCanSignInAndDoesNotVote() {
        assertThat(problems(MAKER, new CodeRules.Standing(false, false), SOMEBODY))
                .containsExactly("ballot.problem.codes-no-account");
        assertThat(problems(MAKER, new CodeRules.Standing(true, true), SOMEBODY))
                .containsExactly("ballot.problem.codes-by-voter");
        assertThat(problems(null, new CodeRules.Standing(false, true), SOMEBODY))
                .isEmpty();
    }

    @Test
    void theOfficerWhoProposesDoesNotMakeThem() {
        assertThat(problems(OFFICER, SOMEBODY)).containsExactly("ballot.problem.codes-by-proposer");
    }
}
