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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.greenroom.ballot.Booth;
import org.greenroom.sealing.Tracker;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GreenroomTest
class BoothEndpointsServiceTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestBallots testBallots;

    @Autowired
    Booth booth;

    private static MockHttpServletRequestBuilder as(TestVoter voter, MockHttpServletRequestBuilder request) {
        return request.with(authentication(TestVoter.authentication(voter.signedIn())));
    }

    private static MockHttpServletRequestBuilder casting(UUID ballot, byte[] body) {
        return post("/api/vote/{id}/cast", ballot)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private ResultActions cast(TestVoter voter, UUID ballot, byte[] body) throws Exception {
        return mvc.perform(as(voter, casting(ballot, body)).with(csrf()));
    }

    @Test
    void theWholeWayFromStateToTracker() throws Exception {
        var made = testBallots.open(5, TestBallots.YES_NO);
        var voter = made.voters().getFirst();
        mvc.perform(as(voter, get("/api/vote/{id}", made.id())))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.state").value("open"))
                .andExpect(jsonPath("$.onRoll").value(true))
                .andExpect(jsonPath("$.voted").value(false))
                .andExpect(jsonPath("$.language").value("en"))
                .andExpect(jsonPath("$.opensAt").isString())
                .andExpect(jsonPath("$.closesAt").isString())
                .andExpect(jsonPath("$.serverNow").isString())
                .andExpect(jsonPath("$.fingerprint").isString())
                .andExpect(jsonPath("$.csrf.header").value("X-CSRF-TOKEN"))
                .andExpect(jsonPath("$.csrf.token").isString());
        mvc.perform(get("/api/vote/{id}/election", made.id()))
                .andExpect(status().isOk())
                .andExpect(content().bytes(booth.electionBytes(made.id()).orElseThrow()));
        mvc.perform(as(voter, post("/api/vote/{id}/credential", made.id())).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.credential").value(voter.credential(made.id())));

        byte[] ballot = voter.seal(made.id(), 0);
        String tracker = Tracker.of(ballot).base64();
        cast(voter, made.id(), ballot)
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.tracker").value(tracker));
        cast(voter, made.id(), ballot)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.tracker").value(tracker));
        mvc.perform(as(voter, get("/api/vote/{id}", made.id())))
                .andExpect(jsonPath("$.voted").value(true));
        mvc.perform(as(voter, post("/api/vote/{id}/credential", made.id())).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("already-voted"));
    }

    @Test
    void withoutASessionOnlySigningInIsOffered() throws Exception {
        var made = testBallots.open(5, TestBallots.YES_NO);
        byte[] ballot = made.voters().getFirst().seal(made.id(), 0);
        mvc.perform(get("/api/vote/{id}", made.id()))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("sign-in"));
        mvc.perform(casting(made.id(), ballot).with(csrf()))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("sign-in"));
        mvc.perform(casting(made.id(), ballot))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").isString());
    }

    @Test
    void withoutTheTokenNothingIsTakenIn() throws Exception {
        var made = testBallots.open(5, TestBallots.YES_NO);
        var voter = made.voters().getFirst();
        byte[] ballot = voter.seal(made.id(), 0);
        mvc.perform(as(voter, casting(made.id(), ballot)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("csrf"));
        mvc.perform(as(voter, casting(made.id(), ballot)).with(csrf().useInvalidToken()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("csrf"));
        mvc.perform(as(voter, post("/api/vote/{id}/credential", made.id()))).andExpect(status().isForbidden());
        mvc.perform(as(voter, get("/api/vote/{id}", made.id())))
                .andExpect(jsonPath("$.voted").value(false));
    }

    @Test
    void everyRefusalHasItsOwnStatusAndCode() throws Exception {
        var made = testBallots.open(5, TestBallots.YES_NO);
        var voter = made.voters().getFirst();
        byte[] ballot = voter.seal(made.id(), 0);
        int limit = booth.maximumBallotBytes(made.id()).orElseThrow();

        refused(cast(voter, UUID.randomUUID(), ballot), 404, "unknown-ballot");
        refused(
                mvc.perform(as(voter, post("/api/vote/rubbish/cast"))
                        .content(ballot)
                        .with(csrf())),
                404,
                "unknown-ballot");
        refused(mvc.perform(as(voter, get("/api/vote/rubbish"))), 404, "unknown-ballot");
        refused(cast(voter, made.id(), new byte[limit + 1]), 413, "too-large");
        refused(cast(new TestVoter(UUID.randomUUID(), booth), made.id(), ballot), 403, "not-on-roll");
        refused(cast(voter, made.id(), "rubbish".getBytes(StandardCharsets.UTF_8)), 422, "malformed");
        refused(cast(voter, made.id(), new byte[0]), 422, "malformed");
        refused(
                cast(
                        voter,
                        made.id(),
                        (" " + new String(ballot, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)),
                422,
                "not-canonical");
        refused(cast(voter, made.id(), made.voters().get(1).seal(made.id(), 0)), 422, "wrong-credential");
        byte[] tampered = new String(ballot, StandardCharsets.UTF_8)
                .replaceFirst("\"response\":\"(\\d{10})", "\"response\":\"1234567890")
                .getBytes(StandardCharsets.UTF_8);
        refused(cast(voter, made.id(), tampered), 422, "invalid-proof");
        mvc.perform(as(voter, get("/api/vote/{id}", made.id())))
                .andExpect(jsonPath("$.voted").value(false));

        cast(voter, made.id(), ballot).andExpect(status().isOk());
        testBallots.close(made.id());
        var late = made.voters().get(2);
        refused(cast(late, made.id(), made.voters().getFirst().signedIn(() -> ballot)), 410, "closed")
                .andExpect(jsonPath("$.arrivedAt").isString())
                .andExpect(jsonPath("$.closesAt").isString());
        cast(voter, made.id(), ballot).andExpect(status().isOk());
        refused(
                mvc.perform(
                        as(late, post("/api/vote/{id}/credential", made.id())).with(csrf())),
                410,
                "closed");
    }

    private static ResultActions refused(ResultActions result, int status, String code) throws Exception {
        return result.andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code));
    }

    @Test
    void tooManyProofsAMinuteHaveToWait() throws Exception {
        var made = testBallots.open(5, TestBallots.YES_NO);
        var voter = made.voters().getFirst();
        byte[] wrong = made.voters().get(1).seal(made.id(), 0);
        for (int i = 0; i < 10; i++) {
            refused(cast(voter, made.id(), wrong), 422, "wrong-credential");
        }
        refused(cast(voter, made.id(), wrong), 429, "too-many")
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.retryAfterSeconds").isNumber());
        cast(made.voters().get(1), made.id(), wrong).andExpect(status().isOk());
    }

    @Test
    void thePageIsTheSameForEverybodyAndSetsNoCookie() throws Exception {
        var answer = mvc.perform(get("/vote/{id}", UUID.randomUUID()))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(not(containsString("{{"))))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString()).containsPattern("/assets/[0-9a-f]{16}/linked/booth.js");
    }

    @Test
    void scriptWorkerAndStylesAreOneFileEachKeptForEver() throws Exception {
        var page = mvc.perform(get("/vote/{id}", UUID.randomUUID()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var base = page.replaceAll("(?s).*(/assets/[0-9a-f]{16})/linked/booth.js.*", "$1");
        mvc.perform(get(base + "/linked/booth.js"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/javascript"))
                .andExpect(header().string("Cache-Control", containsString("immutable")))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(containsString("// ---- booth/casting.js")));
        mvc.perform(get(base + "/linked/worker.js"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("// ---- booth/seal.js")));
        mvc.perform(get(base + "/linked/booth.css"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/css"));
        mvc.perform(get(base + "/linked/none.js")).andExpect(status().isNotFound());
    }

    @Test
    void theTextsOfTheBoothComeInBothLanguages() throws Exception {
        for (var language : new String[] {"en", "cy"}) {
            mvc.perform(get("/api/booth/texts/{language}", language))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", containsString("max-age")))
                    .andExpect(jsonPath("$['booth.shell.noscript']").exists());
        }
        mvc.perform(get("/api/booth/texts/fr")).andExpect(status().isNotFound());
    }
}
