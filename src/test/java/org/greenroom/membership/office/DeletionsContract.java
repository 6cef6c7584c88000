package org.greenroom.membership.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.ballot.BallotAct;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.membership.office.DeletionRequest.State;
import org.greenroom.membership.office.OfficeRefused.Reason;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestOfficers;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Members who ask to be deleted, on either database. */
abstract class DeletionsContract {
    private static final SignedIn FIRST = officer("First");
    private static final SignedIn SECOND = officer("Second");

    @Autowired
    private Deletions deletions;

    @Autowired
    private MembershipImports imports;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestBallots ballots;

    @Autowired
    private TestOfficers officers;

    @Autowired
    private TransactionTemplate inTransaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private String number = "";
    private UUID member = new UUID(0, 0);

    @BeforeEach
    void roll() {
        officers.appoint(FIRST);
        officers.appoint(SECOND);
        number = OfficeRoll.number("DL");
        String stage = OfficeRoll.number("DS");
        OfficeRoll.apply(
                imports,
                OfficeRoll.members(OfficeRoll.row(number)),
                OfficeRoll.workplaces(stage),
                OfficeRoll.engagements(number + "," + stage + ",actor,2026-01-01,2026-02-01"),
                OfficeRoll.stewards(number + "," + stage + ",2024-01-01,2025-01-01"));
        member = directory.byNumber(number).orElseThrow().id();
    }

    @Test
    void twoOfficersDeleteAndNothingThatNamesTheMemberIsLeft() {
        UUID account = inTransaction.execute(tx -> accounts.forMember(member, "Ann", Locale.UK));
        jdbc.update(
                "insert into contact_wish (member_id, reminders, shown_to_stewards) values (?, false, false)", member);
        jdbc.update("insert into consent_subject (id, member_id) values (?, ?)", UUID.randomUUID(), member);
        UUID id = ask(" I have retired. ");
        assertThat(mine().dueOn()).isEqualTo(today().plusMonths(1));
        assertThat(mailsTo(number)).isEqualTo(1);

        as(FIRST, () -> deletions.take(id, 0));
        as(FIRST, () -> deletions.propose(id, 1));
        assertThat(as(SECOND, () -> deletions.find(id)).orElseThrow().proposedBy())
                .isEqualTo(FIRST.actor());
        refused(ApprovalRefused.Reason.SAME_PERSON, () -> as(FIRST, () -> deletions.approve(id, 1)));
        assertThat(directory.byId(member)).isPresent();
        as(SECOND, () -> deletions.approve(id, 1));

        assertThat(directory.byId(member)).isEmpty();
        assertThat(directory.byNumber(number)).isEmpty();
        assertThat(accounts.find(account)).isEmpty();
        for (String table :
                List.of("engagement", "steward_term", "correction", "contact_wish", "member_read", "consent_subject")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " where member_id = ?", Integer.class, member))
                    .as(table)
                    .isZero();
        }
        assertThat(mailsTo(number))
                .as("what waited is gone, the last word is sent")
                .isEqualTo(1);
        var closed = as(FIRST, () -> deletions.find(id)).orElseThrow();
        assertThat(closed.state()).isEqualTo(State.DONE);
        assertThat(closed.words() + closed.memberName() + closed.memberNumber()).isEmpty();
        assertThat(closed.answeredBy()).isEqualTo("Second");
        assertThat(audited("membership.member.erased", "member " + member)).isOne();
        refused(Reason.GONE, () -> as(SECOND, () -> deletions.approve(id, 2)));
    }

    @Test
    void theMemberTakesItBackAndTheProposalIsVoid() {
        UUID id = ask("");
        refused(Reason.DELETION_OPEN, () -> ask("again"));
        as(FIRST, () -> deletions.propose(id, 0));
        refused(
                Reason.GONE,
                () -> OfficeRoll.as(Role.MEMBER, UUID.randomUUID(), () -> {
                    deletions.withdraw(id);
                    return 0;
                }));
        OfficeRoll.as(Role.MEMBER, member, () -> {
            deletions.withdraw(id);
            return 0;
        });
        refused(Reason.ANSWERED_ALREADY, () -> as(SECOND, () -> deletions.approve(id, 0)));
        assertThat(directory.byId(member)).isPresent();
        assertThat(mine().state()).isEqualTo(State.WITHDRAWN);
        assertThat(jdbc.queryForObject(
                        "select count(*) from proposal where subject_id = ? and state = 'OPEN'", Integer.class, id))
                .isZero();
        ask("I thought again");
    }

    @Test
    void whatWasProposedIsWhatIsApproved() {
        UUID id = ask("");
        as(FIRST, () -> deletions.propose(id, 0));
        refused(ApprovalRefused.Reason.ALREADY_OPEN, () -> as(SECOND, () -> deletions.propose(id, 0)));
        as(SECOND, () -> deletions.take(id, 0));
        refused(Reason.CHANGED_MEANWHILE, () -> as(SECOND, () -> deletions.approve(id, 0)));
        refused(ApprovalRefused.Reason.NOT_OPEN, () -> as(SECOND, () -> deletions.approve(id, 1)));
        as(FIRST, () -> deletions.propose(id, 1));
        refused(Reason.WORDS_MISSING, () -> as(SECOND, () -> deletions.sendBack(id, " ")));
        as(SECOND, () -> deletions.sendBack(id, "Still in a dispute"));
        refused(ApprovalRefused.Reason.NOT_OPEN, () -> as(SECOND, () -> deletions.approve(id, 1)));
        as(FIRST, () -> deletions.propose(id, 1));
        refused(ApprovalRefused.Reason.NOT_PROPOSER, () -> as(SECOND, () -> deletions.takeBack(id)));
        as(FIRST, () -> deletions.takeBack(id));
        assertThat(directory.byId(member)).isPresent();
    }

    @Test
    void aDeclinedRequestSaysWhy() {
        UUID id = ask("");
        refused(Reason.WORDS_MISSING, () -> as(FIRST, () -> deletions.decline(id, 0, " ")));
        refused(Reason.WORDS_TOO_LONG, () -> as(FIRST, () -> deletions.decline(id, 0, "x".repeat(1001))));
        as(FIRST, () -> deletions.decline(id, 0, "The tribunal needs it."));
        assertThat(mine().answer()).isEqualTo("The tribunal needs it.");
        assertThat(mine().state()).isEqualTo(State.DECLINED);
        refused(Reason.ANSWERED_ALREADY, () -> as(FIRST, () -> deletions.propose(id, 1)));
        refused(Reason.WORDS_TOO_LONG, () -> ask("x".repeat(1001)));
    }

    @Test
    void aBallotThatRunsAndARolePutItOff() {
        String branch = "Deletion " + UUID.randomUUID();
        member = ballots.members(2, branch).getFirst();
        UUID ballot = ballots.open(ballots.draft(branch, TestBallots.YES_NO), List.of(member))
                .id();
        UUID id = ask("");
        assertThat(as(FIRST, () -> deletions.objections(member)))
                .extracting(o -> o.textKey())
                .containsExactly("officers.deletion.objection.ballot");
        refused(Reason.DELETION_OBJECTED, () -> as(FIRST, () -> deletions.propose(id, 0)));
        ballots.decide(ballot, BallotAct.CANCEL);
        as(FIRST, () -> deletions.propose(id, 0));
        UUID account = inTransaction.execute(tx -> accounts.forMember(member, "Ann", Locale.UK));
        jdbc.update(
                "insert into role_grant (id, account_id, role, starts_at, version) values (?, ?, 'NEWS_EDITOR',"
                        + " timestamp with time zone '2020-01-01 00:00:00+00', 0)",
                UUID.randomUUID(),
                account);
        refused(Reason.DELETION_OBJECTED, () -> as(SECOND, () -> deletions.approve(id, 0)));
        jdbc.update(
                "update role_grant set ends_at = timestamp with time zone '2021-01-01 00:00:00+00'"
                        + " where account_id = ?",
                account);
        as(SECOND, () -> deletions.approve(id, 0));
        assertThat(jdbc.queryForObject(
                        "select count(*) from roll_entry where ballot_id = ? and member_id = ?",
                        Integer.class,
                        ballot,
                        member))
                .as("a frozen roll stays frozen")
                .isOne();
    }

    @Test
    void twoOfficersWhoApproveAtOnceDeleteOnce() throws Exception {
        UUID id = ask("");
        as(FIRST, () -> deletions.propose(id, 0));
        var outcomes = together(
                () -> as(SECOND, () -> deletions.approve(id, 0)),
                () -> as(officer("Third"), () -> deletions.approve(id, 0)));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "GONE");
        assertThat(audited("membership.member.erased", "member " + member)).isOne();
    }

    @Test
    void nobodyDeletesForAnotherOrThemselves() {
        UUID id = ask("");
        var own = new SignedIn(
                UUID.randomUUID(), member, "Ann", Set.of(Role.MEMBER, Role.MEMBERSHIP_OFFICER), Languages.ENGLISH);
        refused(Reason.YOUR_OWN_RECORD, () -> as(own, () -> deletions.propose(id, 0)));
        as(FIRST, () -> deletions.propose(id, 0));
        refused(Reason.YOUR_OWN_RECORD, () -> as(own, () -> deletions.approve(id, 0)));
        List<ThrowingCallable> office = List.of(
                () -> deletions.page(true, 0, 10),
                deletions::openCount,
                () -> deletions.find(id),
                () -> deletions.objections(member),
                () -> deletions.take(id, 0),
                () -> deletions.decline(id, 0, "No."),
                () -> deletions.propose(id, 0),
                () -> deletions.takeBack(id),
                () -> deletions.sendBack(id, "No."),
                () -> deletions.approve(id, 0));
        for (Role role : List.of(Role.MEMBER, Role.AUDITOR, Role.RETURNING_OFFICER, Role.STEWARD)) {
            for (ThrowingCallable act : office) {
                OfficeRoll.as(role, member, () -> {
                    assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
                    return 0;
                });
            }
        }
        for (Runnable act : List.<Runnable>of(() -> deletions.ask(""), deletions::mine, () -> deletions.withdraw(id))) {
            assertThatThrownBy(() -> as(FIRST, act)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(directory.byId(member)).isPresent();
    }

    private static List<String> together(Callable<?>... acts) throws Exception {
        var barrier = new CyclicBarrier(acts.length);
        try (var pool = Executors.newFixedThreadPool(acts.length)) {
            var running = new ArrayList<java.util.concurrent.Future<String>>();
            for (var act : acts) {
                running.add(pool.submit(() -> {
                    barrier.await();
                    try {
                        act.call();
                        return "done";
                    } catch (OfficeRefused refused) {
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

    private UUID ask(String words) {
        return OfficeRoll.as(Role.MEMBER, member, () -> deletions.ask(words));
    }

    private DeletionRequest mine() {
        return OfficeRoll.as(Role.MEMBER, member, () -> deletions.mine()).orElseThrow();
    }

    private LocalDate today() {
        return clock.instant().atZone(Times.ZONE).toLocalDate();
    }

    private int mailsTo(String memberNumber) {
        Integer count = jdbc.queryForObject(
                "select count(*) from outbox_mail where lower(recipient) = ?",
                Integer.class,
                memberNumber.toLowerCase(Locale.ROOT) + "@office.example");
        return count == null ? 0 : count;
    }

    private int audited(String action, String subject) {
        Integer count = jdbc.queryForObject(
                "select count(*) from audit_entry where action = ? and subject = ?", Integer.class, action, subject);
        return count == null ? 0 : count;
    }

    @Test
    void nobodyIsDeletedOnTheWordOfAFormerOfficer() {
        UUID id = ask("");
        var former = officers.appoint(officer("Former"));
        as(former, () -> deletions.propose(id, 0));
        officers.suspend(former, true);
        refused(ApprovalRefused.Reason.PROPOSER_GONE, () -> as(SECOND, () -> deletions.approve(id, 0)));
        assertThat(directory.byId(member)).isPresent();
        as(SECOND, () -> deletions.sendBack(id, "The proposer has left"));
        as(FIRST, () -> deletions.propose(id, 0));
        as(SECOND, () -> deletions.approve(id, 0));
        assertThat(directory.byId(member)).isEmpty();
    }

    private static SignedIn officer(String name) {
        return new SignedIn(UUID.randomUUID(), null, name, Set.of(Role.MEMBERSHIP_OFFICER), Languages.ENGLISH);
    }

    private static int as(SignedIn person, Runnable act) {
        return ActingAs.person(person, () -> {
            act.run();
            return 0;
        });
    }

    private static <T> T as(SignedIn person, Supplier<T> act) {
        return ActingAs.person(person, act);
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(OfficeRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    private static void refused(ApprovalRefused.Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ApprovalRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
