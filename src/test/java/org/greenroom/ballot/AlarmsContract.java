package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.BallotWork.Task;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestKeyHolders;
import org.greenroom.testing.TestOfficers;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A failure alarms the officers of now: once each time it happens, again while it lasts, and nobody who left. */
abstract class AlarmsContract {

    private static final String BOX = "ballot.failure.box";

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestKeyHolders keyHolders;

    @Autowired
    TestOfficers officers;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotRepository repository;

    @Autowired
    BallotDecisions decisions;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    BallotWork work;

    @Autowired
    BallotAlarm alarm;

    @Autowired
    AlarmSettings settings;

    @Autowired
    Incidents incidents;

    @Autowired
    KeyAssignments assignments;

    @Autowired
    KeyMails keyMails;

    @Autowired
    AlarmMails alarmMails;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate inTransaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private SignedIn officer(String name) {
        return officers.appoint(new SignedIn(UUID.randomUUID(), null, name, Set.of(Role.RETURNING_OFFICER), Locale.UK));
    }

    private BallotDetails details(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id));
    }

    private List<Incident> log(UUID id) {
        return TestBallots.asFirst(() -> incidents.of(id));
    }

    private long mailsTo(SignedIn officer, UUID ballot) {
        return jdbc.sql("select count(*) from outbox_mail where recipient = :to and body like :link")
                .param("to", TestOfficers.address(officer))
                .param("link", "%/manage-ballots/" + ballot + "%")
                .query(Long.class)
                .single();
    }

    private void fail(UUID ballot) {
        inTransaction.executeWithoutResult(tx -> work.begin(ballot, Task.COUNTING));
        work.fail(ballot, Task.COUNTING, BOX);
    }

    private void look(UUID ballot, Instant now) {
        inTransaction.executeWithoutResult(tx -> alarm.told().stream()
                .filter(row -> row.ballotId().equals(ballot))
                .forEach(row -> alarm.look(row, now)));
    }

    private boolean stands(UUID ballot) {
        return alarm.told().stream().anyMatch(row -> row.ballotId().equals(ballot));
    }

    @Test
    void aPreparationThatFailsAlarmsOfficersOnceAndCanBeTriedAgain() {
        var one = officer("One officer");
        var other = officer("Other officer");
        var left = officer("Officer who left");
        String branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(5, branch);
        UUID id = TestVoter.as(one, () -> ballots.create(testBallots.draft(branch, TestBallots.YES_NO)));
        testBallots.signOff(id);
        TestVoter.as(left, () -> decisions.propose(id, BallotAct.OPEN));
        jdbc.sql("update member set branch = 'Gone' where branch = :branch")
                .param("branch", branch)
                .update();
        TestVoter.as(other, () -> {
            decisions.approve(id, BallotAct.OPEN);
            return id;
        });
        officers.withdraw(left, Role.RETURNING_OFFICER);
        upkeep.prepare(id);
        upkeep.prepare(id);

        assertThat(details(id).work().failure()).isEqualTo("ballot.failure.nobody-entitled");
        assertThat(log(id)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(IncidentKind.FAILURE);
            assertThat(entry.said()).isEqualTo("ballot.failure.nobody-entitled");
        });
        assertThat(mailsTo(other, id)).as("an officer of the ballot").isOne();
        assertThat(mailsTo(one, id)).as("who holds the role now").isOne();
        assertThat(mailsTo(left, id)).as("who proposed it and lost the role").isZero();
        assertThat(TestBallots.asFirst(ballots::failures)).containsKey(id);

        jdbc.sql("update member set branch = :branch where id in (:ids)")
                .param("branch", branch)
                .param("ids", members)
                .update();
        TestBallots.asFirst(() -> {
            ballots.prepareAgain(id);
            return id;
        });
        upkeep.prepare(id);
        assertThat(details(id).state()).isEqualTo(BallotState.OPEN);
        assertThat(TestBallots.asFirst(ballots::failures)).doesNotContainKey(id);
        upkeep.openAndCloseDue();
        assertThat(stands(id)).isFalse();
        assertThatThrownBy(() -> TestBallots.asFirst(() -> {
                    ballots.prepareAgain(id);
                    return id;
                }))
                .isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void whatCannotBeOpenedAtItsTimeIsNotedOnceThoughItIsTriedEveryFewSeconds() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        alarm.notOpened(made.id());
        alarm.notOpened(made.id());
        assertThat(log(made.id())).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(IncidentKind.FAILURE);
            assertThat(entry.said()).isEqualTo(BallotAlarm.OPENING);
        });
    }

    @Test
    void aFailureThatLastsIsToldAgainAtTheIntervalAndNotBefore() {
        var reader = officer("Reader");
        var made = testBallots.open(6, TestBallots.YES_NO);
        fail(made.id());
        work.fail(made.id(), Task.COUNTING, BOX);
        assertThat(mailsTo(reader, made.id())).isOne();
        var later = clock.instant().plus(settings.every());
        look(made.id(), later.minusSeconds(60));
        assertThat(mailsTo(reader, made.id())).isOne();
        look(made.id(), later);
        look(made.id(), later.plusSeconds(60));
        assertThat(mailsTo(reader, made.id())).isEqualTo(2);
        assertThat(log(made.id())).as("it happened once").hasSize(1);
    }

    @Test
    void aFailureThatPassedAndCameBackAlarmsAgain() {
        var reader = officer("Reader");
        var made = testBallots.open(6, TestBallots.YES_NO);
        fail(made.id());
        inTransaction.executeWithoutResult(tx -> work.begin(made.id(), Task.COUNTING));
        look(made.id(), clock.instant().plus(settings.every()));
        assertThat(stands(made.id())).as("it is being tried again").isTrue();
        assertThat(mailsTo(reader, made.id())).isOne();
        work.finish(made.id(), Task.COUNTING);
        look(made.id(), clock.instant());
        assertThat(stands(made.id())).isFalse();
        fail(made.id());
        assertThat(mailsTo(reader, made.id())).isEqualTo(2);
        assertThat(log(made.id())).hasSize(2);
        work.fail(made.id(), Task.COUNTING, "ballot.failure.key-missing");
        look(made.id(), clock.instant());
        fail(made.id());
        assertThat(mailsTo(reader, made.id())).as("another in between").isEqualTo(4);
    }

    @Test
    void noSubjectOfAnyMailAboutABallotHoldsItsTitle() {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(8, branch);
        var title = "Subject" + UUID.randomUUID();
        var plain = testBallots.draft(branch, TestBallots.YES_NO);
        var draft = new BallotDraft(
                plain.kind(),
                new Bilingual(title + "-en", title + "-cy"),
                plain.description(),
                plain.questions(),
                plain.electorate(),
                null,
                plain.closesAt(),
                null);
        var held = keyHolders.approved(draft, members, 1);
        inTransaction.executeWithoutResult(tx -> {
            var ballot = repository.findById(held.id()).orElseThrow();
            var holder = assignments.of(held.id()).getFirst();
            List.of("make", "check", "count").forEach(kind -> keyMails.toHolder(ballot, holder, kind));
            alarmMails.each(officer -> keyMails.toOfficer(officer, ballot, "missing", "Somebody"));
            alarmMails.tell(ballot, BOX);
        });
        keyHolders.makeAll(held);
        upkeep.prepare(held.id());
        upkeep.invite(held.id());
        TestBallots.asFirst(() -> {
            for (var language : List.of(Locale.UK, Locale.of("cy"))) {
                for (var kind : NoticeKind.values()) {
                    for (boolean soon : new boolean[] {true, false}) {
                        assertThat(notices.text(held.id(), kind, soon, language).subject())
                                .doesNotContain(title);
                    }
                }
            }
            return true;
        });
        var subjects = jdbc.sql("select distinct subject from outbox_mail where body like :title")
                .param("title", "%" + title + "%")
                .query(String.class)
                .list();
        assertThat(subjects).hasSizeGreaterThanOrEqualTo(6).noneMatch(subject -> subject.contains(title));
    }
}
