package org.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.greenroom.access.TestMembers.TestMember;
import org.greenroom.audit.Actor;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Links that sign in, factors and what they open, and acts that ask again. */
@GreenroomTest
class SignInWaysServiceTest {

    private static final String PASSWORD = "nine green bottles on stage";
    private static final String OTHER = "seven quiet lanterns at sea";

    @Autowired
    private ActivationRequests requests;

    @Autowired
    private Activations activations;

    @Autowired
    private SignInLinks links;

    @Autowired
    private Admission admission;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoleGrants roles;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private FreshSignIn freshSignIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TestMember member;
    private UUID account;

    @BeforeEach
    void somebodyWithAnAccount() {
        jdbc.sql("delete from activation_request").update();
        member = TestMembers.add(jdbc, true, "en");
        account = accounts.forMember(member.id(), "Amara", Locale.UK);
        accounts.choosePassword(account, PASSWORD);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aLinkSignsInOnce() {
        var link = askedLink(member.number());

        assertThat(links.find(link))
                .hasValueSatisfying(open -> assertThat(open.accountId()).isEqualTo(account));
        assertThat(links.find(link)).as("looking uses nothing up").isPresent();
        assertThat(links.use(link)).isEqualTo(account);
        assertThat(links.find(link)).isEmpty();
        assertThatThrownBy(() -> links.use(link)).isInstanceOf(SignInRefused.class);
    }

    @Test
    void aLinkUsedTwiceAtTheSameInstantSignsInOnce() throws Exception {
        var link = askedLink(member.email());
        var together = new CyclicBarrier(2);
        Callable<Boolean> use = () -> {
            together.await();
            try {
                links.use(link);
                return true;
            } catch (SignInRefused refused) {
                return false;
            }
        };
        try (var pool = Executors.newFixedThreadPool(2)) {
            var results = pool.invokeAll(List.of(use, use));
            assertThat(results.get(0).get() ^ results.get(1).get()).isTrue();
        }
    }

    @Test
    void onlyTheHashOfALinkIsKeptAndNothingOnceItIsUsed() {
        var link = askedLink(member.number());

        assertThat(jdbc.sql("select token_hash from sign_in_link where account_id = ?")
                        .param(account)
                        .query(byte[].class)
                        .single())
                .isEqualTo(Tokens.hash(link))
                .isNotEqualTo(link.getBytes());
        links.use(link);
        assertThat(countLinks()).isZero();
    }

    @Test
    void anExpiredLinkIsRefusedAndForgottenAfterAnHour() {
        var link = askedLink(member.number());
        jdbc.sql("update sign_in_link set expires_at = :at, created_at = :at where account_id = :account")
                .param("at", OffsetDateTime.parse("2020-01-01T00:00:00Z"))
                .param("account", account)
                .update();

        assertThat(links.find(link)).isEmpty();
        assertThatThrownBy(() -> links.use(link)).isInstanceOf(SignInRefused.class);
        requests.forgetExpired();
        assertThat(countLinks()).isZero();
    }

    @Test
    void askingIsTheSameWorkWhetherOrNotThereIsAnAccount() {
        var known = Statements.sentBy(() -> (Object) requests.askToSignIn(member.number(), address()));
        var unknown = Statements.sentBy(() -> (Object) requests.askToSignIn("NOSUCHNUMBER", address()));
        assertThat(known).isEqualTo(unknown).isPositive();

        var knownFirst = Statements.sentBy(() -> (Object) requests.ask(member.number(), address()));
        var unknownFirst = Statements.sentBy(() -> (Object) requests.ask("NOSUCHNUMBER", address()));
        assertThat(knownFirst).isEqualTo(unknownFirst).isPositive();
    }

    @Test
    void whoIsUnknownOrSuspendedIsSentNothingAndWhoIsNewTheWayToActivate() {
        requests.askToSignIn("nobody.at.all@example.org", address());
        requests.answerWaiting();
        assertThat(mailsTo("nobody.at.all@example.org")).isEmpty();

        as(() -> accounts.suspend(account, officer()));
        requests.askToSignIn(member.number(), address());
        requests.answerWaiting();
        assertThat(mailsTo(member.email())).isEmpty();

        var fresh = TestMembers.add(jdbc, true, "en");
        requests.askToSignIn(fresh.number(), address());
        requests.answerWaiting();
        assertThat(mailsTo(fresh.email())).singleElement().asString().contains("/activate/");
    }

    @Test
    void anAccountIsSentTenLinksAnHourAtMost() {
        for (int i = 0; i < 12; i++) {
            requests.askToSignIn(member.number(), address());
        }
        requests.answerWaiting();
        assertThat(countLinks()).isEqualTo(10);
        assertThat(signIns.check(member.number(), PASSWORD, address()).accountId())
                .as("the password still works")
                .isEqualTo(account);
    }

    @Test
    void anOfficersPowersWaitForTheSecondFactorAndTheMemberHasEverythingElse() {
        grant(Role.AUDITOR);

        var first = admission.admit(account, Factor.PASSWORD, null);
        assertThat(authorities(first))
                .contains("ROLE_MEMBER", "FACTOR_PASSWORD", "WAITING_AUDITOR")
                .doesNotContain("ROLE_AUDITOR");
        assertThat(((SignedIn) first.getPrincipal()).roles()).containsExactly(Role.MEMBER);
        assertThat(Admission.waiting(first)).containsExactly(Role.AUDITOR);

        var second = admission.admit(account, Factor.MAIL_LINK, first);
        assertThat(authorities(second))
                .contains("ROLE_MEMBER", "ROLE_AUDITOR", "FACTOR_PASSWORD", "FACTOR_OTT")
                .doesNotContain("WAITING_AUDITOR");
        assertThat(Admission.waiting(second)).isEmpty();
    }

    @Test
    void twoLinksAreOneFactorAndAPasskeyIsTwo() {
        grant(Role.NEWS_EDITOR);
        var link = admission.admit(account, Factor.MAIL_LINK, null);
        assertThat(Admission.waiting(admission.admit(account, Factor.MAIL_LINK, link)))
                .containsExactly(Role.NEWS_EDITOR);
        assertThat(authorities(admission.admit(account, Factor.PASSKEY, null))).contains("ROLE_NEWS_EDITOR");
    }

    @Test
    void aPasswordRenewedByMailIsNoSecondFactorBesideALinkForADay() {
        grant(Role.AUDITOR);
        jdbc.sql("delete from outbox_mail where recipient = ?")
                .param(member.email())
                .update();
        requests.ask(member.number(), address());
        requests.answerWaiting();
        var renewal = Pattern.compile("activate/([A-Za-z0-9_-]{43})")
                .matcher(mailsTo(member.email()).getFirst());
        assertThat(renewal.find()).isTrue();
        activations.complete(renewal.group(1), OTHER);

        assertThat(Admission.waiting(passwordAndLink())).containsExactly(Role.AUDITOR);
        assertThat(Admission.waiting(admission.admit(account, Factor.PASSKEY, null)))
                .isEmpty();

        jdbc.sql("update account set renewed_by_mail_at = :at where id = :account")
                .param("at", OffsetDateTime.parse("2020-01-01T00:00:00Z"))
                .param("account", account)
                .update();
        assertThat(Admission.waiting(passwordAndLink())).isEmpty();
    }

    @Test
    void aSessionTakesNoFactorOfSomebodyElse() {
        var other = accounts.forMember(TestMembers.add(jdbc, true, "en").id(), "Bronwen", Locale.UK);
        accounts.choosePassword(other, OTHER);
        var session = admission.admit(account, Factor.PASSWORD, null);

        assertThatThrownBy(() -> admission.admit(other, Factor.MAIL_LINK, session))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void aSuspendedAccountIsNotAdmittedByAnyFactor() {
        as(() -> accounts.suspend(account, officer()));

        for (var factor : Factor.values()) {
            assertThatThrownBy(() -> admission.admit(account, factor, null)).isInstanceOf(SignInRefused.class);
        }
    }

    @Test
    void aRenewedSessionHasTheRolesOfNowAndTheFactorsOfBefore() {
        var session = admission.admit(account, Factor.PASSKEY, null);
        grant(Role.SCRUTINEER);
        var held = signIns.check(member.number(), PASSWORD, address());

        var renewed = admission.renew(session, held);

        var oneFactor = admission.admit(account, Factor.PASSWORD, null);
        assertThat(admission.renew(oneFactor, held))
                .as("what waits goes on waiting")
                .isSameAs(oneFactor);

        assertThat(authorities(renewed)).contains("ROLE_SCRUTINEER");
        assertThat(Factor.of(renewed)).isEqualTo(Factor.of(session));
    }

    @Test
    void aSensitiveActAsksAgainWhenTheSignInIsOld() {
        in(session(Duration.ofMinutes(16), "ROLE_MEMBERSHIP_OFFICER"), () -> {
            assertThatThrownBy(() -> accounts.suspend(account, officer())).isInstanceOf(FreshSignInRequired.class);
            assertThatThrownBy(() -> roles.grant(account, Role.AUDITOR, clock.instant(), null, officer()))
                    .isInstanceOf(FreshSignInRequired.class);
            assertThatThrownBy(() -> passwords.change(OTHER)).isInstanceOf(FreshSignInRequired.class);
            assertThatThrownBy(() -> passkeys.begin()).isInstanceOf(FreshSignInRequired.class);
            assertThatThrownBy(() -> passkeys.remove(UUID.randomUUID())).isInstanceOf(FreshSignInRequired.class);
            assertThat(freshSignIn.isFresh()).isFalse();
            return true;
        });
        assertThat(accounts.find(account).orElseThrow().status()).isEqualTo(AccountStatus.ACTIVE);
        in(session(Duration.ofMinutes(14), "ROLE_MEMBERSHIP_OFFICER"), () -> {
            accounts.suspend(account, officer());
            return true;
        });
        assertThat(accounts.find(account).orElseThrow().status()).isEqualTo(AccountStatus.SUSPENDED);
    }

    @Test
    void whoMayNotDoItAtAllIsToldThatAndNotAskedAgain() {
        in(session(Duration.ofHours(3), "ROLE_MEMBER"), () -> {
            assertThatThrownBy(() -> accounts.suspend(account, officer())).isInstanceOf(AccessDeniedException.class);
            return true;
        });
    }

    @Test
    void aSessionWithoutAnyFactorIsNotFresh() {
        var person = new SignedIn(account, member.id(), "Amara", Set.of(Role.MEMBER), Locale.UK);
        in(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()), () -> {
            assertThatThrownBy(() -> passwords.change(OTHER)).isInstanceOf(FreshSignInRequired.class);
            return true;
        });
    }

    @Test
    void theOldPasswordStopsWorkingWithTheNewOne() {
        in(admission.admit(account, Factor.PASSWORD, null), () -> {
            assertThatThrownBy(() -> passwords.change("too short")).isInstanceOf(PasswordRefused.class);
            passwords.change(OTHER);
            return true;
        });
        assertThat(signIns.check(member.number(), OTHER, address()).accountId()).isEqualTo(account);
        assertThatThrownBy(() -> signIns.check(member.number(), PASSWORD, address()))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void aPasskeyDoesNotJumpOverTheSecondStep() {
        grant(Role.AUDITOR);
        in(admission.admit(account, Factor.MAIL_LINK, null), () -> {
            assertThatThrownBy(() -> passkeys.begin())
                    .isInstanceOfSatisfying(PasskeyRefused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(PasskeyRefused.Reason.SECOND_STEP_FIRST));
            return true;
        });
    }

    @Test
    void whatADeviceLearnsHasARandomHandleAndTheDeviceChecksItsOwner() {
        var begun = in(admission.admit(account, Factor.PASSWORD, null), () -> passkeys.begin());

        var user = begun.options().getUser();
        assertThat(user.getId().getBytes()).hasSize(32);
        assertThat(begun.json())
                .contains("\"userVerification\":\"required\"", "\"residentKey\":\"required\"")
                .doesNotContain(account.toString(), member.number(), member.email());
        assertThat(in(admission.admit(account, Factor.PASSWORD, null), () -> passkeys.begin())
                        .options()
                        .getUser()
                        .getId())
                .isEqualTo(user.getId());
    }

    @Test
    void aMadeUpPasskeyIsRefused() {
        in(admission.admit(account, Factor.PASSWORD, null), () -> {
            var begun = passkeys.begin();
            for (var answer : List.of("", "{}", "null", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\"}")) {
                assertThatThrownBy(() -> passkeys.add(begun, answer, "Phone"))
                        .isInstanceOfSatisfying(PasskeyRefused.class, refused -> assertThat(refused.reason())
                                .isEqualTo(PasskeyRefused.Reason.NOT_ACCEPTED));
            }
            assertThatThrownBy(() -> passkeys.add(begun, "{}", "  "))
                    .isInstanceOfSatisfying(PasskeyRefused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(PasskeyRefused.Reason.NO_NAME));
            var confirmation = passkeys.beginConfirmation();
            assertThatThrownBy(() -> passkeys.confirm(confirmation, "{}")).isInstanceOf(PasskeyRefused.class);
            assertThat(passkeys.own()).isEmpty();
            return true;
        });
    }

    private Authentication passwordAndLink() {
        return admission.admit(account, Factor.MAIL_LINK, admission.admit(account, Factor.PASSWORD, null));
    }

    private UsernamePasswordAuthenticationToken session(Duration age, String role) {
        var person = new SignedIn(account, member.id(), "Amara", Set.of(Role.MEMBER), Locale.UK);
        Instant then = clock.instant().minus(age);
        List<GrantedAuthority> held = List.of(
                new org.springframework.security.core.authority.SimpleGrantedAuthority(role), Factor.PASSWORD.at(then));
        return UsernamePasswordAuthenticationToken.authenticated(person, null, held);
    }

    private static <T> T in(Authentication session, Supplier<T> work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(session);
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void grant(Role role) {
        as(() -> roles.grant(account, role, clock.instant().minusSeconds(60), null, officer()));
    }

    private static void as(Runnable work) {
        var person = new SignedIn(UUID.randomUUID(), null, "Officer", Set.of(Role.MEMBERSHIP_OFFICER), Locale.UK);
        ActingAs.person(person, () -> {
            work.run();
            return true;
        });
    }

    private static Actor officer() {
        return new Actor(UUID.randomUUID(), "Officer");
    }

    private String askedLink(String identifier) {
        requests.askToSignIn(identifier, address());
        requests.answerWaiting();
        var found = Pattern.compile("sign-in/link/([A-Za-z0-9_-]{43})")
                .matcher(mailsTo(member.email()).getLast());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<String> mailsTo(String address) {
        return jdbc.sql("select body from outbox_mail where recipient = ?")
                .param(address)
                .query(String.class)
                .list();
    }

    private long countLinks() {
        return jdbc.sql("select count(*) from sign_in_link where account_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    private static Set<String> authorities(Authentication session) {
        return session.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static String address() {
        return UUID.randomUUID().toString();
    }
}
