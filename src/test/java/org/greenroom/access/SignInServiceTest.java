package org.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@GreenroomTest
class SignInServiceTest {

    private static final String PASSWORD = "nine green bottles on stage";

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoleGrants roles;

    @Autowired
    private SignIns signIns;

    @Autowired
    private AccessSettings settings;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final SignedIn officer =
            new SignedIn(UUID.randomUUID(), null, "Membership officer", Set.of(Role.MEMBERSHIP_OFFICER), Locale.UK);
    private final String email = "Officer." + UUID.randomUUID() + "@Example.org";
    private UUID account = UUID.randomUUID();

    @BeforeEach
    void anOfficerWithAPassword() {
        account = ActingAs.person(
                officer, () -> accounts.createOfficer(email, "Second Officer", Locale.UK, officer.actor()));
        accounts.choosePassword(account, PASSWORD);
    }

    @Test
    void theRightPasswordSignsInWhateverTheCaseOfTheAddress() {
        var signedIn = signIns.check(email.toLowerCase(Locale.ROOT), PASSWORD, address());

        assertThat(signedIn.accountId()).isEqualTo(account);
        assertThat(signedIn.actor()).isEqualTo(new Actor(account, "Second Officer"));
        assertThat(signedIn.roles()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheSameWords() {
        assertRefused(email, "another password entirely");
        assertRefused("nobody@example.org", PASSWORD);
        assertRefused("", PASSWORD);
        assertRefused(email, "");
    }

    @Test
    void aSuspendedAccountIsRefusedUntilItIsLifted() {
        as(() -> accounts.suspend(account, officer.actor()));
        assertRefused(email, PASSWORD);

        as(() -> accounts.lift(account, officer.actor()));
        assertThat(signIns.check(email, PASSWORD, address()).accountId()).isEqualTo(account);
    }

    @Test
    void tooManyAttemptsFromOnePlaceLeaveOtherPlacesOpen() {
        var attacker = address();
        for (var i = 0; i < settings.attemptsTogether(); i++) {
            assertThatThrownBy(() -> signIns.check(email, "wrong", attacker)).isInstanceOf(SignInRefused.class);
        }

        assertThatThrownBy(() -> signIns.check(email, PASSWORD, attacker))
                .isInstanceOfSatisfying(SignInRefused.class, refused -> assertThat(refused.tooMany())
                        .isTrue());
        assertThat(signIns.check(email, PASSWORD, address()).accountId()).isEqualTo(account);
    }

    @Test
    void aRoleHoldsFromItsStartToItsEnd() {
        var now = clock.instant();
        as(() -> {
            roles.grant(account, Role.SCRUTINEER, now.minusSeconds(60), now.plus(Duration.ofDays(1)), officer.actor());
            roles.grant(account, Role.AUDITOR, now.minusSeconds(60), now.minusSeconds(1), officer.actor());
            roles.grant(account, Role.NEWS_EDITOR, now.plus(Duration.ofDays(1)), null, officer.actor());
        });
        assertThat(signIns.check(email, PASSWORD, address()).roles()).containsExactly(Role.SCRUTINEER);

        var grant = ActingAs.person(officer, () -> roles.of(account)).stream()
                .filter(held -> held.role() == Role.SCRUTINEER)
                .findFirst()
                .orElseThrow();
        as(() -> roles.revoke(grant.id(), officer.actor()));
        assertThat(signIns.check(email, PASSWORD, address()).roles()).isEmpty();
    }

    @Test
    void nobodyGivesARoleToThemselvesOrWithoutTheRight() {
        assertThatThrownBy(() -> as(() -> roles.grant(
                        account, Role.AUDITOR, clock.instant(), null, new Actor(account, "Second Officer"))))
                .isInstanceOf(AccessDeniedException.class);
        var auditor = new SignedIn(UUID.randomUUID(), null, "Auditor", Set.of(Role.AUDITOR), Locale.UK);
        assertThatThrownBy(() -> ActingAs.person(
                        auditor, () -> roles.grant(account, Role.AUDITOR, clock.instant(), null, auditor.actor())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aStewardsRoleFollowsFromTheTerm() {
        var member = TestMembers.add(jdbc, true, "en");
        var own = accounts.forMember(member.id(), "Amara", Locale.UK);
        accounts.choosePassword(own, PASSWORD);
        var workplace = UUID.randomUUID();
        jdbc.sql("""
                        insert into workplace (id, version, code, name, kind, employer, agreement, place, search_text)
                        values (?, 0, ?, 'Velvet Garden', 'PRODUCTION', 'Employer', 'PACT-TV', 'Cardiff', 'velvet')
                        """)
                .params(workplace, "T" + workplace.toString().substring(0, 12))
                .update();
        jdbc.sql("insert into steward_term (id, version, member_id, workplace_id, elected_on, ends_on)"
                        + " values (?, 0, ?, ?, date '2020-01-01', date '2199-01-01')")
                .params(UUID.randomUUID(), member.id(), workplace)
                .update();
        assertThat(signIns.check(member.number(), PASSWORD, address()).roles())
                .containsExactlyInAnyOrder(Role.MEMBER, Role.STEWARD);

        jdbc.sql("update steward_term set ends_on = date '2021-01-01' where member_id = ?")
                .param(member.id())
                .update();
        assertThat(signIns.check(member.email(), PASSWORD, address()).roles()).containsExactly(Role.MEMBER);
    }

    private void assertRefused(String identifier, String password) {
        assertThatThrownBy(() -> signIns.check(identifier, password, address()))
                .isInstanceOf(SignInRefused.class)
                .hasMessage("Sign-in refused");
    }

    private void as(Runnable work) {
        ActingAs.person(officer, () -> {
            work.run();
            return true;
        });
    }

    private static String address() {
        return UUID.randomUUID().toString();
    }
}
