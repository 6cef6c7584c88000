package org.greenroom.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotOutlines;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.ListedRoll;
import org.greenroom.ballot.ParticipationPlan;
import org.greenroom.membership.ContactWishes;
import org.greenroom.membership.ContactWishes.Wishes;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.Read;
import org.greenroom.membership.Reads;
import org.greenroom.membership.StewardTerms;
import org.greenroom.participation.ReminderList.Standing;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.greenroom.testing.TestWorkplaces;
import org.greenroom.testing.WaitingVotes;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The named list: who sees whom when, and above all who does not, on either database. */
abstract class NamedListContract {

    @Autowired
    StewardStage stages;

    @Autowired
    ReminderLists lists;

    @Autowired
    Participation participation;

    @Autowired
    ContactWishes wishes;

    @Autowired
    Reads reads;

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestWorkplaces workplaces;

    @Autowired
    WaitingVotes votes;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    StewardTerms terms;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    BallotOutlines outlines;

    @Autowired
    ListRows rows;

    @Autowired
    ListedRoll roll;

    @Autowired
    MemberDirectory members;

    @Autowired
    AuditTrail audit;

    @Autowired
    ParticipationSettings settings;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate inTransaction;

    private Standing standing(StewardStage.Open stage, int part) {
        return stage.asSteward(() -> lists.about(stage.ballot, stage.codes.get(part)))
                .standing();
    }

    private void accept(StewardStage.Open stage, int part) {
        stage.doAsSteward(() -> lists.accept(stage.ballot, stage.codes.get(part), ListPurpose.REMIND));
    }

    private Set<UUID> listed(StewardStage.Open stage) {
        return stage.asSteward(() -> lists.open(stage.ballot, stage.codes.getFirst())).people().stream()
                .map(ReminderList.Entry::memberId)
                .collect(Collectors.toSet());
    }

    private Set<UUID> notInBox(StewardStage.Open stage, int part) {
        return new HashSet<>(jdbc.sql("""
                        select member_id from roll_entry
                        where ballot_id = :ballot and workplace_code = :code and state <> 'IN_BOX'
                        """)
                .param("ballot", stage.ballot)
                .param("code", stage.codes.get(part))
                .query(UUID.class)
                .list());
    }

    @Test
    void aBallotHasNoListUnlessItWasApprovedWithOne() {
        var stage = stages.open().firstBatch();
        assertThat(standing(stage, 0)).isEqualTo(Standing.OFF);
        assertListRefused(() -> accept(stage, 0), Standing.OFF);
        assertListRefused(() -> stage.asSteward(() -> lists.open(stage.ballot, stage.codes.getFirst())), Standing.OFF);
        assertThat(jdbc.sql("select count(*) from reminder_list where ballot_id = :ballot")
                        .param("ballot", stage.ballot)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> inTransaction.execute(tx -> roll.notInBox(stage.ballot)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> inTransaction.execute(tx -> roll.everybody(stage.ballot, stage.codes.getFirst())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withAListNoWorkplaceHasAFigure() {
        var stage = stages.openWithList().firstBatch().vote(1, 0, 15).batch();
        var seen = stage.asSteward(() -> participation.find(stage.ballot, stage.codes.getFirst()))
                .orElseThrow();
        assertThat(seen.figure()).isEqualTo(new Figure.Words(Figure.Kind.LISTED));
        assertThat(seen.trend()).isEmpty();
        assertThat(seen.agreement()).isEqualTo(new Figure.Words(Figure.Kind.NO_COMPARISON));
    }

    @Test
    void theListComesWithTheFirstBatchAfterItsPurposeWasAcceptedAndNamesThoseWhoAreNotInTheBox() {
        var stage = stages.openWithList();
        assertThat(standing(stage, 0)).isEqualTo(Standing.NOT_YET);
        assertListRefused(() -> accept(stage, 0), Standing.NOT_YET);
        stage.firstBatch();
        assertThat(standing(stage, 0)).isEqualTo(Standing.PURPOSE_WANTED);
        assertListRefused(
                () -> stage.asSteward(() -> lists.open(stage.ballot, stage.codes.getFirst())), Standing.PURPOSE_WANTED);
        accept(stage, 0);
        assertThat(standing(stage, 0)).isEqualTo(Standing.READY);
        assertThat(listed(stage)).isEqualTo(notInBox(stage, 0));
        var before = listed(stage);
        stage.vote(0, 12, 16);
        assertThat(listed(stage)).as("nothing changes between batches").isEqualTo(before);
        assertThat(audited(stage)).singleElement().satisfies(details -> assertThat(details)
                .contains(stage.codes.getFirst(), "remind"));
        accept(stage, 0);
        assertThat(audited(stage)).as("once is enough").hasSize(1);
    }

    private List<String> audited(StewardStage.Open stage) {
        return jdbc.sql("""
                        select details from audit_entry
                        where subject = :ballot and action = 'participation.list-purpose-accepted'
                        """).param("ballot", stage.ballot.toString()).query(byte[].class).list().stream()
                .map(String::new)
                .toList();
    }

    @Test
    void everybodyTheListWasAboutSeesEachLookWhetherTheyStandOnItOrNot() {
        var stage = stages.openWithList().firstBatch();
        UUID hidden = stage.people.get(0).get(23);
        StewardStage.doAs(TestWorkplaces.signedIn(hidden), () -> wishes.wish(new Wishes(true, false)));
        accept(stage, 0);
        listed(stage);
        listed(stage);
        for (UUID member : stage.people.get(0).subList(1, 24)) {
            var mine = TestVoter.as(TestWorkplaces.signedIn(member), () -> reads.mine(0, 10));
            assertThat(mine.total()).isEqualTo(2);
            assertThat(mine.items()).allSatisfy(read -> {
                assertThat(read.kind()).isEqualTo(Read.Kind.REMINDER_LIST);
                assertThat(read.capacity()).isEqualTo(Read.Capacity.STEWARD);
                assertThat(read.purpose()).isEqualTo("membership.reads.purpose.list-remind");
                assertThat(read.about()).startsWith("Workplace ");
            });
        }
        assertThat(TestVoter.as(TestWorkplaces.signedIn(stage.people.get(1).get(0)), () -> reads.mine(0, 10))
                        .total())
                .isZero();
    }

    @Test
    void whoSwitchesItOffIsLeftOutFromTheNextBatchOnAndNeverComesBackInThatBallot() {
        var stage = stages.openWithList().firstBatch();
        accept(stage, 0);
        UUID member = stage.people.get(0).get(20);
        UUID quiet = stage.people.get(0).get(21);
        var before = listed(stage);
        assertThat(before).contains(member, quiet);
        StewardStage.doAs(TestWorkplaces.signedIn(member), () -> wishes.wish(new Wishes(true, false)));
        StewardStage.doAs(TestWorkplaces.signedIn(quiet), () -> wishes.wish(new Wishes(false, true)));
        assertThat(listed(stage))
                .as("a name that goes between batches would tell")
                .isEqualTo(before);
        stage.vote(1, 0, 12).batch();
        assertThat(listed(stage)).doesNotContain(member, quiet);
        StewardStage.doAs(TestWorkplaces.signedIn(member), () -> wishes.wish(Wishes.NONE));
        stage.vote(2, 0, 10).batch();
        assertThat(listed(stage)).doesNotContain(member);
        assertThat(before).containsAll(listed(stage));
    }

    @Test
    void aListOfFewerThanFiveNamesAndOneOfASmallGroupIsNone() {
        var stage = stages.openWithList();
        stage.term(stage.steward, 2);
        stage.term(stage.steward, 3);
        stage.term(stage.steward, 4);
        stage.people
                .get(2)
                .subList(0, 11)
                .forEach(member ->
                        StewardStage.doAs(TestWorkplaces.signedIn(member), () -> wishes.wish(new Wishes(true, false))));
        stage.firstBatch();
        for (int part : new int[] {2, 3, 4}) {
            var expected = part == 2 ? Standing.TOO_FEW : Standing.SMALL_GROUP;
            assertThat(standing(stage, part)).isEqualTo(expected);
            assertListRefused(() -> accept(stage, part), expected);
            assertListRefused(() -> stage.asSteward(() -> lists.open(stage.ballot, stage.codes.get(part))), expected);
        }
        assertThat(jdbc.sql(
                                "select count(*) from reminder_list where ballot_id = :ballot and workplace_code in (:codes)")
                        .param("ballot", stage.ballot)
                        .param("codes", stage.codes.subList(2, 5))
                        .query(Integer.class)
                        .single())
                .as("names nobody may see are not kept")
                .isZero();
    }

    @Test
    void aWorkplaceThatLeavesOnlyAFewPeopleElsewhereHasNoList() {
        String branch = "Branch " + UUID.randomUUID();
        var all = testBallots.members(30, branch);
        var day = workplaces.today();
        for (int there : new int[] {27, 30}) {
            String code =
                    workplaces.workplace("AG-" + UUID.randomUUID().toString().substring(0, 8), List.of());
            all.subList(0, there).forEach(member -> workplaces.engage(member, code, day.minusDays(1), null));
            UUID steward = all.getFirst();
            workplaces.term(steward, code, day, day);
            var draft = testBallots.draft(branch, TestBallots.YES_NO);
            UUID ballot = testBallots
                    .open(
                            new BallotDraft(
                                    draft.kind(),
                                    draft.title(),
                                    draft.description(),
                                    draft.questions(),
                                    draft.electorate(),
                                    draft.opensAt(),
                                    draft.closesAt(),
                                    draft.turnoutThreshold(),
                                    new ParticipationPlan(null, StewardStage.PURPOSE)),
                            all)
                    .id();
            votes.of(ballot, all.subList(0, 12));
            upkeep.moveBatches();
            assertThat(TestVoter.as(TestWorkplaces.signedIn(steward), () -> lists.about(ballot, code))
                            .standing())
                    .as(there + " of 30")
                    .isEqualTo(there == 30 ? Standing.PURPOSE_WANTED : Standing.TOO_FEW);
            jdbc.sql("update engagement set ends_on = :day where member_id in (:members)")
                    .param("day", day.minusDays(1))
                    .param("members", all)
                    .update();
        }
    }

    @Test
    void aListThatShrinksBelowFiveNamesEnds() {
        var stage = stages.openWithList().firstBatch();
        accept(stage, 0);
        assertThat(listed(stage)).hasSizeGreaterThanOrEqualTo(5);
        stage.people
                .get(0)
                .forEach(member ->
                        StewardStage.doAs(TestWorkplaces.signedIn(member), () -> wishes.wish(new Wishes(true, false))));
        stage.vote(1, 0, 12).batch();
        assertThat(standing(stage, 0)).isEqualTo(Standing.TOO_FEW);
        assertListRefused(() -> listed(stage), Standing.TOO_FEW);
    }

    @Test
    void aNoteIsAFactAboutSomebodyOnThisListAndNothingElse() {
        var stage = stages.openWithList().firstBatch();
        stage.term(stage.people.get(1).get(0), 1);
        UUID listed = stage.people.get(0).get(20);
        String code = stage.codes.getFirst();
        assertListRefused(
                () -> stage.doAsSteward(() -> lists.note(stage.ballot, code, listed, TalkOutcome.SPOKE)),
                Standing.PURPOSE_WANTED);
        accept(stage, 0);
        stage.doAsSteward(() -> lists.note(stage.ballot, code, listed, TalkOutcome.NO_ANSWER));
        stage.doAsSteward(() -> lists.note(stage.ballot, code, listed, TalkOutcome.NEEDS_HELP));
        assertThat(stage.asSteward(() -> lists.open(stage.ballot, code)).people())
                .filteredOn(person -> person.memberId().equals(listed))
                .singleElement()
                .satisfies(person -> assertThat(person.outcome()).isEqualTo(TalkOutcome.NEEDS_HELP));
        UUID voted = stage.people.get(0).stream()
                .filter(member -> !notInBox(stage, 0).contains(member))
                .findFirst()
                .orElse(UUID.randomUUID());
        for (UUID forged : List.of(voted, stage.people.get(1).get(5), UUID.randomUUID())) {
            assertDenied(() -> stage.doAsSteward(() -> lists.note(stage.ballot, code, forged, TalkOutcome.SPOKE)));
        }
        // The steward of the next workplace names this one’s people with the own workplace’s code.
        var next = TestWorkplaces.signedIn(stage.people.get(1).get(0));
        StewardStage.doAs(next, () -> lists.accept(stage.ballot, stage.codes.get(1), ListPurpose.HELP));
        assertDenied(() ->
                StewardStage.doAs(next, () -> lists.note(stage.ballot, stage.codes.get(1), listed, TalkOutcome.SPOKE)));
    }

    @Test
    void onlyAStewardOfTheWorkplaceSeesTheList() {
        var stage = stages.openWithList().firstBatch();
        accept(stage, 0);
        var day = workplaces.today();
        String code = stage.codes.getFirst();
        UUID former = stage.people.get(0).get(1);
        workplaces.term(former, code, day.minusMonths(2), day.minusDays(1));
        var others = List.of(
                TestWorkplaces.signedIn(former, Role.STEWARD),
                TestWorkplaces.signedIn(stage.people.get(1).get(0), Role.STEWARD, Role.RETURNING_OFFICER),
                TestWorkplaces.signedIn(stage.people.get(0).get(2), Role.MEMBERSHIP_OFFICER, Role.AUDITOR),
                TestBallots.FIRST_OFFICER);
        for (var other : others) {
            assertDenied(() -> TestVoter.as(other, () -> lists.about(stage.ballot, code)));
            assertDenied(() -> TestVoter.as(other, () -> lists.open(stage.ballot, code)));
            assertDenied(() -> StewardStage.doAs(other, () -> lists.accept(stage.ballot, code, ListPurpose.HELP)));
            assertDenied(() -> StewardStage.doAs(
                    other,
                    () -> lists.note(stage.ballot, code, stage.people.get(0).get(20), TalkOutcome.SPOKE)));
        }
        for (String forged : List.of(stage.codes.get(1), "", "NO-SUCH-PLACE", code.toLowerCase())) {
            assertDenied(() -> stage.asSteward(() -> lists.open(stage.ballot, forged)));
        }
        assertListRefused(() -> stage.asSteward(() -> lists.open(UUID.randomUUID(), code)), Standing.OFF);
        // A second steward of the same workplace states a purpose too.
        UUID second = stage.people.get(0).get(3);
        stage.term(second, 0);
        assertListRefused(
                () -> TestVoter.as(TestWorkplaces.signedIn(second), () -> lists.open(stage.ballot, code)),
                Standing.PURPOSE_WANTED);
    }

    @Test
    void aTermThatEndedASecondAgoOpensNoList() {
        var stage = stages.openWithList().firstBatch();
        accept(stage, 0);
        UUID member = stage.people.get(0).get(4);
        var last = workplaces.today();
        workplaces.term(member, stage.codes.getFirst(), last.minusDays(3), last);
        var ends = last.plusDays(1).atStartOfDay(Times.ZONE).toInstant();
        var steward = TestWorkplaces.signedIn(member);
        var before = at(Clock.fixed(ends.minusSeconds(1), ZoneOffset.UTC));
        var after = at(Clock.fixed(ends, ZoneOffset.UTC));
        inTransaction.executeWithoutResult(tx -> {
            assertThat(TestVoter.as(steward, () -> before.about(stage.ballot, stage.codes.getFirst()))
                            .standing())
                    .isEqualTo(Standing.PURPOSE_WANTED);
            assertDenied(() -> TestVoter.as(steward, () -> after.about(stage.ballot, stage.codes.getFirst())));
            assertDenied(() -> TestVoter.as(steward, () -> after.open(stage.ballot, stage.codes.getFirst())));
        });
    }

    /** The service with the stewards’ clock at another time; the ballot keeps its own. */
    private ReminderLists at(Clock stewards) {
        return new ReminderLists(
                new StewardAccess(terms, currentUser, stewards),
                outlines,
                rows,
                roll,
                members,
                reads,
                audit,
                currentUser,
                settings,
                clock);
    }

    @Test
    void atTheCloseTheListAndEverythingNotedOnItAreErased() {
        var stage = stages.openWithList().firstBatch();
        accept(stage, 0);
        stage.doAsSteward(() -> lists.note(
                stage.ballot, stage.codes.getFirst(), stage.people.get(0).get(20), TalkOutcome.SPOKE));
        testBallots.decide(stage.ballot, BallotAct.CLOSE_NOW);
        assertErased(stage);
        upkeep.openAndCloseDue();
        assertErased(stage);
    }

    @Test
    void aCancelledBallotHasNoListEither() {
        var stage = stages.openWithList().firstBatch();
        accept(stage, 0);
        testBallots.decide(stage.ballot, BallotAct.CANCEL);
        assertErased(stage);
    }

    @Test
    void aSuspendedBallotHasNoListUntilItGoesOn() {
        var stage = stages.openWithList().firstBatch();
        accept(stage, 0);
        assertThat(listed(stage)).isNotEmpty();
        suspended(stage, clock.instant());
        assertThat(standing(stage, 0)).isEqualTo(Standing.OFF);
        assertListRefused(() -> listed(stage), Standing.OFF);
        suspended(stage, null);
        assertThat(listed(stage)).isNotEmpty();
    }

    private void suspended(StewardStage.Open stage, @Nullable Instant since) {
        jdbc.sql("update ballot set suspended_at = :since where id = :id")
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", stage.ballot)
                .update();
    }

    private void assertErased(StewardStage.Open stage) {
        assertThat(jdbc.sql("select count(*) from reminder_list where ballot_id = :ballot")
                        .param("ballot", stage.ballot)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(standing(stage, 0)).isEqualTo(Standing.OFF);
        assertListRefused(() -> listed(stage), Standing.OFF);
        assertListRefused(
                () -> stage.doAsSteward(() -> lists.note(
                        stage.ballot,
                        stage.codes.getFirst(),
                        stage.people.get(0).get(20),
                        TalkOutcome.SPOKE)),
                Standing.OFF);
    }

    private static void assertDenied(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
    }

    private static void assertListRefused(ThrowingCallable act, Standing standing) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ListRefused.class, refused -> assertThat(refused.standing())
                .isEqualTo(standing));
    }
}
