package org.greenroom.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.access.TestMembers;
import org.greenroom.site.Assets;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@GreenroomTest
class SecurityServiceTest {

    private static final String PASSWORD = "nine green bottles on stage";
    private static final String BALLOT = "/api/vote/" + UUID.randomUUID();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Assets assets;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoIsNotSignedInIsSentToTheEntrance() throws Exception {
        for (var path : new String[] {"/home", "/ballots"}) {
            mvc.perform(get(path)).andExpect(redirectedUrl("/sign-in"));
            mvc.perform(get(path).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/sign-in"));
        }
        mvc.perform(get("/letters/" + UUID.randomUUID())).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/downloads/anything")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void scriptsAreAnsweredInJsonAndNeverRedirected() throws Exception {
        mvc.perform(get(BALLOT))
                .andExpect(status().isUnauthorized())
                .andExpect(content().json("{'code':'sign-in'}"));
        mvc.perform(post(BALLOT + "/cast"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().json("{'code':'sign-in'}"));
        mvc.perform(post(BALLOT + "/cast").with(csrf()))
                .andExpect(status().isUnauthorized())
                .andExpect(content().json("{'code':'sign-in'}"));
    }

    @Test
    void aPostWithoutItsTokenIsRefused() throws Exception {
        mvc.perform(post(BALLOT + "/cast").with(member()))
                .andExpect(status().isForbidden())
                .andExpect(content().json("{'code':'csrf'}"));
        mvc.perform(post(BALLOT + "/cast")
                        .with(member())
                        .with(csrf().useInvalidToken().asHeader()))
                .andExpect(status().isForbidden())
                .andExpect(content().json("{'code':'csrf'}"));
        mvc.perform(post("/logout").with(member())).andExpect(status().isForbidden());
    }

    @Test
    void signingInWithoutATokenAsksForItAgain() throws Exception {
        mvc.perform(post("/sign-in").param("identifier", "x").param("password", "y"))
                .andExpect(redirectedUrl("/sign-in?again"))
                .andExpect(unauthenticated());
    }

    @Test
    void signingInLeadsToThePageThatWasAskedForInANewSession() throws Exception {
        var number = memberWithPassword("cy");
        var session = new MockHttpSession();
        var before = session.getId();
        mvc.perform(get("/more").session(session)).andExpect(redirectedUrl("/sign-in"));

        mvc.perform(post("/sign-in")
                        .session(session)
                        .with(csrf())
                        .param("identifier", number)
                        .param("password", PASSWORD))
                .andExpect(authenticated().withRoles("MEMBER"))
                .andExpect(redirectedUrl("http://localhost/more"))
                .andExpect(cookie().value("greenroom-language", "cy"));
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void signingInWithoutHavingAskedForAPageLeadsHome() throws Exception {
        mvc.perform(formLogin("/sign-in")
                        .userParameter("identifier")
                        .user(memberWithPassword("en"))
                        .password(PASSWORD))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aFailedSignInSaysTheSameForKnownAndUnknown() throws Exception {
        for (var identifier : new String[] {memberWithPassword("en"), "UNKNOWN1"}) {
            mvc.perform(formLogin("/sign-in")
                            .userParameter("identifier")
                            .user(identifier)
                            .password("not the password at all"))
                    .andExpect(redirectedUrl("/sign-in?error"))
                    .andExpect(unauthenticated());
        }
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var session = new MockHttpSession();
        mvc.perform(post("/logout").session(session).with(member()).with(csrf()))
                .andExpect(redirectedUrl("/sign-in?signed-out"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void visitorsPagesHaveNoCookieAndAStrictPolicy() throws Exception {
        mvc.perform(get(assets.url("styles/tokens.css")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", Headers.STRICT))
                .andExpect(header().string("Cache-Control", containsString("immutable")))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(result ->
                        assertThat(result.getRequest().getSession(false)).isNull());
        mvc.perform(post("/results/anything").with(csrf())).andExpect(status().is4xxClientError());
    }

    @Test
    void everyAnswerCarriesTheHeaders() throws Exception {
        for (var path : new String[] {"/", "/api/vote/x", "/letters/x", assets.url("styles/tokens.css")}) {
            mvc.perform(get(path))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Referrer-Policy", "same-origin"))
                    .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                    .andExpect(header().string("Permissions-Policy", containsString("camera=()")))
                    .andExpect(header().doesNotExist("Strict-Transport-Security"));
            mvc.perform(get(path).secure(true)).andExpect(header().exists("Strict-Transport-Security"));
        }
        assertThat(Headers.STRICT).doesNotContain("unsafe");
    }

    @Test
    void whatNoRuleNamesIsDenied() throws Exception {
        mvc.perform(get("/no/such/thing").with(member())).andExpect(status().isForbidden());
    }

    @Test
    void anErrorPageDoesNotLeadToTheEntrance() throws Exception {
        mvc.perform(get("/error").with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 404);
                    return request;
                }))
                .andExpect(status().isNotFound());
        mvc.perform(get("/error")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void lettersAreForTheOffice() throws Exception {
        mvc.perform(get("/letters/" + UUID.randomUUID()).with(member())).andExpect(status().isForbidden());
        mvc.perform(get("/letters/" + UUID.randomUUID()).with(signedIn(Role.MEMBERSHIP_OFFICER)))
                .andExpect(status().isNotFound());
    }

    private String memberWithPassword(String language) {
        var member = TestMembers.add(jdbc, true, language);
        var account = accounts.forMember(member.id(), "Amara", Locale.UK);
        accounts.choosePassword(account, PASSWORD);
        return member.number();
    }

    private static RequestPostProcessor member() {
        return signedIn(Role.MEMBER);
    }

    private static RequestPostProcessor signedIn(Role role) {
        var person = new SignedIn(UUID.randomUUID(), UUID.randomUUID(), "Amara", Set.of(role), Locale.UK);
        return authentication(ActingAs.authentication(person));
    }
}
