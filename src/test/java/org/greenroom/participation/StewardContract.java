package org.greenroom.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenroom.access.Role;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.ReminderRefused;
import org.greenroom.ballot.Reminders;
import org.greenroom.membership.ContactWishes;
import org.greenroom.membership.ContactWishes.Wishes;
import org.greenroom.membership.MembersMerged;
import org.greenroom.notification.Message;
import org.greenroom.notification.Purpose;
import org.greenroom.notification.SendCheck;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.greenroom.testing.TestWorkplaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminding without names, and who the stewards are, on either database. */
abstract class StewardContract {

    @Autowired
    StewardStage stages;

    @Autowired
    Reminders reminders;

    @Autowired
    MyStewards myStewards;

    @Autowired
    ContactWishes wishes;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    TestWorkplaces workplaces;

    @Autowired
    SendCheck reminding;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate inTransaction;

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from outbox_mail").update();
    }

    private void remind(StewardStage.Open stage, int part) {
        stage.doAsSteward(() -> reminders.remindWorkplace(stage.ballot, stage.codes.get(part)));
        upkeep.remindAll();
    }

    private Set<UUID> written() {
        return Set.copyOf(jdbc.sql("select member_id from outbox_mail where purpose = 'BALLOT_REMINDER'")
                .query(UUID.class)
                .list());
    }

    /** Those of a part with a mail address and no ballot in the box. */
    private List<UUID> notInBox(StewardStage.Open stage, int part) {
        return jdbc.sql("""
                        select r.member_id from roll_entry r join member m on m.id = r.member_id
                        where r.ballot_id = :ballot and r.member_id in (:members) and r.state <> 'IN_BOX'
                            and m.email is not null
                        """)
                .param("ballot", stage.ballot)
                .param("members", stage.people.get(part))
                .query(UUID.class)
                .list();
    }

    private boolean mayLeave(UUID ballot, UUID member) {
        return Boolean.TRUE.equals(inTransaction.execute(tx -> reminding.mayLeave(ballot, member)));
    }

    @Test
    void aReminderIsWrittenAfterTheLastBatchAndLeavesOnlyToThoseWhoStillHaveNotVoted() {
        var stage = stages.open().firstBatch();
        stage.vote(0, 12, 15);
        var expected = notInBox(stage, 0);
        assertThat(expected).containsAnyElementsOf(stage.people.get(0).subList(12, 15));

        remind(stage, 0);

        assertThat(written()).containsExactlyInAnyOrderElementsOf(expected);
        // 12 to 14 wait for their batch: the roll of the last batch does not say so, the check does.
        for (UUID member : stage.people.get(0).subList(12, 15)) {
            assertThat(mayLeave(stage.ballot, member)).isFalse();
        }
        assertThat(mayLeave(stage.ballot, stage.people.get(0).get(20))).isTrue();
        stage.close();
        assertThat(mayLeave(stage.ballot, stage.people.get(0).get(20)))
                .as("after the close")
                .isFalse();
    }

    @Test
    void aReminderIsNeutralInTheMembersLanguageWithTheBallotsAddressAndNothingPrivateInItsSubject() {
        var stage = stages.open();
        remind(stage, 0);
        assertThat(jdbc.sql("select count(*) from outbox_mail where body <> '' or html is not null")
                        .query(Integer.class)
                        .single())
                .as("what waits has no words yet")
                .isZero();
        var mails = written().stream()
                .map(member -> asItLeaves(stage.ballot, member))
                .toList();
        assertThat(mails).extracting(mail -> mail.language().getLanguage()).contains("en", "cy");
        // The ballot closes within the hour, so it says that.
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.subject())
                    .isIn(
                            "Performers’ Union: voting in a ballot closes soon",
                            "Performers’ Union: mae’r pleidleisio mewn pleidlais yn cau cyn bo hir");
            assertThat(mail.bodyText()).contains("/vote/" + stage.ballot, "/my-steward");
            assertThat(mail.html())
                    .contains("/vote/" + stage.ballot, "/my-steward")
                    .doesNotContain("<img", "src=");
        });
    }

    private Message asItLeaves(UUID ballot, UUID member) {
        var waiting = new Message(Purpose.BALLOT_REMINDER, "m@example.org", Locale.UK, "Subject", "");
        return Objects.requireNonNull(inTransaction.execute(tx -> reminding.asItLeaves(waiting, ballot, member)))
                .orElseThrow();
    }

    @Test
    void answerAndLimitAreTheSameWhetherOrNotAnybodyIsLeft() {
        var stage = stages.open();
        // The one person of the last workplace has voted, and is its steward.
        stage.vote(4, 0, 1).vote(5, 0, 12).vote(0, 0, 12).batch().vote(1, 0, 12).batch();
        stage.term(stage.steward, 4);
        for (int part : new int[] {4, 0}) {
            var before = stage.asSteward(() -> reminders.ofWorkplace(stage.ballot, stage.codes.get(part)));
            assertThat(before.possible()).isTrue();
            assertThat(before.lastAsked()).isNull();
            remind(stage, part);
            var after = stage.asSteward(() -> reminders.ofWorkplace(stage.ballot, stage.codes.get(part)));
            assertThat(after.possible()).isFalse();
            assertThat(after.lastAsked()).isNotNull();
            assertRefused(() -> remind(stage, part), ReminderRefused.Reason.LIMIT);
        }
        assertThat(jdbc.sql("select count(*) from ballot_reminder where ballot_id = :ballot and finished = false")
                        .param("ballot", stage.ballot)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc
                        .sql("select details from audit_entry where subject = :ballot and action = 'ballot.reminded'")
                        .param("ballot", stage.ballot.toString())
                        .query(byte[].class)
                        .list()
                        .stream()
                        .map(String::new))
                .as("who reminded which workplace, and no number")
                .hasSize(2)
                .allMatch(details -> details.contains("workplace"));
    }

    @Test
    void tomorrowTheWorkplaceCanBeRemindedAgain() {
        var stage = stages.open();
        remind(stage, 0);
        jdbc.sql("update ballot_reminder set on_day = :day where ballot_id = :ballot")
                .param("day", workplaces.today().minusDays(1))
                .param("ballot", stage.ballot)
                .update();
        assertThat(stage.asSteward(() -> reminders.ofWorkplace(stage.ballot, stage.codes.getFirst()))
                        .possible())
                .isTrue();
        remind(stage, 0);
    }

    @Test
    void onlyAStewardOfTheWorkplaceRemindsItAndOnlyWhileTheBallotIsOpen() {
        var stage = stages.open();
        var day = workplaces.today();
        UUID former = stage.people.get(0).get(1);
        workplaces.term(former, stage.codes.get(0), day.minusMonths(2), day.minusDays(1));
        UUID next = stage.people.get(0).get(2);
        workplaces.term(next, stage.codes.get(0), day.plusDays(1), day.plusMonths(2));
        var others = List.of(
                TestWorkplaces.signedIn(former, Role.STEWARD),
                TestWorkplaces.signedIn(next, Role.STEWARD),
                TestWorkplaces.signedIn(stage.people.get(1).get(0), Role.STEWARD, Role.RETURNING_OFFICER),
                TestBallots.FIRST_OFFICER);
        for (var other : others) {
            assertDenied(
                    () -> StewardStage.doAs(other, () -> reminders.remindWorkplace(stage.ballot, stage.codes.get(0))));
            assertDenied(() -> TestVoter.as(other, () -> reminders.ofWorkplace(stage.ballot, stage.codes.get(0))));
        }
        for (String forged : List.of(stage.codes.get(1), "", "NO-SUCH-PLACE", "' or 1=1 --")) {
            assertDenied(() -> stage.doAsSteward(() -> reminders.remindWorkplace(stage.ballot, forged)));
        }
        assertRefused(
                () -> stage.doAsSteward(() -> reminders.remindWorkplace(UUID.randomUUID(), stage.codes.get(0))),
                ReminderRefused.Reason.NOT_OPEN);
        var elsewhere = stages.open();
        assertRefused(
                () -> stage.doAsSteward(() -> reminders.remindWorkplace(elsewhere.ballot, stage.codes.get(0))),
                ReminderRefused.Reason.NOT_OPEN);
        stage.close();
        assertRefused(
                () -> stage.doAsSteward(() -> reminders.remindWorkplace(stage.ballot, stage.codes.get(0))),
                ReminderRefused.Reason.NOT_OPEN);
        upkeep.remindAll();
        assertThat(written()).isEmpty();
    }

    @Test
    void anOfficerRemindsTheWholeRollButNobodyTwiceADay() {
        var stage = stages.open();
        assertDenied(() -> stage.doAsSteward(() -> reminders.remindRoll(stage.ballot)));
        remind(stage, 0);
        jdbc.sql("delete from outbox_mail").update();

        StewardStage.doAs(TestBallots.FIRST_OFFICER, () -> reminders.remindRoll(stage.ballot));
        upkeep.remindAll();

        assertThat(written())
                .doesNotContainAnyElementsOf(stage.people.get(0))
                .containsAll(notInBox(stage, 1))
                .containsAll(notInBox(stage, 5));
        assertRefused(
                () -> StewardStage.doAs(TestBallots.SECOND_OFFICER, () -> reminders.remindRoll(stage.ballot)),
                ReminderRefused.Reason.LIMIT);
        stage.term(stage.steward, 1);
        assertRefused(() -> remind(stage, 1), ReminderRefused.Reason.LIMIT);
    }

    @Test
    void whoDoesNotWantToBeRemindedGetsNoneAndNobodyElseCanTell() {
        var stage = stages.open();
        UUID quiet = stage.people.get(0).get(20);
        assertThat(mayLeave(stage.ballot, quiet)).isTrue();
        StewardStage.doAs(TestWorkplaces.signedIn(quiet), () -> wishes.wish(new Wishes(false, true)));
        assertThat(mayLeave(stage.ballot, quiet)).isFalse();
        assertThat(TestVoter.as(TestWorkplaces.signedIn(quiet), wishes::mine)).isEqualTo(new Wishes(false, true));
        assertThat(stage.asSteward(wishes::mine)).isEqualTo(Wishes.NONE);
        assertDenied(() -> TestVoter.as(TestBallots.FIRST_OFFICER, wishes::mine));
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = :member")
                        .param("member", quiet.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ofTwoPeopleWhoAreOneTheStricterWishesHold() {
        UUID from = UUID.randomUUID();
        UUID into = UUID.randomUUID();
        StewardStage.doAs(TestWorkplaces.signedIn(from), () -> wishes.wish(new Wishes(true, false)));
        StewardStage.doAs(TestWorkplaces.signedIn(into), () -> wishes.wish(new Wishes(false, true)));
        inTransaction.executeWithoutResult(tx -> wishes.on(new MembersMerged(from, into)));
        assertThat(TestVoter.as(TestWorkplaces.signedIn(into), wishes::mine)).isEqualTo(new Wishes(false, false));
        assertThat(TestVoter.as(TestWorkplaces.signedIn(from), wishes::mine)).isEqualTo(Wishes.NONE);
    }

    @Test
    void aMemberSeesTheStewardsOfEachWorkplaceOnceWhateverOverlaps() {
        var stage = stages.open();
        var day = workplaces.today();
        UUID member = stage.people.get(0).get(5);
        // A second engagement at the same workplace, one without an end elsewhere, one that is over.
        workplaces.engage(member, stage.codes.get(0), day.minusDays(3), day.plusDays(3));
        workplaces.engage(member, stage.codes.get(1), day, null);
        workplaces.engage(member, stage.codes.get(2), day.minusDays(9), day.minusDays(1));
        workplaces.term(stage.steward, stage.codes.get(0), day.minusDays(5), day);
        var mine = TestVoter.as(TestWorkplaces.signedIn(member), myStewards::mine);
        assertThat(mine)
                .extracting(MyStewards.Place::code)
                .containsExactlyInAnyOrder(stage.codes.get(0), stage.codes.get(1));
        assertThat(mine)
                .filteredOn(place -> place.code().equals(stage.codes.get(0)))
                .singleElement()
                .satisfies(place -> assertThat(place.stewards()).hasSize(1));
        assertThat(mine)
                .filteredOn(place -> place.code().equals(stage.codes.get(1)))
                .singleElement()
                .satisfies(place -> assertThat(place.stewards()).isEmpty());
        assertDenied(() -> TestVoter.as(TestBallots.FIRST_OFFICER, myStewards::mine));
    }

    @Test
    void whoHasLeftAWorkplaceIsStillCountedThereWhileTheBallotIsOpen() {
        var stage = stages.open();
        UUID member = stage.people.get(0).get(5);
        jdbc.sql("update engagement set ends_on = :day where member_id = :member")
                .param("day", workplaces.today().minusDays(1))
                .param("member", member)
                .update();
        assertThat(TestVoter.as(TestWorkplaces.signedIn(member), myStewards::mine))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.engaged()).isFalse();
                    assertThat(place.stewards()).hasSize(1);
                });
        stage.close();
        assertThat(TestVoter.as(TestWorkplaces.signedIn(member), myStewards::mine))
                .isEmpty();
    }

    private static void assertDenied(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
    }

    private static void assertRefused(ThrowingCallable act, ReminderRefused.Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ReminderRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
