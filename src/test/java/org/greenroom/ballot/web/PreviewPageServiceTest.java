package org.greenroom.ballot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.Ballots;
import org.greenroom.sealing.Election;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

@GreenroomTest
class PreviewPageServiceTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestBallots testBallots;

    @Autowired
    Ballots ballots;

    private UUID draft() {
        return TestBallots.asFirst(
                () -> ballots.create(testBallots.draft("Branch " + UUID.randomUUID(), TestBallots.YES_NO)));
    }

    private ResultActions ask(SignedIn person, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(TestVoter.authentication(person))));
    }

    private static String page(UUID ballot) {
        return "/ballots/" + ballot + "/preview";
    }

    private static String draft(UUID ballot) {
        return "/api/ballot-previews/" + ballot;
    }

    private static SignedIn with(Role role) {
        return new SignedIn(UUID.randomUUID(), UUID.randomUUID(), "Somebody", Set.of(role), Locale.UK);
    }

    @Test
    void thePageIsTheBoothsOwnUnderTheSamePolicy() throws Exception {
        var id = draft();
        var booth = mvc.perform(get("/vote/" + id)).andReturn().getResponse();
        ask(TestBallots.FIRST_OFFICER, page(id))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string(
                                "Content-Security-Policy", String.valueOf(booth.getHeader("Content-Security-Policy"))))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(content().string(booth.getContentAsString(StandardCharsets.UTF_8)));
    }

    @Test
    void theDraftComesAsElectionBytesWithoutATokenOrAnythingToCastWith() throws Exception {
        var id = draft();
        var answer = ask(with(Role.SCRUTINEER), draft(id))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.closesAt").isString())
                .andExpect(jsonPath("$.csrf").doesNotExist())
                .andExpect(jsonPath("$.voter").doesNotExist())
                .andExpect(content().string(not(containsString("credential"))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var json = JsonMapper.shared().readTree(answer);
        var election = Election.parse(json.get("election").asString().getBytes(StandardCharsets.UTF_8));
        assertThat(election.fingerprint()).isEqualTo(json.get("fingerprint").asString());
        assertThat(election.questions().getFirst().text()).isEqualTo("Would you refuse to be scanned?");

        // The booth’s own addresses know nothing of a draft.
        ask(TestBallots.FIRST_OFFICER, "/api/vote/" + id).andExpect(status().isNotFound());
        mvc.perform(post("/api/vote/" + id + "/credential")
                        .with(csrf())
                        .with(authentication(TestVoter.authentication(TestBallots.FIRST_OFFICER))))
                .andExpect(status().isNotFound());
        for (var address : List.of(page(id), draft(id))) {
            mvc.perform(post(address)
                            .with(csrf())
                            .with(authentication(TestVoter.authentication(TestBallots.FIRST_OFFICER))))
                    .andExpect(status().isMethodNotAllowed());
        }
    }

    @Test
    void aPaperThatIsNotCompleteIsSaidToBe() throws Exception {
        var id = TestBallots.asFirst(() -> ballots.create(testBallots.draft("Branch " + UUID.randomUUID())));
        ask(TestBallots.FIRST_OFFICER, draft(id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.election").doesNotExist());
    }

    @Test
    void whatWaitsForTheSecondOfficerIsShownAndWhatIsFixedIsNot() throws Exception {
        var proposed = draft();
        testBallots.proposeToOpen(proposed);
        ask(TestBallots.SECOND_OFFICER, draft(proposed))
                .andExpect(jsonPath("$.election").exists());
        var open = testBallots.open(6, TestBallots.YES_NO).id();
        ask(TestBallots.SECOND_OFFICER, page(open)).andExpect(status().isNotFound());
        ask(TestBallots.SECOND_OFFICER, draft(open)).andExpect(status().isNotFound());
        ask(TestBallots.SECOND_OFFICER, page(UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void nobodyElseSeesADraft() throws Exception {
        var id = draft();
        mvc.perform(get(page(id))).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get(draft(id))).andExpect(status().isUnauthorized());
        for (var role : List.of(Role.MEMBER, Role.MEMBERSHIP_OFFICER, Role.NEWS_EDITOR, Role.AUDITOR)) {
            ask(with(role), page(id)).andExpect(status().isForbidden());
            ask(with(role), draft(id)).andExpect(status().isForbidden());
        }
    }
}
