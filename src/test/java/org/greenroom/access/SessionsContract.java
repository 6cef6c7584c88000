package org.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Throttle.Limit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** What holds of sessions, devices and counted attempts, on either database. */
abstract class SessionsContract {

    private static final String PASSWORD = "nine green bottles on stage";
    private static final Origin PHONE = new Origin("198.51.100.7", null, "Mozilla/5.0 (Linux; Android 16) Chrome/150");

    @Autowired
    private Sessions sessions;

    @Autowired
    private SignIns signIns;

    @Autowired
    private AccountRepository repository;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoleGrants roles;

    @Autowired
    private Throttle throttle;

    @Autowired
    private SignInThrottle signInThrottle;

    @Autowired
    private AccessSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

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
    void aSessionGoesOnUntilItIsEnded() {
        var first = open(PHONE);
        var second = open(PHONE);
        assertThat(sessions.current(first.id())).map(SignedIn::accountId).contains(account);

        asOwner(() -> sessions.end(first.id()));

        assertThat(sessions.current(first.id())).isEmpty();
        assertThat(sessions.current(second.id())).isPresent();
        assertThat(sessions.current(UUID.randomUUID())).isEmpty();
    }

    @Test
    void nobodyEndsOrSeesASessionOfSomebodyElse() {
        var theirs = open(PHONE);
        ActingAs.person(officer, () -> {
            sessions.end(theirs.id());
            assertThat(sessions.mine()).isEmpty();
            sessions.myDevices().forEach(device -> sessions.forget(device.id()));
            return true;
        });
        assertThat(sessions.current(theirs.id())).isPresent();
        assertThatThrownBy(sessions::mine).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void signingOutEverywhereElseLeavesThisOneAndWhoeverIsJustSigningInOutside() {
        var here = open(PHONE);
        var there = open(new Origin("203.0.113.9", null, "Firefox on Windows"));
        var justNow = signedIn();

        asOwner(() -> sessions.endAll(here.id()));

        assertThat(sessions.current(here.id())).isPresent();
        assertThat(sessions.current(there.id())).isEmpty();
        assertThat(sessions.open(justNow, PHONE)).isEmpty();
        assertThat(sessions.open(signedIn(), PHONE)).isPresent();
    }

    @Test
    void aSuspensionEndsSessionsForGood() {
        var open = open(PHONE);
        ActingAs.person(officer, () -> {
            accounts.suspend(account, officer.actor());
            assertThat(sessions.current(open.id())).isEmpty();
            accounts.lift(account, officer.actor());
            return true;
        });
        assertThat(sessions.current(open.id())).isEmpty();
    }

    @Test
    void anotherPasswordEndsEverySessionButTheOneThatChoseIt() {
        var here = open(PHONE);
        var there = open(PHONE);
        CurrentSession.enter(here.id());
        try {
            accounts.choosePassword(account, "another bottle off the wall");
        } finally {
            CurrentSession.leave();
        }
        assertThat(sessions.current(here.id())).isPresent();
        assertThat(sessions.current(there.id())).isEmpty();
        assertThat(mails("password was changed")).isOne();
    }

    @Test
    void rolesAndTermsHoldFromTheNextRequestOn() {
        var open = open(PHONE);
        var grant = ActingAs.person(
                officer,
                () -> roles.grant(account, Role.AUDITOR, clock.instant().minusSeconds(1), null, officer.actor()));
        assertThat(rolesOf(open)).containsExactlyInAnyOrder(Role.MEMBER, Role.AUDITOR);
        ActingAs.person(officer, () -> {
            roles.revoke(grant, officer.actor());
            return true;
        });
        assertThat(rolesOf(open)).containsExactly(Role.MEMBER);

        stewardUntil("2199-01-01");
        assertThat(rolesOf(open)).containsExactlyInAnyOrder(Role.MEMBER, Role.STEWARD);
        jdbc.sql("update steward_term set ends_on = date '2021-01-01' where member_id = ?")
                .param(member.id())
                .update();
        assertThat(rolesOf(open)).containsExactly(Role.MEMBER);
    }

    @Test
    void anAccountThatIsGoneTakesItsSessionsAlong() {
        var open = open(PHONE);
        jdbc.sql("delete from account where id = ?").param(account).update();
        assertThat(sessions.current(open.id())).isEmpty();
        assertThat(sessions.open(new SignedIn(account, null, "Amara", Set.of(), Locale.UK), PHONE))
                .isEmpty();
    }

    @Test
    void anotherBrowserIsToldByMailAndTheFirstAndAKnownOneAreNot() {
        var first = open(PHONE);
        assertThat(first.newDeviceSecret()).isNotNull();
        assertThat(mails("new device")).isZero();

        var again = open(new Origin("203.0.113.1", first.newDeviceSecret(), PHONE.userAgent()));
        assertThat(again.newDeviceSecret()).isNull();
        assertThat(mails("new device")).isZero();

        var other = open(new Origin("203.0.113.1", null, "Mozilla/5.0 (Windows NT 10.0) Firefox/150.0"));
        assertThat(other.newDeviceSecret()).isNotNull();
        assertThat(mails("new device")).isOne();
        assertThat(body()).contains("Firefox on Windows").doesNotContain("203.0.113");
        assertThat(ActingAs.person(signedIn(), sessions::myDevices))
                .extracting(KnownDevice::name)
                .containsExactlyInAnyOrder("Chrome / Android", "Firefox / Windows");
    }

    @Test
    void aForgottenBrowserIsSignedOutAndNewAgain() {
        var first = open(PHONE);
        var other = open(new Origin("203.0.113.1", null, "Firefox"));
        asOwner(() -> sessions.myDevices().forEach(device -> sessions.forget(device.id())));

        assertThat(sessions.current(first.id())).isEmpty();
        assertThat(sessions.current(other.id())).isEmpty();
    }

    @Test
    void theDatabaseSaysNeitherWhenNorFromWhere() {
        var mine = open(PHONE);
        var row = jdbc.sql("select s.*, d.* from account_session s join known_device d on d.id = s.device_id"
                        + " where s.id = ?")
                .param(mine.id())
                .query()
                .singleRow();
        assertThat(row.values())
                .noneMatch(value -> value instanceof java.sql.Timestamp
                        || value instanceof java.time.OffsetDateTime
                        || String.valueOf(value).contains("198.51")
                        || String.valueOf(value).contains(String.valueOf(mine.newDeviceSecret())));
        assertThat(row.get("used_in").toString()).endsWith("-01");
    }

    @Test
    void oldSessionsAndBrowsersAreForgotten() {
        var open = open(PHONE);
        jdbc.sql("update account_session set started_on = date '2020-01-01' where id = ?")
                .param(open.id())
                .update();
        jdbc.sql("update known_device set used_in = date '2020-01-01' where account_id = ?")
                .param(account)
                .update();

        sessions.forgetOld();

        assertThat(sessions.current(open.id())).isEmpty();
        assertThat(ActingAs.person(signedIn(), sessions::myDevices)).isEmpty();
    }

    @Test
    void pausesGrowAndEnd() {
        var limit = new Limit("test", UUID.randomUUID().toString(), 1);
        assertThat(throttle.allows(limit)).isTrue();
        var first = pauseLeft();
        later(Duration.ofSeconds(10));
        assertThat(throttle.allows(limit)).isTrue();
        var second = pauseLeft();
        assertThat(second).isGreaterThan(first);
        later(Duration.ofHours(2));
        assertThat(throttle.allows(limit)).isTrue();
        assertThat(pauseLeft()).isPositive().isLessThan(second);
        later(Duration.ofHours(2));
        throttle.forgetOld();
        assertThat(jdbc.sql("select count(*) from attempt_count where forget_at < ?")
                        .param(java.time.OffsetDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAttackFromElsewhereNeverKeepsAKnownBrowserOut() {
        var secret = open(PHONE).newDeviceSecret();
        var attempts = 0;
        while (attempts < 2 * settings.attemptsAccount()
                && signInThrottle.allows(member.number(), UUID.randomUUID().toString())) {
            attempts++;
        }
        assertThat(attempts).isBetween(settings.attemptsAccount() - 1, settings.attemptsAccount() + 1);
        assertThat(signInThrottle.allows(member.number(), "192.0.2.1")).isFalse();

        CurrentOrigin.enter(new Origin("192.0.2.1", secret, PHONE.userAgent()));
        try {
            assertThat(signIns.check(member.number(), PASSWORD, "192.0.2.1").accountId())
                    .isEqualTo(account);
            for (var i = 0; i < settings.attemptsTogether(); i++) {
                assertThat(signInThrottle.allows(member.number(), "192.0.2.1")).isTrue();
            }
            assertThat(signInThrottle.allows(member.number(), "192.0.2.1")).isFalse();
        } finally {
            CurrentOrigin.leave();
        }
        assertThat(jdbc.sql("select count(*) from attempt_count")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private Duration pauseLeft() {
        var until = jdbc.sql("select blocked_until from attempt_count order by counted_at desc fetch first 1 rows only")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        return Duration.between(clock.instant(), until);
    }

    /** Moves what was counted into the past, which is the same as waiting. */
    private void later(Duration time) {
        jdbc.sql("update attempt_count set counted_at = counted_at - interval '%1$d' second,"
                                .formatted(time.toSeconds())
                        + " blocked_until = blocked_until - interval '%1$d' second,".formatted(time.toSeconds())
                        + " forget_at = forget_at - interval '%1$d' second".formatted(time.toSeconds()))
                .update();
    }

    private Sessions.Opened open(Origin from) {
        return sessions.open(signedIn(), from).orElseThrow();
    }

    private SignedIn signedIn() {
        return signIns.signedIn(repository.findById(account).orElseThrow());
    }

    private Set<Role> rolesOf(Sessions.Opened session) {
        return sessions.current(session.id()).orElseThrow().roles();
    }

    private void asOwner(Runnable work) {
        ActingAs.person(signedIn(), () -> {
            work.run();
            return true;
        });
    }

    private List<String> subjects() {
        return jdbc.sql("select subject from outbox_mail where recipient = ?")
                .param(member.email())
                .query(String.class)
                .list();
    }

    private long mails(String words) {
        return subjects().stream().filter(subject -> subject.contains(words)).count();
    }

    private String body() {
        return jdbc.sql("select body from outbox_mail where recipient = ?")
                .param(member.email())
                .query(String.class)
                .single();
    }

    private void stewardUntil(String day) {
        var workplace = UUID.randomUUID();
        jdbc.sql(
                        "insert into workplace (id, version, code, name, kind, employer, agreement, place, search_text)"
                                + " values (?, 0, ?, 'Velvet Garden', 'PRODUCTION', 'Employer', 'PACT-TV', 'Cardiff', 'velvet')")
                .params(workplace, "T" + workplace.toString().substring(0, 12))
                .update();
        jdbc.sql("insert into steward_term (id, version, member_id, workplace_id, elected_on, ends_on)"
                        + " values (?, 0, ?, ?, date '2020-01-01', date '" + day + "')")
                .params(UUID.randomUUID(), member.id(), workplace)
                .update();
    }
}
