package org.greenroom.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.access.TestMembers;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.TestBallots;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Every address of {@code routes.txt}, and the ways in and out, with what somebody might add to a request: addresses to be
 * led to, and fields that nobody asked for. No answer leads away from the portal, and nothing is set by a field too many.
 * Pages of the framework take no fields; {@code FuzzIT} sends them the same addresses.
 */
@GreenroomTest
class MisuseServiceTest {

    private static final String PASSWORD = "nine green bottles on stage";
    private static final String EVIL = "evil.example";
    private static final List<String> LEADING = List.of(
            "continue",
            "redirect",
            "redirect_uri",
            "redirectTo",
            "next",
            "url",
            "uri",
            "to",
            "goto",
            "target",
            "dest",
            "destination",
            "return",
            "returnTo",
            "return_to",
            "returnUrl",
            "back",
            "path",
            "from",
            "lang",
            "spring-security-redirect",
            "RelayState");
    private static final List<String> AWAY = List.of(
            "//" + EVIL + "/",
            "https://" + EVIL + "/",
            "/\\" + EVIL,
            "\\\\" + EVIL,
            "https:" + EVIL,
            "/%2f%2f" + EVIL,
            "javascript:alert(1)",
            "/x\r\nLocation: https://" + EVIL + "/");
    private static final List<String> PATHS = List.of(
            "//" + EVIL + "/",
            "//" + EVIL + "/%2e%2e",
            "/%2f/" + EVIL,
            "/%5c" + EVIL,
            "/sign-in//" + EVIL,
            "/sign-in;//" + EVIL,
            "/.//" + EVIL,
            "/account/..//" + EVIL,
            "/results//" + EVIL,
            "/downloads//" + EVIL,
            "/print//" + EVIL,
            "/api//" + EVIL,
            "/vote//" + EVIL);
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\]).*|http://localhost(/.*)?");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestBallots ballots;

    @Test
    void noAddressLeadsAwayFromThePortal() throws Exception {
        var asked = 0;
        for (var line : addresses()) {
            var words = example(line).split(" ", 2);
            for (var person : new SignedIn[] {null, everybody()}) {
                for (var away : AWAY) {
                    var request = as(person, request(HttpMethod.valueOf(words[0]), URI.create(words[1])))
                            .header("Referer", "https://" + EVIL + "/")
                            .header("X-Forwarded-Host", EVIL)
                            .header("X-Forwarded-Prefix", "//" + EVIL)
                            .header("X-Original-URL", "//" + EVIL);
                    LEADING.forEach(name -> request.param(name, away));
                    staysHere(line, answer(request));
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(1500);
    }

    @Test
    void noPathLeadsAwayFromThePortalNotEvenAfterSigningIn() throws Exception {
        var member = member();
        for (var path : PATHS) {
            for (var method : List.of("GET", "HEAD", "POST")) {
                var session = new MockHttpSession();
                var asked = request(HttpMethod.valueOf(method), URI.create("http://localhost" + path));
                staysHere(method + " " + path, answer(asked.session(session)));
                var signedIn = answer(signIn(member, session));
                assertThat(signedIn.getRedirectedUrl()).as("after " + path).isNotNull();
                staysHere("after " + method + " " + path, signedIn);
            }
        }
    }

    @Test
    void aFieldTooManyIsNobodysRole() throws Exception {
        var member = member();
        var victim = member();
        var session = new MockHttpSession();
        var request = signIn(member, session);
        tooMany(victim.person().accountId(), victim.person().memberId())
                .forEach(field -> request.param(field[0], field[1]));
        answer(request);
        var context = (SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        assertThat(context).isNotNull();
        var who = (SignedIn) context.getAuthentication().getPrincipal();
        assertThat(who.accountId()).isEqualTo(member.person().accountId());
        assertThat(who.memberId()).isEqualTo(member.person().memberId());
        assertThat(who.roles()).containsExactly(Role.MEMBER);
    }

    @Test
    void fieldsThatNobodyAskedForSetNothing() throws Exception {
        var ballot = ballots.open(6, TestBallots.YES_NO);
        var voter = ballot.voters().getFirst().signedIn();
        var victim = ballot.voters().get(1).signedIn();
        var officer = everybody();
        var before = people();
        var others = rollEntry(victim, ballot.id());
        var asked = 0;
        for (var line : addresses()) {
            var words =
                    example(line.replace("{ballot}", ballot.id().toString())).split(" ", 2);
            for (var person : new SignedIn[] {null, voter, officer}) {
                for (var own :
                        List.of(victim.accountId(), ballot.voters().get(1).memberId())) {
                    var form = as(person, request(HttpMethod.valueOf(words[0]), URI.create(words[1])));
                    tooMany(own, own).forEach(field -> form.param(field[0], field[1]));
                    answer(form);
                    answer(as(person, request(HttpMethod.valueOf(words[0]), URI.create(words[1])))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(json(own)));
                    asked += 2;
                }
            }
        }
        assertThat(asked).isGreaterThan(800);
        assertThat(people()).isEqualTo(before);
        assertThat(rollEntry(victim, ballot.id())).isEqualTo(others);
    }

    private static void staysHere(String asked, MockHttpServletResponse answer) {
        for (var name : List.of("Location", "Refresh", "Content-Location", "Link")) {
            for (var to : answer.getHeaders(name)) {
                assertThat(to).as("%s of %s", name, asked).matches(OWN).doesNotContain("\r", "\n");
            }
        }
        var forwarded = answer.getForwardedUrl();
        assertThat(forwarded == null || !forwarded.contains(EVIL)).as(asked).isTrue();
    }

    /** What the portal answered; an empty answer where only the framework’s own servlet would, which is not here. */
    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (jakarta.servlet.ServletException | IllegalStateException | IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("springServlet");
            return new MockHttpServletResponse();
        }
    }

    private static List<String[]> tooMany(UUID account, @Nullable UUID member) {
        List<String[]> fields = new ArrayList<>();
        for (var name : List.of("id", "accountId", "account", "account.id", "account_id", "owner", "actor", "by")) {
            fields.add(new String[] {name, account.toString()});
        }
        for (var name : List.of("memberId", "member", "member.id", "member_id", "subject", "person", "userId")) {
            fields.add(new String[] {name, String.valueOf(member)});
        }
        for (var name : List.of("role", "roles", "roles[0]", "authorities", "authorities[0].authority")) {
            fields.add(new String[] {name, "MEMBERSHIP_OFFICER"});
        }
        fields.add(new String[] {"status", "SUSPENDED"});
        fields.add(new String[] {"state", "VOTED"});
        fields.add(new String[] {"version", "0"});
        fields.add(new String[] {"admin", "true"});
        fields.add(new String[] {"passwordHash", "x"});
        fields.add(new String[] {"email", "taken@" + EVIL});
        fields.add(new String[] {"displayName", "Taken"});
        fields.add(new String[] {"class.module.classLoader.x", "y"});
        fields.add(new String[] {"choice", "1"});
        fields.add(new String[] {"_method", "DELETE"});
        return fields;
    }

    private static String json(UUID id) {
        var fields = tooMany(id, id).stream()
                .map(field -> "\"" + field[0] + "\":\"" + field[1] + "\"")
                .toList();
        return "{" + String.join(",", fields) + "}";
    }

    private String people() {
        return List.of("account", "role_grant", "member", "appointment", "steward_term", "news_mail").stream()
                .map(table -> table
                        + jdbc.sql("select * from " + table).query().listOfRows().stream()
                                .map(row -> row.values().stream()
                                        .map(value ->
                                                value instanceof byte[] bytes ? Arrays.toString(bytes) : "" + value)
                                        .toList()
                                        .toString())
                                .sorted()
                                .toList())
                .toList()
                .toString();
    }

    private String rollEntry(SignedIn person, UUID ballot) {
        return jdbc
                .sql("select * from roll_entry where ballot_id = :ballot and member_id = :member")
                .param("ballot", ballot)
                .param("member", person.memberId())
                .query()
                .listOfRows()
                .stream()
                .map(row -> row.values().stream()
                        .map(value -> value instanceof byte[] bytes ? Arrays.toString(bytes) : "" + value)
                        .toList()
                        .toString())
                .toList()
                .toString();
    }

    private record Known(SignedIn person, String number) {}

    private Known member() {
        var member = TestMembers.add(jdbc, true, "en");
        var account = accounts.forMember(member.id(), "Amara " + member.number(), Locale.UK);
        accounts.choosePassword(account, PASSWORD);
        return new Known(new SignedIn(account, member.id(), "Amara", Set.of(Role.MEMBER), Locale.UK), member.number());
    }

    private static MockHttpServletRequestBuilder signIn(Known member, MockHttpSession session) {
        return request(HttpMethod.POST, URI.create("/sign-in"))
                .with(csrf())
                .session(session)
                .param("identifier", member.number())
                .param("password", PASSWORD);
    }

    private static SignedIn everybody() {
        return new SignedIn(UUID.randomUUID(), UUID.randomUUID(), "Somebody", Set.of(Role.values()), Locale.UK);
    }

    private static MockHttpServletRequestBuilder as(@Nullable SignedIn person, MockHttpServletRequestBuilder request) {
        request.with(csrf()).with(raw -> {
            raw.setRemoteAddr("10.98.0.1");
            return raw;
        });
        return person == null ? request : request.with(authentication(ActingAs.authentication(person)));
    }

    /** From the table: endpoints and pages, each with names that fit. */
    private static List<String> addresses() {
        return AccessTable.read("routes.txt").rows().stream()
                .map(List::getFirst)
                .map(line -> line.replaceFirst("^try ", "").replaceFirst("^(view|any|files) ", "GET "))
                .filter(line -> !line.equals("POST /logout"))
                .distinct()
                .toList();
    }

    private static final String ID = "3f1b6c1e-6a2e-4d25-9b8f-4f3f0b1d7c11";

    private static String example(String line) {
        return line.replaceAll("\\{day(:[^{}]*(\\{[^{}]*}[^{}]*)*)?}|:day\\??", "2026-11-01")
                .replaceAll("\\{(number|version|size)(:[^{}]*(\\{[^{}]*}[^{}]*)*)?}|:(number|version)\\b", "1")
                .replaceAll("\\{use(:[^{}]*(\\{[^{}]*}[^{}]*)*)?}|:use\\b", "SCAN_FACE")
                .replaceAll("\\{\\*?[A-Za-z]+(:[^{}]*(\\{[^{}]*}[^{}]*)*)?}|:[A-Za-z]+(\\([^)]*\\))?\\??", ID)
                .replace("/**", "/x/y")
                .replace("*", "x");
    }
}
