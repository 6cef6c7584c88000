package org.greenroom.consent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.consent.TestRecords.answer;
import static org.greenroom.consent.TestRecords.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.links.GivenLink;
import org.greenroom.consent.links.LinkOrder;
import org.greenroom.consent.links.LinkSettings;
import org.greenroom.consent.links.StatementLinks;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Statements by link as somebody without an account gets them. */
@GreenroomTest
class StatementPagesServiceTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StatementLinks links;

    @Autowired
    private LinkSettings settings;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(Times.ZONE);
    /** Each test comes from an address of its own, so that none uses up what another may ask for. */
    private final String from = "10.77." + ADDRESSES.incrementAndGet() + ".1";

    private SignedIn member;

    @BeforeEach
    void newMember() {
        member = TestRecords.member(jdbc, accounts);
    }

    private GivenLink give(int views, Use... uses) {
        var order = new LinkOrder(
                Set.of(uses), "Tall Ship Pictures", "before the contract", today.plusDays(7), views, "I agree");
        return as(member, () -> links.give(order));
    }

    private static String path(GivenLink link) {
        return link.address().substring(link.address().indexOf("/consent/"));
    }

    private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(asked -> {
                    asked.setRemoteAddr(from);
                    return asked;
                }))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    private ResultActions secluded(MockHttpServletRequestBuilder request) throws Exception {
        return perform(request)
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    private static byte[] body(ResultActions answer) {
        return answer.andReturn().getResponse().getContentAsByteArray();
    }

    /** One of each kind that shows nothing. */
    private Set<String> deadPaths() throws Exception {
        var revoked = give(3, Use.SCAN_FACE);
        as(member, () -> links.revoke(revoked.id()));
        var usedUp = give(1, Use.SCAN_FACE);
        perform(post(path(usedUp)));
        var expired = give(3, Use.SCAN_FACE);
        jdbc.sql("update consent_link set expires_at = :past where id = :id")
                .param("past", OffsetDateTime.now().minusSeconds(1))
                .param("id", expired.id())
                .update();
        return Set.of(path(revoked), path(usedUp), path(expired), "/consent/s/" + "A".repeat(43), "/consent/s/x");
    }

    @Test
    void thePageALinkLeadsToIsTheSameWhateverTheLinkIsWorthAndIsNoView() throws Exception {
        var live = give(3, Use.SCAN_FACE);
        var page = body(secluded(get(path(live)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<meta name=\"robots\" content=\"noindex, nofollow\">")))
                .andExpect(content().string(containsString("<meta name=\"referrer\" content=\"no-referrer\">")))
                .andExpect(content().string(containsString("This is not a licence")))
                .andExpect(content().string(containsString("(Blacklists) Regulations 2010")))
                .andExpect(content().string(containsString("Open the statement")))
                .andExpect(content().string(not(containsString("Tall Ship")))));
        for (var path : deadPaths()) {
            assertThat(body(secluded(get(path)).andExpect(status().isOk())))
                    .as(path)
                    .isEqualTo(page);
        }
        assertThat(as(member, () -> links.current()))
                .filteredOn(link -> link.id().equals(live.id()))
                .singleElement()
                .satisfies(link -> assertThat(link.views()).isEmpty());
    }

    @Test
    void unknownRevokedUsedUpAndExpiredAreOneAndTheSamePage() throws Exception {
        var pages = new HashSet<String>();
        var headers = new HashSet<String>();
        for (var path : deadPaths()) {
            var answer = secluded(post(path).param("name", "Robin")).andReturn().getResponse();
            pages.add(answer.getStatus() + answer.getContentAsString());
            headers.add(answer.getHeaderNames().stream().sorted().toList().toString());
        }
        assertThat(pages).hasSize(1);
        assertThat(pages.iterator().next()).contains("There is nothing to see here", "Ask the performer");
        assertThat(headers).hasSize(1);
    }

    @Test
    void theButtonOpensWhatIsStatedMarkedAsNoLicence() throws Exception {
        answer(preferences, member, Use.SCAN_FACE, TestRecords.allowance(today));
        answer(preferences, member, Use.SCAN_BODY, Leeway.ask(null));
        var link = give(2, Use.SCAN_FACE, Use.SCAN_BODY, Use.REPLICA_MARKETING);
        secluded(post(path(link)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This is not a licence")))
                .andExpect(content().string(containsString("Tall Ship Pictures")))
                .andExpect(content().string(containsString("Scanning the face")))
                .andExpect(content().string(containsString("Allowed on conditions")))
                .andExpect(content().string(containsString("The performer approves the result")))
                .andExpect(content().string(containsString("Ask each time")))
                .andExpect(content().string(containsString("Nothing has been said. Read it as a refusal.")))
                .andExpect(content().string(not(containsString("statements."))))
                .andExpect(content().string(not(containsString("Scanning the voice"))));
        secluded(post(path(link) + "?lang=cy"))
                .andExpect(content().string(containsString("Nid trwydded yw hon")))
                .andExpect(content().string(containsString("Caniateir ar amodau")));
        assertThat(as(member, () -> links.current()).getFirst().viewsLeft()).isZero();
    }

    @Test
    void anAddressThatIsNoneOpensNothing() throws Exception {
        var link = give(1, Use.SCAN_FACE);
        for (var address : new String[] {"robin", "robin@", "a b@example.org", "x@y", "a@b.c\nBcc: d@e.f"}) {
            secluded(post(path(link)).param("address", address))
                    .andExpect(content().string(containsString("Nothing has been opened yet")));
        }
        secluded(post(path(link)).param("name", "x".repeat(101)))
                .andExpect(content().string(containsString("longer than 100 characters")));
        assertThat(as(member, () -> links.current()).getFirst().views()).isEmpty();
    }

    @Test
    void whatAViewerWritesIsNeverMarkup() throws Exception {
        secluded(post("/consent/s/x").param("name", "<b>x</b>").param("address", "<script>"))
                .andExpect(content().string(not(containsString("<script>"))))
                .andExpect(content().string(not(containsString("<b>x"))));
    }

    @Test
    void theSignedCopyIsAFileAndItsCheckSaysWhetherItStands() throws Exception {
        var link = give(1, Use.SCAN_FACE);
        var jws = jws(body(perform(post(path(link)))));
        secluded(post("/consent/statement").param("statement", jws))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/jwt"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().string(jws));
        perform(post("/consent/statement").param("statement", "<script>alert(1)</script>"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(""));
        check(jws, "It stands").andExpect(content().string(containsString(member.displayName())));
        var id = id(jws);
        perform(get("/consent/status/" + id))
                .andExpect(content().json("{'status':'stands'}"))
                .andExpect(header().string("Cache-Control", "no-store"));

        as(member, () -> links.revoke(link.id()));
        check(jws, "It does not stand").andExpect(content().string(containsString("data-reason=\"changed\"")));
        var fallen = body(perform(get("/consent/status/" + id)).andExpect(status().isOk()));
        var unknown = body(perform(get("/consent/status/" + UUID.randomUUID())).andExpect(status().isOk()));
        assertThat(fallen).isEqualTo(unknown).asString().isEqualTo("{\"status\":\"does-not-stand\"}");
        assertThat(body(perform(get("/consent/status/nonsense")))).isEqualTo(unknown);
    }

    @Test
    void aForgedStatementDoesNotStandAndSaysWhichKindOfWrongItIs() throws Exception {
        check("nonsense", "It does not stand").andExpect(content().string(containsString("data-reason=\"not_ours\"")));
        check("", "It does not stand");
        var jws = jws(body(perform(post(path(give(1, Use.SCAN_FACE))))));
        check(jws.substring(0, jws.length() - 8) + "AAAAAAAA", "It does not stand")
                .andExpect(content().string(containsString("data-reason=\"not_ours\"")));
    }

    @Test
    void thePageForCheckingSaysHowToDoItWithoutThePortal() throws Exception {
        perform(get("/consent/check"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/.well-known/jwks.json")))
                .andExpect(content().string(containsString("jose jws ver")))
                .andExpect(content().string(not(containsString("data-outcome"))));
    }

    @Test
    void nothingElseIsSentToThesePages() throws Exception {
        perform(put("/consent/s/x")).andExpect(status().is4xxClientError());
        perform(post("/consent/status/x")).andExpect(status().is4xxClientError());
        perform(get("/consent/statement")).andExpect(status().is4xxClientError());
        perform(post("/results")).andExpect(status().is4xxClientError());
    }

    @Test
    void tenThousandGuessesAreAnsweredAlikeAndChangeNothing() throws Exception {
        var link = give(1, Use.SCAN_FACE);
        int answered = 0;
        String nothing = null;
        for (int i = 0; i < 10_000; i++) {
            MockHttpServletResponse answer =
                    perform(post("/consent/s/guess-" + i)).andReturn().getResponse();
            if (answer.getStatus() == 429) {
                assertThat(answer.getHeader("Retry-After")).isNotNull();
            } else {
                assertThat(answer.getStatus()).isEqualTo(200);
                nothing = nothing == null ? answer.getContentAsString() : nothing;
                assertThat(answer.getContentAsString()).isEqualTo(nothing);
                answered++;
            }
        }
        // What trickles in while the test runs comes on top.
        assertThat(answered).isBetween(settings.opensByAddress(), settings.opensByAddress() + 20);
        assertThat(as(member, () -> links.current()).getFirst().id()).isEqualTo(link.id());
        assertThat(as(member, () -> links.current()).getFirst().views()).isEmpty();
    }

    @Test
    void termsForMachinesAreFilesOfTheMemberWhoIsSignedIn() throws Exception {
        answer(preferences, member, Use.TRAIN_ON_RECORDINGS, TestRecords.allowance(today));
        var signedIn = authentication(ActingAs.authentication(member));
        mvc.perform(get("/downloads/consent/robots.txt").with(signedIn))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("robots.txt")))
                .andExpect(content().string(containsString("Content-Usage: / train-ai=n, ai-use=n")));
        mvc.perform(get("/downloads/consent/license.xml").with(signedIn))
                .andExpect(content().contentType("application/rsl+xml;charset=UTF-8"))
                .andExpect(content().string(containsString("<prohibits type=\"usage\">ai-all</prohibits>")));
        mvc.perform(get("/downloads/consent/robots.txt")).andExpect(status().is3xxRedirection());
    }

    private ResultActions check(String jws, String verdict) throws Exception {
        return secluded(post("/consent/check").param("statement", jws))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(verdict)));
    }

    private static String jws(byte[] page) {
        var field = Pattern.compile("name=\"statement\" value=\"([^\"]+)\"")
                .matcher(new String(page, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private static String id(String jws) throws Exception {
        return com.nimbusds.jose.JWSObject.parse(jws)
                .getPayload()
                .toJSONObject()
                .get("jti")
                .toString();
    }
}
