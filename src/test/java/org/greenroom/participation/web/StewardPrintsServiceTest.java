package org.greenroom.participation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.participation.ListPurpose;
import org.greenroom.participation.ReminderLists;
import org.greenroom.participation.StewardStages;
import org.greenroom.participation.StewardStages.Made;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.TestVoter;
import org.greenroom.testing.TestWorkplaces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What stewards print, by its address. */
@GreenroomTest
class StewardPrintsServiceTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    StewardStages stages;

    @Autowired
    ReminderLists lists;

    @Autowired
    JdbcClient jdbc;

    private ResultActions print(UUID member, String what, String code, UUID ballot) throws Exception {
        var person = TestWorkplaces.signedIn(member, Role.STEWARD);
        return mvc.perform(get("/print/" + what + "/" + code + "/" + ballot)
                .with(authentication(ActingAs.authentication(person))));
    }

    @Test
    void theNoticeNamesBallotAndPortalAndNobody() throws Exception {
        var made = stages.begun();
        var page = print(made.steward(), "notice", made.codes().getFirst(), made.ballot())
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("A ballot is open", "It is not binding", "<svg", "http://localhost:8080")
                .doesNotContain("/vote/", "Workplace ", "Steward<", "Member ");
    }

    @Test
    void noNoticeCallsToABallotThatIsHeldAfterARestore() throws Exception {
        var made = stages.begun();
        jdbc.sql("update ballot set suspended_at = current_timestamp where id = :id")
                .param("id", made.ballot())
                .update();
        print(made.steward(), "notice", made.codes().getFirst(), made.ballot()).andExpect(status().isNotFound());
    }

    @Test
    void nothingOfAnotherWorkplaceIsPrinted() throws Exception {
        var made = stages.afterFirstBatch(true);
        for (String what : new String[] {"notice", "list"}) {
            print(made.steward(), what, made.codes().get(1), made.ballot()).andExpect(status().isForbidden());
            print(made.steward(), what, "NO-SUCH-PLACE", made.ballot()).andExpect(status().isForbidden());
            print(made.people().get(0).get(5), what, made.codes().get(0), made.ballot())
                    .andExpect(status().isForbidden());
            print(made.steward(), what, made.codes().get(0), UUID.randomUUID()).andExpect(status().isNotFound());
            mvc.perform(get("/print/" + what + "/" + made.codes().get(0) + "/" + made.ballot()))
                    .andExpect(redirectedUrl("/sign-in"));
        }
    }

    @Test
    void theListIsAPageWithAWatermarkAndOnlyAfterItsPurpose() throws Exception {
        Made made = stages.afterFirstBatch(true);
        String code = made.codes().getFirst();
        print(made.steward(), "list", code, made.ballot()).andExpect(status().isNotFound());
        TestVoter.as(TestWorkplaces.signedIn(made.steward()), () -> {
            lists.accept(made.ballot(), code, ListPurpose.HELP);
            return true;
        });
        var page = print(made.steward(), "list", code, made.ballot())
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"))
                .andExpect(header().doesNotExist(HttpHeaders.CONTENT_DISPOSITION))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("class=\"watermark\"", "Steward, ", "Member ", "have not voted");
    }
}
