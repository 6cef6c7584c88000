package org.greenroom.consent.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Use;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    private final Tally tally = new Tally(10);

    @ParameterizedTest
    @CsvSource({
        "0,100,0",
        "4,100,0",
        "5,100,5",
        "7,100,5",
        "8,100,10",
        "95,100,95",
        "96,100,100",
        "100,100,100",
        "1,3,35"
    })
    void sharesAreRoundedAndTheEndsAreNotToldApart(int part, int whole, int steps) {
        assertThat(Share.of(part, whole).steps()).isEqualTo(steps);
    }

    @Test
    void fewerThanTenAreNotShownAtAll() {
        add("North", 9, Answer.REFUSE);

        assertThat(tally.shares()).noneMatch(GroupShares::shown);
    }

    @Test
    void aSmallBranchTakesAnotherOneWithIt() {
        add("North", 40, Answer.REFUSE);
        add("South", 12, Answer.ASK);
        add("West", 3, Answer.ALLOW);

        assertThat(shown()).containsExactly("", "North");
    }

    @Test
    void oneWithoutABranchTakesABranchWithItToo() {
        add("North", 40, Answer.REFUSE);
        add("South", 12, Answer.ASK);
        add("", 1, Answer.ALLOW);

        assertThat(shown()).containsExactly("", "North");
    }

    @Test
    void whereTheOthersAreManyNothingMoreIsLeftOut() {
        add("North", 40, Answer.REFUSE);
        add("West", 6, Answer.ALLOW);
        add("East", 5, Answer.ALLOW);

        assertThat(shown()).containsExactly("", "North");
        add("South", 12, Answer.ASK);
        assertThat(shown()).containsExactly("", "North", "South");
    }

    @Test
    void largeBranchesAreShownWithASizeToTheNearestTen() {
        add("North", 44, Answer.REFUSE);
        add("South", 16, null);

        var shares = tally.shares();
        assertThat(shown()).containsExactly("", "North", "South");
        assertThat(shares.get(0).about()).isEqualTo(60);
        assertThat(shares.get(1).about()).isEqualTo(40);
        var use = shares.get(2).uses().getFirst();
        assertThat(use.unstated().overNinetyFive()).isTrue();
        assertThat(use.refuse().underFive()).isTrue();
    }

    private List<String> shown() {
        return tally.shares().stream()
                .filter(GroupShares::shown)
                .map(GroupShares::branch)
                .toList();
    }

    private void add(String branch, int members, @Nullable Answer answer) {
        for (int i = 0; i < members; i++) {
            Map<Use, @Nullable Answer> answers = new EnumMap<>(Use.class);
            answers.put(Use.SCAN_FACE, answer);
            tally.add(branch, answers);
        }
    }
}
