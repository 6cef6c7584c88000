package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenroom.ballot.NoticeRefused.Reason;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.greenroom.testing.WaitingVotes;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders of a ballot: planned, moved, left out, and to whom they go, on either database. */
abstract class ReminderPlanContract {

    @Autowired
    Notices notices;

    @Autowired
    NoticeUpkeep noticeUpkeep;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    Ballots ballots;

    @Autowired
    TestBallots testBallots;

    @Autowired
    WaitingVotes votes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from outbox_mail").update();
        jdbc.sql("delete from bad_address").update();
    }

    private TestBallots.Made open(int entitled, Duration closesIn) {
        String branch = "Branch " + UUID.randomUUID();
        var draft = testBallots.draft(branch, clock.instant().plus(closesIn), TestBallots.YES_NO);
        return testBallots.open(draft, testBallots.members(entitled, branch));
    }

    private UUID draft() {
        return TestBallots.asFirst(() -> ballots.create(testBallots.draft(
                "Branch " + UUID.randomUUID(), clock.instant().plus(Duration.ofDays(10)), TestBallots.YES_NO)));
    }

    private List<NoticeInfo> of(UUID ballot) {
        return TestBallots.asFirst(() -> notices.of(ballot));
    }

    private NoticeInfo only(UUID ballot, NoticeKind kind) {
        return of(ballot).stream()
                .filter(notice -> notice.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private UUID add(UUID ballot, NoticeTime time) {
        return TestBallots.asFirst(() -> notices.add(ballot, time));
    }

    private void skipAll(UUID ballot) {
        of(ballot).stream()
                .filter(NoticeInfo::mayChange)
                .forEach(notice -> doAsFirst(() -> notices.skip(ballot, notice.id())));
    }

    private static void doAsFirst(Runnable act) {
        TestBallots.asFirst(() -> {
            act.run();
            return true;
        });
    }

    private List<UUID> reminded(UUID ballot) {
        return jdbc.sql("select member_id from outbox_mail where purpose = 'BALLOT_REMINDER' and about = :ballot")
                .param("ballot", ballot)
                .query(UUID.class)
                .list();
    }

    @Test
    void aNewBallotHasAnInvitationTheRemindersOfTheSettingsAndAResult() {
        var found = of(draft());
        assertThat(found)
                .extracting(NoticeInfo::kind)
                .containsExactly(NoticeKind.INVITATION, NoticeKind.REMINDER, NoticeKind.REMINDER, NoticeKind.RESULT);
        assertThat(found).extracting(NoticeInfo::state).containsOnly(NoticeState.PLANNED);
        assertThat(found.get(1).time()).isEqualTo(new NoticeTime.BeforeClose(120));
        assertThat(found.get(1).closingSoon()).isFalse();
        assertThat(found.get(2).time()).isEqualTo(new NoticeTime.BeforeClose(24));
        assertThat(found.get(2).closingSoon()).isTrue();
        assertThat(found).extracting(NoticeInfo::numbers).containsOnlyNulls();
    }

    @Test
    void aCopyTakesOverTheRemindersThatGoByTheClose() {
        var id = draft();
        skipAll(id);
        add(id, new NoticeTime.BeforeClose(72));
        add(id, new NoticeTime.At(clock.instant().plus(Duration.ofDays(2))));
        var copy = TestBallots.asFirst(() -> ballots.copy(id, "Again"));
        assertThat(of(copy)).extracting(NoticeInfo::time).contains(new NoticeTime.BeforeClose(72));
        assertThat(of(copy)).noneMatch(notice -> notice.time() instanceof NoticeTime.At);
    }

    @Test
    void aDueReminderGoesOnceToThoseWithoutAMarkInTheLastBatchWithAnAddress() {
        var made = open(30, Duration.ofHours(30));
        skipAll(made.id());
        add(made.id(), new NoticeTime.BeforeClose(24));
        var voters = made.voters().stream().map(TestVoter::memberId).toList();
        votes.of(made.id(), voters.subList(0, 20));
        upkeep.moveBatches();
        // These wait for the next batch: the last one does not say so.
        votes.of(made.id(), voters.subList(20, 23));

        noticeUpkeep.sendDue(clock.instant());
        assertThat(reminded(made.id())).as("not before its time").isEmpty();
        var due = closesAt(made.id()).minus(Duration.ofHours(24));
        noticeUpkeep.sendDue(due);
        noticeUpkeep.sendDue(due.plusSeconds(10));
        upkeep.remindAll();

        var withoutMark =
                jdbc.sql("""
                        select r.member_id from roll_entry r join member m on m.id = r.member_id
                        where r.ballot_id = :ballot and r.state <> 'IN_BOX' and m.email is not null
                        """).param("ballot", made.id()).query(UUID.class).list();
        assertThat(withoutMark).isNotEmpty();
        assertThat(reminded(made.id())).containsExactlyInAnyOrderElementsOf(withoutMark);
        var sent = of(made.id()).stream()
                .filter(notice -> notice.state() == NoticeState.SENT && notice.kind() == NoticeKind.REMINDER)
                .toList();
        assertThat(sent).singleElement().satisfies(notice -> {
            assertThat(notice.numbers()).as("not even a number").isNull();
            assertThat(notice.beganAt()).isEqualTo(due);
            assertThat(notice.mayChange()).isFalse();
        });
    }

    private Instant closesAt(UUID ballot) {
        return jdbc.sql("select closes_at from ballot where id = :ballot")
                .param("ballot", ballot)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .single()
                .toInstant();
    }

    @Test
    void aCloseThatIsMovedMovesTheReminderThatGoesByIt() {
        var made = open(6, Duration.ofHours(30));
        skipAll(made.id());
        var id = add(made.id(), new NoticeTime.BeforeClose(24));
        var later = closesAt(made.id()).plus(Duration.ofHours(48));
        jdbc.sql("update ballot set closes_at = :at where id = :ballot")
                .param("at", later.atOffset(java.time.ZoneOffset.UTC))
                .param("ballot", made.id())
                .update();
        noticeUpkeep.sendDue(later.minus(Duration.ofHours(48)).minusSeconds(1));
        assertThat(state(made.id(), id)).isEqualTo(NoticeState.PLANNED);
        noticeUpkeep.sendDue(later.minus(Duration.ofHours(24)));
        assertThat(state(made.id(), id)).isEqualTo(NoticeState.SENT);
    }

    private NoticeState state(UUID ballot, UUID notice) {
        return of(ballot).stream()
                .filter(found -> found.id().equals(notice))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void aReminderIsLeftOutBeforeTheOpeningWhenItIsLateAndOnADayWithOneAlready() {
        var made = open(6, Duration.ofHours(30));
        // Those of the settings: five days before the close lies before the opening.
        noticeUpkeep.sendDue(clock.instant());
        assertThat(of(made.id()).get(1).state()).isEqualTo(NoticeState.LEFT_OUT);
        skipAll(made.id());
        var late = add(made.id(), new NoticeTime.BeforeClose(24));
        noticeUpkeep.sendDue(closesAt(made.id()).minus(Duration.ofHours(17)));
        assertThat(state(made.id(), late)).isEqualTo(NoticeState.LEFT_OUT);

        var other = open(6, Duration.ofHours(30));
        skipAll(other.id());
        var crowded = add(other.id(), new NoticeTime.BeforeClose(24));
        var due = closesAt(other.id()).minus(Duration.ofHours(24));
        jdbc.sql("""
                        insert into ballot_reminder (id, ballot_id, scope, on_day, number, asked_at, finished)
                        values (:id, :ballot, '', :day, 1, :at, true)
                        """)
                .param("id", UUID.randomUUID())
                .param("ballot", other.id())
                .param("day", LocalDate.ofInstant(due, Times.ZONE))
                .param("at", due.atOffset(java.time.ZoneOffset.UTC))
                .update();
        noticeUpkeep.sendDue(due);
        assertThat(state(other.id(), crowded)).isEqualTo(NoticeState.LEFT_OUT);
        upkeep.remindAll();
        assertThat(reminded(made.id())).isEmpty();
        assertThat(reminded(other.id())).isEmpty();
    }

    @Test
    void toAnAddressThatIsListedAsBadNoReminderGoes() {
        var made = open(6, Duration.ofHours(30));
        var first = made.voters().getFirst().memberId();
        jdbc.sql("insert into bad_address (address, last_day) select lower(email), :day from member where id = :id")
                .param("day", LocalDate.ofInstant(clock.instant(), Times.ZONE))
                .param("id", first)
                .update();
        skipAll(made.id());
        add(made.id(), new NoticeTime.BeforeClose(24));
        noticeUpkeep.sendDue(closesAt(made.id()).minus(Duration.ofHours(24)));
        upkeep.remindAll();
        assertThat(reminded(made.id())).isNotEmpty().doesNotContain(first);
    }

    @Test
    void aReminderIsPlannedMovedAndSkippedOnlyWhereItCanGo() {
        var id = draft();
        var now = clock.instant();
        var closes = now.plus(Duration.ofDays(10));
        assertRefused(() -> add(id, new NoticeTime.BeforeClose(0)), Reason.HOURS);
        assertRefused(() -> add(id, new NoticeTime.BeforeClose(100_000)), Reason.HOURS);
        assertRefused(() -> add(id, new NoticeTime.BeforeClose(24 * 11)), Reason.PAST);
        assertRefused(() -> add(id, new NoticeTime.At(now.minusSeconds(1))), Reason.PAST);
        assertRefused(() -> add(id, new NoticeTime.At(closes.plusSeconds(60))), Reason.AFTER_CLOSE);
        assertRefused(() -> add(id, new NoticeTime.BeforeClose(24)), Reason.SAME_DAY);
        assertRefused(() -> add(id, new NoticeTime.At(closes.minus(Duration.ofHours(24)))), Reason.SAME_DAY);
        var added = add(id, new NoticeTime.BeforeClose(72));
        assertRefused(() -> doAsFirst(() -> notices.move(id, added, new NoticeTime.BeforeClose(24))), Reason.SAME_DAY);
        doAsFirst(() -> notices.move(id, added, new NoticeTime.BeforeClose(48)));
        doAsFirst(() -> notices.move(id, added, new NoticeTime.BeforeClose(48)));
        doAsFirst(() -> notices.skip(id, added));
        assertRefused(() -> doAsFirst(() -> notices.skip(id, added)), Reason.NOT_PLANNED);
        assertRefused(
                () -> doAsFirst(() -> notices.move(id, added, new NoticeTime.BeforeClose(73))), Reason.NOT_PLANNED);
        assertRefused(
                () -> doAsFirst(
                        () -> notices.skip(id, only(id, NoticeKind.RESULT).id())),
                Reason.NOT_PLANNED);
        var other = draft();
        var elsewhere = add(other, new NoticeTime.BeforeClose(72));
        assertThatThrownBy(() -> doAsFirst(() -> notices.skip(id, elsewhere))).isInstanceOf(UnknownBallot.class);
    }

    @Test
    void afterTheCloseNothingIsPlanned() {
        var made = open(6, Duration.ofHours(30));
        testBallots.close(made.id());
        assertRefused(() -> add(made.id(), new NoticeTime.BeforeClose(2)), Reason.OVER);
        assertThat(of(made.id()))
                .filteredOn(notice -> notice.kind() == NoticeKind.REMINDER)
                .extracting(NoticeInfo::state)
                .containsOnly(NoticeState.LEFT_OUT);
        assertThat(only(made.id(), NoticeKind.RESULT).state()).isEqualTo(NoticeState.PLANNED);
    }

    private static void assertRefused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(NoticeRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
