package org.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenroom.access.AppointmentRefused.Reason;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.testing.TestOfficers;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Roles and accounts, given by two people, on either database. */
abstract class AppointmentsContract {

    @Autowired
    private Appointments appointments;

    @Autowired
    private Officers officers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoleGrants grants;

    @Autowired
    private RoleWarnings warnings;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private TestOfficers testOfficers;

    private final SignedIn first = officer("First");
    private final SignedIn second = officer("Second");

    @BeforeEach
    void appoint() {
        testOfficers.appoint(first);
        testOfficers.appoint(second);
    }

    @Test
    void whatAFormerOfficerProposedIsSentBack() {
        var holder = account();
        var id = as(first, () -> appointments.propose(Appointment.role(holder, Role.AUDITOR, today())));
        testOfficers.withdraw(first, Role.MEMBERSHIP_OFFICER);
        refused(ApprovalRefused.Reason.PROPOSER_GONE, () -> as(second, () -> appointments.approve(id)));
        assertThat(as(second, () -> grants.of(holder))).isEmpty();
        as(second, () -> appointments.sendBack(id, "The proposer has left"));
        assertThat(as(second, appointments::open)).noneMatch(open -> open.id().equals(id));
    }

    @Test
    void twoOfficersInviteAnAgentWhoIsSentALink() {
        var mail = mail();
        var id = as(first, () -> appointments.propose(invitation(mail, null, null)));
        assertThat(accounts.byAddress(mail)).as("nothing before the second").isEmpty();
        assertThat(as(first, appointments::open)).anyMatch(open -> open.id().equals(id));
        refused(ApprovalRefused.Reason.SAME_PERSON, () -> as(first, () -> appointments.approve(id)));
        as(second, () -> appointments.approve(id));

        var account = accounts.byAddress(mail).orElseThrow();
        assertThat(account.status()).isEqualTo(AccountStatus.INVITED);
        assertThat(mailsTo(mail)).isOne();
        assertThat(as(first, () -> grants.of(account.id()))).isEmpty();
        refused(Reason.GONE, () -> as(second, () -> appointments.approve(id)));
        refused(Reason.EMAIL_TAKEN, () -> as(first, () -> appointments.propose(invitation(mail, null, null))));
    }

    @Test
    void aRoleEndsWithItsLastDay() {
        var holder = account();
        var until = today().plusDays(10);
        var id = as(first, () -> appointments.propose(Appointment.role(holder, Role.AUDITOR, until)));
        as(second, () -> appointments.approve(id));
        var grant = as(first, () -> grants.of(holder)).getFirst();
        assertThat(grant.endsAt())
                .isEqualTo(until.plusDays(1).atStartOfDay(Times.ZONE).toInstant());
        assertThat(as(first, () -> officers.all(Role.AUDITOR)))
                .anyMatch(officer -> officer.account().id().equals(holder));
        assertThat(as(first, () -> officers.endsSoon(grant))).isTrue();
        refused(
                Reason.HELD_ALREADY,
                () -> as(first, () -> appointments.propose(Appointment.role(holder, Role.AUDITOR, until))));
    }

    @Test
    void whatIsProposedMakesSense() {
        var holder = account();
        record Wrong(Reason reason, Appointment what) {}
        for (var wrong : List.of(
                new Wrong(Reason.NAME_MISSING, new Appointment(null, " ", mail(), Locale.UK, null, null)),
                new Wrong(Reason.EMAIL_MISSING, new Appointment(null, "A", "nobody", Locale.UK, null, null)),
                new Wrong(Reason.EMAIL_MISSING, new Appointment(null, "A", null, Locale.UK, null, null)),
                new Wrong(Reason.ROLE_MISSING, new Appointment(holder, "", null, Locale.UK, null, null)),
                new Wrong(Reason.ROLE_MISSING, Appointment.role(holder, Role.STEWARD, today())),
                new Wrong(Reason.UNTIL_MISSING, new Appointment(holder, "", null, Locale.UK, Role.AUDITOR, null)),
                new Wrong(Reason.UNTIL_PAST, Appointment.role(holder, Role.AUDITOR, today().minusDays(1))),
                new Wrong(Reason.UNTIL_TOO_FAR, Appointment.role(holder, Role.AUDITOR, today().plusYears(3))),
                new Wrong(Reason.NO_ACCOUNT, Appointment.role(UUID.randomUUID(), Role.AUDITOR, today())))) {
            refused(wrong.reason(), () -> as(first, () -> appointments.propose(wrong.what())));
        }
    }

    @Test
    void nobodyGivesThemselvesAnythingNorApprovesIt() {
        refused(Reason.YOURSELF, () -> {
            var self = account();
            var signedIn = new SignedIn(self, null, "Self", Set.of(Role.MEMBERSHIP_OFFICER), Languages.ENGLISH);
            as(signedIn, () -> appointments.propose(Appointment.role(self, Role.AUDITOR, today())));
        });
        var colleague = new SignedIn(account(), null, "Colleague", Set.of(Role.MEMBERSHIP_OFFICER), Languages.ENGLISH);
        var id = as(first, () -> appointments.propose(Appointment.role(colleague.accountId(), Role.AUDITOR, today())));
        refused(Reason.YOURSELF, () -> as(colleague, () -> appointments.approve(id)));
        assertThat(as(first, () -> grants.of(colleague.accountId()))).isEmpty();
        refused(Reason.YOURSELF, () -> as(first, () -> appointments.suspend(first.accountId(), "why")));
    }

    @Test
    void twoOfficersWhoApproveAtOnceGiveTheRoleOnce() throws Exception {
        var holder = account();
        var third = officer("Third");
        var id = as(first, () -> appointments.propose(Appointment.role(holder, Role.SCRUTINEER, today())));
        assertThat(together(
                        () -> as(second, () -> appointments.approve(id)),
                        () -> as(third, () -> appointments.approve(id))))
                .containsExactlyInAnyOrder("done", "GONE");
        assertThat(as(first, () -> grants.of(holder))).hasSize(1);
    }

    @Test
    void whatChangedMeanwhileIsCheckedAgain() {
        var holder = account();
        var id = as(first, () -> appointments.propose(Appointment.role(holder, Role.NEWS_EDITOR, today())));
        as(second, () -> appointments.suspend(holder, "Lost the telephone"));
        refused(Reason.SUSPENDED, () -> as(second, () -> appointments.approve(id)));
        assertThat(as(first, () -> grants.of(holder))).isEmpty();
        as(second, () -> appointments.reinstate(holder, "Found"));
        as(second, () -> appointments.approve(id));
        assertThat(as(first, () -> grants.of(holder))).hasSize(1);
    }

    @Test
    void theLastTwoOfAKindStay() throws Exception {
        // Everybody else's are put away for a moment: the rule counts the whole portal.
        jdbc.update("update role_grant set role = 'X' || role where role = 'RETURNING_OFFICER'");
        try {
            var three = List.of(returning(), returning(), returning());
            as(first, () -> appointments.withdraw(three.getFirst(), "Left the union"));
            assertThat(together(
                            () -> as(first, () -> appointments.withdraw(three.get(1), "x")),
                            () -> as(second, () -> appointments.withdraw(three.get(2), "x"))))
                    .containsExactly("LAST_ONES", "LAST_ONES");
            returning();
            assertThat(together(
                            () -> as(first, () -> appointments.withdraw(three.get(1), "x")),
                            () -> as(second, () -> appointments.withdraw(three.get(2), "x"))))
                    .containsExactlyInAnyOrder("done", "LAST_ONES");
        } finally {
            jdbc.update("update role_grant set role = substring(role from 2) where role like 'XRET%'");
        }
    }

    @Test
    void anAddressIsCorrectedByTwoAndBothAreTold() {
        var old = mail();
        var holder = as(first, () -> accounts.createOfficer(old, "Agent", Locale.UK, first.actor()));
        var mail = mail();
        var id = as(first, () -> appointments.propose(Appointment.address(holder, mail)));
        refused(ApprovalRefused.Reason.SAME_PERSON, () -> as(first, () -> appointments.approve(id)));
        as(second, () -> appointments.approve(id));
        assertThat(accounts.byAddress(mail).orElseThrow().id()).isEqualTo(holder);
        assertThat(accounts.byAddress(old)).isEmpty();
        assertThat(mailsTo(old) + mailsTo(mail)).isEqualTo(2);
    }

    @Test
    void holderAndOfficeAreToldOnceBeforeARoleEnds() {
        var mail = mail();
        var holder = as(first, () -> accounts.createOfficer(mail, "Ends", Locale.UK, first.actor()));
        as(
                first,
                () -> grants.grant(
                        holder,
                        Role.AUDITOR,
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(20)),
                        first.actor()));
        as(
                first,
                () -> grants.grant(
                        holder,
                        Role.SCRUTINEER,
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(30)),
                        first.actor()));
        assertThat(warnings.warn()).isPositive();
        assertThat(mailsTo(mail)).isOne();
        warnings.warn();
        assertThat(mailsTo(mail)).isOne();
    }

    @Test
    void theOthersOnlyRead() {
        var id = as(first, () -> appointments.propose(invitation(mail(), null, null)));
        for (Role role : List.of(Role.AUDITOR, Role.RETURNING_OFFICER)) {
            var reader = new SignedIn(UUID.randomUUID(), null, "Reader", Set.of(role), Languages.ENGLISH);
            as(reader, () -> officers.all(null));
            as(reader, () -> officers.find(first.accountId()));
            as(reader, appointments::open);
            for (Runnable act : List.<Runnable>of(
                    () -> appointments.propose(invitation(mail(), null, null)),
                    () -> appointments.approve(id),
                    () -> appointments.sendBack(id, "x"),
                    () -> appointments.takeBack(id),
                    () -> appointments.withdraw(id, "x"),
                    () -> appointments.suspend(id, "x"),
                    () -> appointments.reinstate(id, "x"))) {
                assertThatThrownBy(() -> as(reader, act)).isInstanceOf(AccessDeniedException.class);
            }
        }
        var member = new SignedIn(UUID.randomUUID(), null, "M", Set.of(Role.MEMBER), Languages.ENGLISH);
        assertThatThrownBy(() -> as(member, () -> officers.all(null))).isInstanceOf(AccessDeniedException.class);
        refused(ApprovalRefused.Reason.NOT_PROPOSER, () -> as(second, () -> appointments.takeBack(id)));
        refused(Reason.REASON_MISSING, () -> as(second, () -> appointments.sendBack(id, " ")));
        as(second, () -> appointments.sendBack(id, "Not yet"));
        refused(Reason.GONE, () -> as(first, () -> appointments.takeBack(id)));
    }

    private static List<String> together(Callable<?>... acts) throws Exception {
        var barrier = new CyclicBarrier(acts.length);
        try (var pool = Executors.newFixedThreadPool(acts.length)) {
            var running = new ArrayList<Future<String>>();
            for (var act : acts) {
                running.add(pool.submit(() -> {
                    barrier.await();
                    try {
                        act.call();
                        return "done";
                    } catch (AppointmentRefused refused) {
                        return refused.reason().name();
                    }
                }));
            }
            var outcomes = new ArrayList<String>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private UUID returning() {
        var holder = account();
        jdbc.update("update account set status = 'ACTIVE' where id = ?", holder);
        return as(
                first,
                () -> grants.grant(
                        holder,
                        Role.RETURNING_OFFICER,
                        Instant.EPOCH,
                        clock.instant().plus(Duration.ofDays(99)),
                        first.actor()));
    }

    private UUID account() {
        return as(first, () -> accounts.createOfficer(mail(), "Somebody", Locale.UK, first.actor()));
    }

    private static Appointment invitation(String mail, Role role, LocalDate until) {
        return new Appointment(null, "Ffion Rees", mail, Locale.UK, role, until);
    }

    private static String mail() {
        return UUID.randomUUID() + "@officers.example";
    }

    private LocalDate today() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .atZoneSameInstant(Times.ZONE)
                .toLocalDate();
    }

    private int mailsTo(String address) {
        Integer count =
                jdbc.queryForObject("select count(*) from outbox_mail where recipient = ?", Integer.class, address);
        return count == null ? 0 : count;
    }

    private SignedIn officer(String name) {
        return new SignedIn(UUID.randomUUID(), null, name, Set.of(Role.MEMBERSHIP_OFFICER), Languages.ENGLISH);
    }

    private static int as(SignedIn person, Runnable act) {
        return ActingAs.person(person, () -> {
            act.run();
            return 0;
        });
    }

    private static <T> T as(SignedIn person, java.util.function.Supplier<T> act) {
        return ActingAs.person(person, act);
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(AppointmentRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    private static void refused(ApprovalRefused.Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ApprovalRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
