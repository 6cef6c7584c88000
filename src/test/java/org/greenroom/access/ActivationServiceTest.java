package org.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.greenroom.access.TestMembers.TestMember;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GreenroomTest
class ActivationServiceTest {

    private static final String PASSWORD = "nine green bottles on stage";
    private static final Pattern LINK = Pattern.compile("/activate/([A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}(-[A-Z0-9]{5}){3}");

    @Autowired
    private ActivationRequests requests;

    @Autowired
    private Activations activations;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from activation_request").update();
    }

    @Test
    void aLinkIsMailedAndSetsThePasswordOnce() {
        var member = TestMembers.add(jdbc, true, "en");
        ask(member.number());
        var link = linkFor(member);

        activations.complete(link, PASSWORD);

        var signedIn = signIns.check(member.number().toLowerCase(Locale.ROOT), PASSWORD, "198.51.100.1");
        assertThat(signedIn.memberId()).isEqualTo(member.id());
        assertThat(signedIn.roles()).containsExactly(Role.MEMBER);
        assertThatThrownBy(() -> activations.complete(link, PASSWORD)).isInstanceOf(ActivationRefused.class);
        assertThat(activations.find(link)).isEmpty();
    }

    @Test
    void lookingAtALinkDoesNotUseItUp() {
        var member = TestMembers.add(jdbc, true, "en");
        ask(member.number());
        var link = linkFor(member);

        assertThat(activations.find(link)).isPresent();
        assertThat(activations.find(link)).hasValueSatisfying(open -> {
            assertThat(open.firstTime()).isTrue();
            assertThat(open.signInName()).isEqualTo(member.number());
        });
    }

    @Test
    void aLinkUsedTwiceAtTheSameInstantWorksOnce() throws Exception {
        var member = TestMembers.add(jdbc, true, "en");
        ask(member.number());
        var link = linkFor(member);
        var together = new CyclicBarrier(2);
        Callable<Boolean> use = () -> {
            together.await();
            try {
                activations.complete(link, PASSWORD);
                return true;
            } catch (ActivationRefused refused) {
                return false;
            }
        };
        try (var pool = Executors.newFixedThreadPool(2)) {
            var results = pool.invokeAll(List.of(use, use));
            assertThat(results.get(0).get() ^ results.get(1).get()).isTrue();
        }
    }

    @Test
    void anExpiredLinkIsRefused() {
        var member = TestMembers.add(jdbc, true, "en");
        ask(member.number());
        var link = linkFor(member);
        jdbc.sql("update activation set expires_at = ? where token_hash = ?")
                .params(OffsetDateTime.parse("2020-01-01T00:00:00Z"), Tokens.hash(link))
                .update();

        assertThat(activations.find(link)).isEmpty();
        assertThatThrownBy(() -> activations.complete(link, PASSWORD)).isInstanceOf(ActivationRefused.class);

        requests.forgetExpired();
        assertThat(jdbc.sql("select count(*) from activation where token_hash = ?")
                        .param(Tokens.hash(link))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anUnknownNumberTakesTheSameWork() {
        var member = TestMembers.add(jdbc, true, "en");
        requests.ask("NOSUCHNUMBER", "198.51.100.3");
        var known = Statements.sentBy(() -> requests.ask(member.number(), "198.51.100.3"));
        var unknown = Statements.sentBy(() -> requests.ask("NOSUCHNUMBER", "198.51.100.3"));
        var nothing = Statements.sentBy(() -> requests.ask("", "198.51.100.3"));
        assertThat(known).isPositive().isEqualTo(unknown).isEqualTo(nothing);
        assertThat(Statements.sentBy(() -> requests.askToSignIn(member.number(), "198.51.100.3")))
                .isEqualTo(known);
    }

    @Test
    void anUnknownNumberIsAnsweredTheSameAndLeavesNothing() {
        var mails = rows("outbox_mail");
        var letters = rows("letter");

        assertThat(requests.ask("NOSUCHNUMBER", "198.51.100.2")).isTrue();
        assertThat(rows("activation_request")).isOne();
        requests.answerWaiting();

        assertThat(rows("activation_request")).isZero();
        assertThat(rows("outbox_mail")).isEqualTo(mails);
        assertThat(rows("letter")).isEqualTo(letters);
    }

    @Test
    void aMemberWithoutAnAddressGetsOneLetterWithACodeThatCanBeTyped() {
        var member = TestMembers.add(jdbc, false, "cy");
        ask(member.number());
        ask(member.number());

        var bodies = jdbc.sql("select body from letter where member_id = ?")
                .param(member.id())
                .query(String.class)
                .list();
        assertThat(bodies).hasSize(1);
        assertThat(bodies.getFirst()).contains("Annwyl").contains(member.number());
        var code = CODE.matcher(bodies.getFirst());
        assertThat(code.find()).isTrue();

        activations.complete(code.group().toLowerCase(Locale.ROOT).replace("-", " "), PASSWORD);
        assertThat(signIns.check(member.number(), PASSWORD, "198.51.100.3").memberId())
                .isEqualTo(member.id());
    }

    @Test
    void noMoreLinksThanTheSettingAreMailedInADay() {
        var member = TestMembers.add(jdbc, true, "en");
        for (var i = 0; i < 5; i++) {
            ask(member.email());
        }

        assertThat(jdbc.sql("select count(*) from outbox_mail where recipient = ?")
                        .param(member.email())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void onlyTheHashOfALinkIsKept() {
        var member = TestMembers.add(jdbc, true, "en");
        ask(member.number());
        var link = linkFor(member);

        var kept = jdbc.sql("select token_hash from activation where account_id = ?")
                .param(accounts.ofMember(member.id()).orElseThrow().id())
                .query(byte[].class)
                .single();
        assertThat(kept).isEqualTo(Tokens.hash(link)).hasSize(32);
    }

    @Test
    void aRefusedPasswordLeavesTheLinkUsable() {
        var member = TestMembers.add(jdbc, true, "en");
        ask(member.number());
        var link = linkFor(member);

        assertThatThrownBy(() -> activations.complete(link, "short")).isInstanceOf(PasswordRefused.class);
        assertThatThrownBy(() -> activations.complete(link, "amara likes " + member.number()))
                .isInstanceOf(PasswordRefused.class);

        activations.complete(link, PASSWORD);
        assertThat(accounts.ofMember(member.id()).orElseThrow().status()).isEqualTo(AccountStatus.ACTIVE);
    }

    private void ask(String identifier) {
        assertThat(requests.ask(identifier, UUID.randomUUID().toString())).isTrue();
        requests.answerWaiting();
    }

    private String linkFor(TestMember member) {
        var body = jdbc.sql("select body from outbox_mail where recipient = ?")
                .param(member.email())
                .query(String.class)
                .single();
        var found = LINK.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
