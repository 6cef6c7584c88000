package org.greenroom.consent.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.consent.TestRecords.as;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@GreenroomTest
class StatisticsServiceTest {

    private static final SignedIn OFFICER = TestRecords.officer(Role.CONSENT_OFFICER);

    @Autowired
    private Statistics statistics;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void figuresOfAQuarterAreTakenOnceAndShowABranchOfTen() {
        var branch = "Branch " + UUID.randomUUID();
        var day = LocalDate.of(2031, 4, 1);
        for (int i = 0; i < 10; i++) {
            answer(branch, i < 8 ? Leeway.refuse() : Leeway.ask(null));
        }
        // Too few left out would be told from the whole, and hide this branch too.
        for (var small : List.of("Small " + branch, "Smaller " + branch)) {
            for (int i = 0; i < 5; i++) {
                answer(small, Leeway.refuse());
            }
        }

        statistics.take(day);

        var group = of(day, branch);
        assertThat(group.shown()).isTrue();
        assertThat(group.about()).isEqualTo(10);
        var use = group.uses().stream()
                .filter(each -> each.use() == Use.INTIMATE)
                .findAny()
                .orElseThrow();
        assertThat(use.refuse().steps()).isEqualTo(80);
        assertThat(use.ask().steps()).isEqualTo(20);
        assertThat(use.unstated().underFive()).isTrue();

        answer(branch, Leeway.refuse());
        statistics.take(day);
        assertThat(of(day, branch)).isEqualTo(group);
    }

    @Test
    void aBranchOfNineIsNotShown() {
        var branch = "Branch " + UUID.randomUUID();
        var day = LocalDate.of(2031, 7, 1);
        for (int i = 0; i < 9; i++) {
            answer(branch, Leeway.refuse());
        }

        statistics.take(day);

        assertThat(of(day, branch).shown()).isFalse();
    }

    @Test
    void onlyOfficersReadThem() {
        var member = TestRecords.member(jdbc, accounts);

        assertThatThrownBy(() -> as(member, statistics::days)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(member, () -> statistics.on(LocalDate.of(2031, 4, 1))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(TestRecords.officer(Role.AUDITOR), statistics::days))
                .isInstanceOf(AccessDeniedException.class);
    }

    private GroupShares of(LocalDate day, String branch) {
        return as(OFFICER, () -> statistics.on(day)).stream()
                .filter(group -> group.branch().equals(branch))
                .findAny()
                .orElseThrow();
    }

    private void answer(String branch, Leeway leeway) {
        var member = TestRecords.member(jdbc, accounts);
        jdbc.sql("update member set branch = :branch where id = :id")
                .param("branch", branch)
                .param("id", member.memberId())
                .update();
        TestRecords.answer(preferences, member, Use.INTIMATE, leeway);
        assertThat(leeway.answer()).isIn(Answer.REFUSE, Answer.ASK);
    }
}
