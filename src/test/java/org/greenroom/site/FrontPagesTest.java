package org.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;

@GreenroomTest
class FrontPagesTest {

    private static final String HEADING = "Where the company meets before it goes on";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Look look;

    @Test
    void aVisitorFindsTheFrontPageWithoutASessionAndAllWaysOnward() throws Exception {
        var page = mvc.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(result ->
                        assertThat(result.getRequest().getSession(false)).isNull())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains(HEADING, "<title>Members’ portal – Performers’ Union</title>", "rel=\"canonical\"")
                .contains("name=\"description\" content=\"The members’ portal of Performers’ Union")
                .contains(look.stylesheetUrl())
                .doesNotContain(" style=", "<script", "site.front", "??");
        for (var way : List.of(
                "/sign-in",
                "/activate",
                "/articles",
                "/results",
                "/consent/check",
                "/help/verify",
                "/help/find-my-vote",
                "/help/secrecy")) {
            assertThat(page).contains("href=\"" + way + "\"");
        }
    }

    @Test
    void inWelshItIsInWelshAndKeepsTheLanguage() throws Exception {
        mvc.perform(get("/?lang=cy"))
                .andExpect(content().string(containsString("Lle mae’r cwmni’n cwrdd")))
                .andExpect(content().string(containsString("href=\"/articles?lang=cy\"")))
                .andExpect(content().string(not(containsString(HEADING))));
    }

    @Test
    void theFrontPageNeedsFewStatements() {
        var sent = Statements.sentBy(() -> {
            try {
                mvc.perform(get("/")).andExpect(status().isOk());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(sent).isLessThanOrEqualTo(6);
    }

    @Test
    void whoIsSignedInAndWhatTheFrameworkAsksForPassTheFrontDoor() {
        var signedIn = new MockHttpServletRequest("GET", "/");
        var session = new MockHttpSession();
        signedIn.setSession(session);
        assertThat(FrontDoor.isVisitor(signedIn))
                .as("a session alone is nobody")
                .isTrue();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated("somebody", "", List.of())));
        assertThat(FrontDoor.isVisitor(signedIn)).isFalse();

        var framework = new MockHttpServletRequest("GET", "/");
        framework.setParameter("v-r", "init");
        assertThat(FrontDoor.isVisitor(framework)).isFalse();
        assertThat(FrontDoor.isVisitor(new MockHttpServletRequest("POST", "/"))).isFalse();
        assertThat(FrontDoor.isVisitor(new MockHttpServletRequest("GET", "/ballots")))
                .isFalse();
    }

    @Test
    void theInstalledAppLeadsToTheEntranceUntilOneIsSignedIn() throws Exception {
        mvc.perform(get("/home").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/results", "/help", "/articles", "/consent/check"})
    void everyPublicPageLeadsToTheFrontPage(String path) throws Exception {
        mvc.perform(get(path)).andExpect(content().string(containsString("class=\"site-name\" href=\"/\"")));
    }

    @Test
    void theAppIsDescribedByTheSettingsAndOpensAtHome() throws Exception {
        mvc.perform(get("/app/manifest.webmanifest"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().contentTypeCompatibleWith("application/manifest+json"))
                .andExpect(jsonPath("$.name").value("Performers’ Union"))
                .andExpect(jsonPath("$.start_url").value("/home"))
                .andExpect(jsonPath("$.display").value("standalone"))
                .andExpect(jsonPath("$.icons.length()").value(3));
        for (var icon : List.of(look.iconUrl(192, false), look.iconUrl(512, true), look.iconUrl(180, true))) {
            mvc.perform(get(icon))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType(MediaType.IMAGE_PNG))
                    .andExpect(header().string("Cache-Control", containsString("immutable")));
        }
    }

    @Test
    void aServiceWorkerLooksAfterOneSectionAndNothingElse() throws Exception {
        mvc.perform(get("/app/worker.js?section=consent"))
                .andExpect(header().string("Service-Worker-Allowed", "/consent"));
        for (var sealed : List.of("vote", "api", "app", "results", "articles", "help", "sign-in", "../vote", "/")) {
            mvc.perform(get("/app/worker.js").param("section", sealed)).andExpect(status().isNotFound());
        }
        mvc.perform(get("/app/worker.js?lang=cy"))
                .andExpect(header().string("Service-Worker-Allowed", "/home"))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(content().string(containsString("/app/offline?lang=cy")))
                .andExpect(content().string(containsString(look.stylesheetUrl())))
                .andExpect(content().string(not(containsString("{{"))));
        mvc.perform(get("/app/worker.js?lang=%22;alert(1)")).andExpect(content().string(not(containsString("alert"))));
    }

    @Test
    void theOfflinePageSaysThatAVoteIsCastOnlyWithItsReceipt() throws Exception {
        mvc.perform(get("/app/offline?lang=en"))
                .andExpect(content().string(containsString("There is no connection")))
                .andExpect(content().string(containsString("cast only once the receipt with its tracker shows")));
        mvc.perform(get("/app/offline?lang=cy"))
                .andExpect(content().string(containsString("Does dim cysylltiad")))
                .andExpect(content().string(not(containsString("no connection"))));
    }
}
