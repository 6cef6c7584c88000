package org.greenroom.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.ActivationRequests;
import org.greenroom.access.Role;
import org.greenroom.access.RoleGrants;
import org.greenroom.access.SignInSettings;
import org.greenroom.access.SignedIn;
import org.greenroom.access.TestMembers;
import org.greenroom.access.TestMembers.TestMember;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** The ways in, through the filters. */
@GreenroomTest
class WaysInServiceTest {

    private static final String PASSWORD = "nine green bottles on stage";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActivationRequests requests;

    @Autowired
    private RoleGrants roles;

    @Autowired
    private JdbcClient jdbc;

    private TestMember member;
    private UUID account;
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void somebodyWithAnAccount() {
        jdbc.sql("delete from activation_request").update();
        member = TestMembers.add(jdbc, true, "en");
        account = accounts.forMember(member.id(), "Amara", Locale.UK);
        accounts.choosePassword(account, PASSWORD);
    }

    @Test
    void theButtonOfALinkSignsInOnceWithANewSessionNumber() throws Exception {
        var link = link(member);
        var before = session.getId();
        mvc.perform(post("/sign-in/link").session(session).with(csrf()).param("token", link))
                .andExpect(authenticated().withAuthenticationName(account.toString()))
                .andExpect(redirectedUrl("/"));
        assertThat(session.getId()).isNotEqualTo(before);

        mvc.perform(post("/sign-in/link").with(csrf()).param("token", link))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?link-used"));
    }

    @Test
    void aScannerThatOpensALinkUsesNothingUp() throws Exception {
        var link = link(member);
        mvc.perform(get("/sign-in/link/" + link)).andExpect(unauthenticated());
        mvc.perform(get("/sign-in/link").param("token", link)).andExpect(unauthenticated());

        mvc.perform(post("/sign-in/link").with(csrf()).param("token", link)).andExpect(authenticated());
    }

    @Test
    void aLinkSentFromAnotherSiteDoesNotSignIn() throws Exception {
        var link = link(member);
        mvc.perform(post("/sign-in/link").param("token", link))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?again"));
        mvc.perform(post("/sign-in/link").with(csrf()).param("token", link)).andExpect(authenticated());
    }

    @Test
    void anOfficerIsAskedForTheSecondStepAndThenLandsWhereSheWanted() throws Exception {
        grant(Role.MEMBERSHIP_OFFICER);
        var letter = "/letters/" + UUID.randomUUID();
        mvc.perform(get(letter).session(session)).andExpect(redirectedUrl("/sign-in"));

        signIn().andExpect(redirectedUrl("/confirm"));
        mvc.perform(get(letter).session(session)).andExpect(redirectedUrl("/confirm"));

        mvc.perform(post("/sign-in/link").session(session).with(csrf()).param("token", link(member)))
                .andExpect(redirectedUrl("http://localhost" + letter));
        mvc.perform(get(letter).session(session)).andExpect(status().isNotFound());
    }

    @Test
    void theFactorOfAnotherBrowserHelpsNobody() throws Exception {
        grant(Role.MEMBERSHIP_OFFICER);
        signIn();

        mvc.perform(post("/sign-in/link").with(csrf()).param("token", link(member)))
                .andExpect(redirectedUrl("/confirm"));

        mvc.perform(get("/letters/" + UUID.randomUUID()).session(session)).andExpect(redirectedUrl("/confirm"));
    }

    @Test
    void aLinkForSomebodyElseLeavesTheSessionAndTheLinkAsTheyAre() throws Exception {
        signIn();
        var other = TestMembers.add(jdbc, true, "en");
        accounts.choosePassword(accounts.forMember(other.id(), "Bronwen", Locale.UK), PASSWORD);
        var link = link(other);

        mvc.perform(post("/sign-in/link").session(session).with(csrf()).param("token", link))
                .andExpect(redirectedUrl("/sign-in?link-used"));

        mvc.perform(post("/sign-in/link").with(csrf()).param("token", link)).andExpect(authenticated());
    }

    @Test
    void whatAPasskeyHasToAnswerNamesNobody() throws Exception {
        mvc.perform(post("/sign-in/passkey/options").session(session).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"userVerification\":\"required\"")))
                .andExpect(content().string(containsString("\"allowCredentials\":[]")))
                .andExpect(content().string(not(containsString(account.toString()))));
        mvc.perform(post("/sign-in/passkey/options")).andExpect(status().is3xxRedirection());
    }

    @Test
    void anythingThatIsNoKnownPasskeyIsRefusedTheSameWay() throws Exception {
        var madeUp = """
                {"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":{
                "authenticatorData":"AAAA","clientDataJSON":"AAAA","signature":"AAAA","userHandle":"AAAA"}}""";
        mvc.perform(post("/sign-in/passkey/options").session(session).with(csrf()));
        mvc.perform(post("/sign-in/passkey")
                        .session(session)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(madeUp))
                .andExpect(unauthenticated())
                .andExpect(status().isUnauthorized())
                .andExpect(content().string("{\"code\":\"not-known\"}"));
    }

    @Test
    void aRealPortalRefusesToLetOneFactorBeEnough() {
        var loose = new SignInSettings(
                Duration.ofMinutes(10), 10, 60, Set.of(), true, Duration.ofMinutes(15), Duration.ofHours(24), 20);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new FactorsOfProduction(loose)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one-factor-is-enough");
    }

    private org.springframework.test.web.servlet.ResultActions signIn() throws Exception {
        return mvc.perform(post("/sign-in")
                .session(session)
                .with(csrf())
                .param("identifier", member.number())
                .param("password", PASSWORD));
    }

    private void grant(Role role) {
        var officer = new SignedIn(UUID.randomUUID(), null, "Officer", Set.of(Role.MEMBERSHIP_OFFICER), Locale.UK);
        ActingAs.person(
                officer,
                () -> roles.grant(
                        account, role, java.time.Instant.parse("2024-01-01T00:00:00Z"), null, officer.actor()));
    }

    private String link(TestMember somebody) {
        requests.askToSignIn(somebody.number(), UUID.randomUUID().toString());
        requests.answerWaiting();
        var bodies = jdbc.sql("select body from outbox_mail where recipient = ?")
                .param(somebody.email())
                .query(String.class)
                .list();
        var found = Pattern.compile("sign-in/link/([A-Za-z0-9_-]{43})").matcher(bodies.getLast());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
