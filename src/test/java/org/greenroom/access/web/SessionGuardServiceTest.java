package org.greenroom.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.RoleGrants;
import org.greenroom.access.SessionSettings;
import org.greenroom.access.SignedIn;
import org.greenroom.access.TestMembers;
import org.greenroom.access.web.SessionTimes.Noted;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GreenroomTest
class SessionGuardServiceTest {

    private static final String PASSWORD = "nine green bottles on stage";
    private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0) Firefox/150.0";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoleGrants roles;

    @Autowired
    private SessionSettings settings;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private final SignedIn officer =
            new SignedIn(UUID.randomUUID(), null, "Membership officer", Set.of(Role.MEMBERSHIP_OFFICER), Locale.UK);
    private TestMembers.TestMember member;
    private UUID account;

    @BeforeEach
    void aMemberWithAnAccount() {
        member = TestMembers.add(jdbc, true, "en");
        account = accounts.forMember(member.id(), "Amara", Locale.UK);
        accounts.choosePassword(account, PASSWORD);
    }

    @Test
    void theFirstRequestNotesTheSessionAndGivesTheBrowserItsCookie() throws Exception {
        var session = signIn();
        var before = session.getId();
        mvc.perform(real(get("/api/session"), session))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                HttpHeaders.SET_COOKIE,
                                allOf(
                                        containsString("greenroom-device="),
                                        containsString("HttpOnly"),
                                        containsString("SameSite=Lax"))));
        assertThat(sessionsNoted()).isOne();

        mvc.perform(real(get("/api/session"), session))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE));
        assertThat(sessionsNoted()).isOne();
        assertThat(session.getId()).isEqualTo(before);
    }

    @Test
    void aRequestOfAMemberIsLookedAtOnceAndInTwoStatements() throws Exception {
        var session = begun();
        assertThat(context.getBeansOfType(SessionGuard.class))
                .as("or the container adds it too")
                .isEmpty();
        assertThat(Statements.sentBy(() -> {
                    try {
                        return mvc.perform(real(get("/api/session"), session)).andReturn();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void anEndedSessionIsNobodysForScriptsPagesAndTheFramework() throws Exception {
        for (var kind : List.of("/api/session", "/downloads/anything", "/account")) {
            var session = begun();
            jdbc.sql("delete from account_session where account_id = ?")
                    .param(account)
                    .update();
            var answer = mvc.perform(real(get(kind), session));
            if (kind.startsWith("/api")) {
                answer.andExpect(status().isUnauthorized()).andExpect(content().json("{'code':'sign-in'}"));
            } else {
                answer.andExpect(redirectedUrl("/sign-in?ended"));
            }
            assertThat(session.isInvalid()).isTrue();
        }
    }

    @Test
    void aFrameworkRequestOfASuspendedMemberFindsNoSession() throws Exception {
        var session = begun();
        ActingAs.person(officer, () -> {
            accounts.suspend(account, officer.actor());
            return true;
        });

        reachesVaadin(real(
                post("/?v-r=uidl&v-uiId=0")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"csrfToken\":\"none\",\"rpc\":[],\"syncId\":0,\"clientId\":0}"),
                session));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aRoleGivenMeanwhileIsThereAtTheNextRequestAndAsksForItsSecondStep() throws Exception {
        var session = begun();
        mvc.perform(real(get("/letters/" + UUID.randomUUID()), session)).andExpect(status().isForbidden());

        var grant = ActingAs.person(
                officer,
                () -> roles.grant(
                        account, Role.MEMBERSHIP_OFFICER, Instant.now().minusSeconds(1), null, officer.actor()));
        mvc.perform(real(get("/letters/" + UUID.randomUUID()), session)).andExpect(redirectedUrl("/confirm"));

        ActingAs.person(officer, () -> {
            roles.revoke(grant, officer.actor());
            return true;
        });
        mvc.perform(real(get("/letters/" + UUID.randomUUID()), session)).andExpect(status().isForbidden());
    }

    @Test
    void askingHowMuchTimeIsLeftIsNoActAndStayingIsOne() throws Exception {
        var session = begun();
        move(
                session,
                noted -> noted.actedAt(Instant.now().minus(settings.idle()).plusSeconds(60)));

        mvc.perform(real(get("/api/session"), session))
                .andExpect(jsonPath("$.secondsLeft").value(org.hamcrest.Matchers.lessThanOrEqualTo(60)))
                .andExpect(jsonPath("$.texts.stay").value("Stay signed in"));
        reachesVaadin(real(post("/?v-r=heartbeat&v-uiId=0"), session));
        mvc.perform(real(get("/api/session"), session))
                .andExpect(jsonPath("$.secondsLeft").value(org.hamcrest.Matchers.lessThanOrEqualTo(60)));
        mvc.perform(real(post("/api/session/stay"), session)).andExpect(status().isForbidden());

        mvc.perform(real(post("/api/session/stay").with(csrf()), session))
                .andExpect(jsonPath("$.secondsLeft").value(org.hamcrest.Matchers.greaterThan(60)));
    }

    @Test
    void anIdleSessionEndsAndSoDoesOneThatHasLastedTooLong() throws Exception {
        var idle = begun();
        move(idle, noted -> noted.actedAt(Instant.now().minus(settings.idle())));
        mvc.perform(real(get("/api/session"), idle)).andExpect(status().isUnauthorized());

        var old = begun();
        var began = Instant.now().minus(settings.lifetime()).minus(Duration.ofSeconds(1));
        move(old, noted -> new Noted(noted.id(), noted.accountId(), began, Instant.now()));
        mvc.perform(real(get("/api/session"), old)).andExpect(status().isUnauthorized());
    }

    @Test
    void signingInGivesAPlantedSessionAnotherId() throws Exception {
        var session = new MockHttpSession();
        var planted = session.getId();
        mvc.perform(real(post("/sign-in").with(csrf()), session)
                .param("identifier", member.number())
                .param("password", PASSWORD));
        assertThat(session.getId()).isNotEqualTo(planted);
    }

    /** Every filter has let it pass; Vaadin’s own servlet is not there in these tests. */
    private void reachesVaadin(MockHttpServletRequestBuilder request) {
        assertThatThrownBy(() -> mvc.perform(request)).hasMessageContaining("springServlet");
    }

    private MockHttpSession begun() throws Exception {
        var session = signIn();
        mvc.perform(real(get("/api/session"), session)).andExpect(status().isOk());
        return session;
    }

    private MockHttpSession signIn() throws Exception {
        var session = new MockHttpSession();
        mvc.perform(real(post("/sign-in").with(csrf()), session)
                        .param("identifier", member.number())
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("/"));
        return session;
    }

    private static void move(MockHttpSession session, UnaryOperator<Noted> to) {
        var noted = SessionTimes.noted(session);
        assertThat(noted).isNotNull();
        session.setAttribute("greenroom.session", to.apply(noted));
    }

    private long sessionsNoted() {
        return jdbc.sql("select count(*) from account_session where account_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    /** As it would come from a browser: the guard looks at it. */
    private static MockHttpServletRequestBuilder real(MockHttpServletRequestBuilder request, MockHttpSession session) {
        return request.session(session).header(HttpHeaders.USER_AGENT, FIREFOX).with(raw -> {
            raw.removeAttribute(SessionGuard.CHECKED);
            return raw;
        });
    }
}
