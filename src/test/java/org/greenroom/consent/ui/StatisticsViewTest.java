package org.greenroom.consent.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.statistics.Statistics;
import org.greenroom.consent.statistics.TestStatistics;
import org.greenroom.testing.KaribuTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

class StatisticsViewTest extends KaribuTest {

    @Autowired
    private Statistics statistics;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    @Test
    void figuresStandInWordsAndASmallBranchOnlySaysSo() throws Exception {
        var large = "Large " + UUID.randomUUID();
        var medium = "Medium " + UUID.randomUUID();
        var small = "Small " + UUID.randomUUID();
        for (int i = 0; i < 12; i++) {
            answer(large, i < 6 ? Leeway.refuse() : Leeway.ask(null));
        }
        // The small branch takes the smallest other one with it.
        for (int i = 0; i < 10; i++) {
            answer(medium, Leeway.refuse());
        }
        answer(small, Leeway.refuse());
        var day = LocalDate.of(2033, 10, 1);
        TestStatistics.take(statistics, day);
        signInAs("officer", "CONSENT_OFFICER");

        open(day, large);
        assertThat(pageText())
                .contains("about 10 members")
                .contains("Refuse 50 % · ask me 50 % · allow on conditions under 5 % · not stated under 5 %");

        open(day, small);
        assertThat(pageText()).contains("Too few to show");

        var csv = web.perform(get("/downloads/consent-statistics/" + day + ".csv")
                        .with(user("officer").roles("CONSENT_OFFICER")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv).contains(large + ",SCAN_FACE,50,50,under 5,under 5").doesNotContain(small);
    }

    @Test
    void aMemberSeesNoFigures() throws Exception {
        signInAs("somebody", "MEMBER");

        assertThatThrownBy(() -> UI.getCurrent().navigate("consent/statistics"))
                .isInstanceOf(MockAccessDeniedException.class);
        web.perform(get("/downloads/consent-statistics/2033-10-01.csv")
                        .with(user("m").roles("MEMBER")))
                .andExpect(status().isForbidden());
    }

    @Test
    void aDayWithoutFiguresIsNotFound() throws Exception {
        web.perform(get("/downloads/consent-statistics/2001-01-01.csv")
                        .with(user("officer").roles("CONSENT_OFFICER")))
                .andExpect(status().isNotFound());
    }

    private static void open(LocalDate day, String branch) {
        UI.getCurrent()
                .navigate(
                        "consent/statistics", QueryParameters.simple(Map.of("day", day.toString(), "branch", branch)));
    }

    private void answer(String branch, Leeway leeway) {
        var member = TestRecords.member(jdbc, accounts);
        jdbc.sql("update member set branch = :branch where id = :id")
                .param("branch", branch)
                .param("id", member.memberId())
                .update();
        TestRecords.answer(preferences, member, Use.SCAN_FACE, leeway);
    }
}
