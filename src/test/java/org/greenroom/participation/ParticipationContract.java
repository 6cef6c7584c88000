package org.greenroom.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.ParticipationPlan;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.membership.Found;
import org.greenroom.membership.StewardTerms;
import org.greenroom.participation.OrganiserQuery.Show;
import org.greenroom.participation.OrganiserQuery.Sort;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.greenroom.testing.TestWorkplaces;
import org.greenroom.testing.WaitingVotes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a steward sees, and above all does not see, on either database. */
abstract class ParticipationContract {

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestWorkplaces workplaces;

    @Autowired
    WaitingVotes votes;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    PublicBallots publicBallots;

    @Autowired
    Participation participation;

    @Autowired
    OrganiserParticipation organisers;

    @Autowired
    PublishedFigures published;

    @Autowired
    StewardTerms terms;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate inTransaction;

    /** A ballot with four workplaces under one agreement, the last of them with nine people, and some without one. */
    private final class Stage {
        final String agreement = "AG-" + UUID.randomUUID().toString().substring(0, 8);
        final List<List<UUID>> people = new ArrayList<>();
        final List<String> codes = new ArrayList<>();
        final UUID steward;
        final UUID ballot;

        Stage(Integer target) {
            String branch = "Branch " + UUID.randomUUID();
            List<UUID> all = testBallots.members(80, branch);
            int from = 0;
            for (int size : new int[] {24, 20, 15, 9}) {
                people.add(all.subList(from, from + size));
                codes.add(workplaces.workplace(agreement, people.getLast()));
                from += size;
            }
            people.add(all.subList(from, 80));
            steward = people.get(0).getFirst();
            var day = workplaces.today();
            workplaces.term(steward, codes.get(0), day.minusMonths(1), day.plusMonths(1));
            var draft = testBallots.draft(branch, TestBallots.YES_NO);
            ballot = testBallots
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
                                    new ParticipationPlan(target)),
                            all)
                    .id();
        }

        void vote(int part, int from, int to) {
            votes.of(ballot, people.get(part).subList(from, to));
        }

        WorkplaceParticipation seen(int part) {
            return TestVoter.as(TestWorkplaces.signedIn(steward), () -> participation.find(ballot, codes.get(part)))
                    .orElseThrow();
        }
    }

    @Test
    void beforeTheFirstBatchThereAreWordsOnly() {
        var stage = new Stage(65);
        var seen = stage.seen(0);
        assertThat(seen.entitled()).isEqualTo(24);
        assertThat(seen.figure()).isEqualTo(new Figure.Words(Figure.Kind.JUST_STARTED));
        assertThat(seen.target()).isEqualTo(65);
        assertThat(seen.moreForTarget()).isNull();
        assertThat(seen.trend()).isEmpty();
        assertThat(seen.projection()).isNull();
        assertThat(seen.agreement()).isEqualTo(new Figure.Words(Figure.Kind.NO_COMPARISON));
        stage.vote(0, 0, 9);
        upkeep.moveBatches();
        assertThat(stage.seen(0).figure()).isEqualTo(new Figure.Words(Figure.Kind.JUST_STARTED));
    }

    @Test
    void aFigureComesWithTheBatchAndIsAsNewAsIt() {
        var stage = new Stage(50);
        stage.vote(0, 0, 12);
        stage.vote(4, 0, 12);
        upkeep.moveBatches();
        var seen = stage.seen(0);
        int moved = seen.ballot().turnout().cast();
        assertThat(moved).isBetween(15, 19);
        int inBox = inBox(stage, 0);
        // What stays behind is chosen at random: a figure comes if those in the box can be told, and 9 are not told
        // about.
        if (inBox >= 5 && moved - inBox >= 9) {
            assertThat(seen.figure()).isInstanceOfSatisfying(Figure.Exact.class, exact -> {
                assertThat(exact.voted()).isEqualTo(inBox);
                assertThat(exact.entitled()).isEqualTo(24);
                assertThat(exact.asOf()).isEqualTo(seen.ballot().turnout().asOf());
            });
            assertThat(seen.moreForTarget()).isEqualTo(Math.max(0, 12 - inBox));
            assertThat(seen.trend()).singleElement().satisfies(point -> assertThat(point.voted())
                    .isEqualTo(inBox));
        } else {
            assertThat(seen.figure()).isInstanceOf(Figure.Words.class);
        }
        var before = stage.seen(0);
        stage.vote(0, 12, 14);
        assertThat(stage.seen(0)).as("nothing changes between batches").isEqualTo(before);
    }

    private int inBox(Stage stage, int part) {
        return jdbc.sql("""
                        select count(*) from roll_entry
                        where ballot_id = :ballot and workplace_code = :code and state = 'IN_BOX'
                        """)
                .param("ballot", stage.ballot)
                .param("code", stage.codes.get(part))
                .query(Integer.class)
                .single();
    }

    @Test
    void aBatchWhoseFiguresCannotBeWrittenIsNotMoved() {
        var stage = new Stage(null);
        stage.vote(0, 0, 12);
        stage.vote(4, 0, 12);
        // The next batch’s number is taken: publishing fails.
        jdbc.sql("""
                        insert into published_total (ballot_id, batch, cast_count, published_at)
                        values (:ballot, 1, 0, clock_timestamp())
                        """).param("ballot", stage.ballot).update();
        upkeep.moveBatches();
        assertThat(publicBallots.board(stage.ballot).orElseThrow().trackers()).isEmpty();
        assertThat(inBox(stage, 0)).isZero();
        jdbc.sql("delete from published_total where ballot_id = :ballot")
                .param("ballot", stage.ballot)
                .update();
        upkeep.moveBatches();
        assertThat(publicBallots.board(stage.ballot).orElseThrow().trackers()).hasSizeBetween(15, 19);
    }

    @Test
    void aSmallGroupGetsWordsWhateverHappensThere() {
        var stage = new Stage(50);
        var day = workplaces.today();
        workplaces.term(stage.steward, stage.codes.get(3), day, day);
        stage.vote(3, 0, 9);
        stage.vote(4, 0, 12);
        upkeep.moveBatches();
        testBallots.close(stage.ballot);
        var past = TestVoter.as(TestWorkplaces.signedIn(stage.steward), () -> participation.past(stage.codes.get(3)));
        assertThat(past).singleElement().satisfies(ballot -> {
            assertThat(ballot.figure()).isEqualTo(new Figure.Words(Figure.Kind.SMALL_GROUP));
            assertThat(ballot.entitled()).isNull();
            assertThat(ballot.ballot().turnout().cast()).isEqualTo(21);
        });
    }

    @Test
    void aBallotThatIsOverIsATotalAndNoLongerRunning() {
        var stage = new Stage(50);
        stage.vote(0, 0, 12);
        stage.vote(4, 0, 12);
        testBallots.close(stage.ballot);
        var steward = TestWorkplaces.signedIn(stage.steward);
        assertThat(TestVoter.as(steward, () -> participation.find(stage.ballot, stage.codes.get(0))))
                .isEmpty();
        assertThat(TestVoter.as(steward, () -> participation.past(stage.codes.get(0))))
                .singleElement()
                .satisfies(past -> {
                    assertThat(past.ballot().turnout().cast()).isEqualTo(24);
                    assertThat(past.ballot().turnout().isFinal()).isTrue();
                    assertThat(past.figure()).isInstanceOf(Figure.Exact.class);
                });
        assertThat(TestVoter.as(steward, participation::myWorkplaces))
                .singleElement()
                .satisfies(mine -> assertThat(mine.running()).isEmpty());
    }

    @Test
    void whoeverIsNoStewardThereIsRefused() {
        var stage = new Stage(50);
        String code = stage.codes.get(0);
        var others = List.of(
                TestWorkplaces.signedIn(stage.people.get(0).get(1)),
                // Roles from the sign-in give no right to a workplace.
                TestWorkplaces.signedIn(stage.people.get(1).get(1), Role.STEWARD),
                TestWorkplaces.signedIn(stage.people.get(1).get(2), Role.MEMBERSHIP_OFFICER, Role.RETURNING_OFFICER),
                TestBallots.FIRST_OFFICER);
        for (var other : others) {
            assertRefused(() -> TestVoter.as(other, () -> participation.find(stage.ballot, code)));
            assertRefused(() -> TestVoter.as(other, () -> participation.myWorkplace(code)));
            assertRefused(() -> TestVoter.as(other, () -> participation.past(code)));
            assertThat(TestVoter.as(other, participation::myWorkplaces)).isEmpty();
        }
        var steward = TestWorkplaces.signedIn(stage.steward);
        for (String another : List.of(stage.codes.get(1), "NO-SUCH-PLACE", "", code.toLowerCase())) {
            assertRefused(() -> TestVoter.as(steward, () -> participation.find(stage.ballot, another)));
            assertRefused(() -> TestVoter.as(steward, () -> participation.past(another)));
        }
        assertThat(TestVoter.as(steward, () -> participation.find(UUID.randomUUID(), code)))
                .isEmpty();
        assertThatThrownBy(() -> participation.myWorkplaces())
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    private static void assertRefused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTermEndsWithItsLastDayToTheSecondInUkTime() {
        var member = testBallots.members(1, "Branch " + UUID.randomUUID()).getFirst();
        String code = workplaces.workplace("AG-" + UUID.randomUUID().toString().substring(0, 8), List.of(member));
        workplaces.term(member, code, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
        var zone = ZoneId.of("Europe/London");
        Instant begins = LocalDate.of(2026, 6, 1).atStartOfDay(zone).toInstant();
        Instant ends = LocalDate.of(2026, 7, 1).atStartOfDay(zone).toInstant();
        assertRefused(() -> workplacesAt(begins.minusSeconds(1), member, code));
        assertThat(workplacesAt(begins, member, code)).isEqualTo(code);
        assertThat(workplacesAt(ends.minusSeconds(1), member, code)).isEqualTo(code);
        assertRefused(() -> workplacesAt(ends, member, code));
        assertRefused(() -> workplacesAt(ends.plus(Duration.ofSeconds(1)), member, code));
    }

    private String workplacesAt(Instant now, UUID member, String code) {
        var access = new StewardAccess(terms, currentUser, Clock.fixed(now, ZoneOffset.UTC));
        return TestVoter.as(TestWorkplaces.signedIn(member), () -> access.require(code))
                .workplaceCode();
    }

    @Test
    void overlappingTermsShowAWorkplaceOnceUntilTheLaterEnd() {
        var member = testBallots.members(1, "Branch " + UUID.randomUUID()).getFirst();
        String code = workplaces.workplace("AG-" + UUID.randomUUID().toString().substring(0, 8), List.of(member));
        var day = workplaces.today();
        workplaces.term(member, code, day.minusDays(20), day.plusDays(3));
        workplaces.term(member, code, day.minusDays(10), day.plusDays(30));
        workplaces.term(member, code, day.minusDays(90), day.minusDays(60));
        assertThat(TestVoter.as(TestWorkplaces.signedIn(member, Role.RETURNING_OFFICER), participation::myWorkplaces))
                .singleElement()
                .satisfies(mine -> assertThat(mine.termEnds()).isEqualTo(day.plusDays(30)));
    }

    @Test
    void aCorrectedEngagementBetweenTwoBatchesMovesNobody() {
        var stage = new Stage(50);
        stage.vote(0, 0, 8);
        stage.vote(4, 0, 12);
        upkeep.moveBatches();
        var before = rows(stage.ballot);
        var day = workplaces.today();
        jdbc.sql("delete from engagement where member_id in (:members)")
                .param("members", stage.people.get(0).subList(0, 6))
                .update();
        stage.people.get(0).subList(0, 6).forEach(m -> workplaces.engage(m, stage.codes.get(1), day, null));
        stage.vote(0, 8, 18);
        upkeep.moveBatches();
        assertThat(rows(stage.ballot).stream().map(r -> r.entitled()).toList())
                .isEqualTo(before.stream().map(r -> r.entitled()).toList());
        assertThat(rows(stage.ballot).get(1).voted())
                .as("nobody of the second workplace voted")
                .isNull();
    }

    private List<PublishedFigures.PartRow> rows(UUID ballot) {
        return inTransaction.execute(tx -> published.parts(ballot));
    }

    @Test
    void aWorkplaceAtWhichEverybodyIsCountedHasTheFigureOfTheWhole() {
        String branch = "Branch " + UUID.randomUUID();
        var all = testBallots.members(30, branch);
        String code = workplaces.workplace("AG-" + UUID.randomUUID().toString().substring(0, 8), all);
        var day = workplaces.today();
        workplaces.term(all.getFirst(), code, day, day);
        var ballot = testBallots
                .open(testBallots.draft(branch, TestBallots.YES_NO), all)
                .id();
        votes.of(ballot, all.subList(0, 20));
        upkeep.moveBatches();
        var seen = TestVoter.as(TestWorkplaces.signedIn(all.getFirst()), () -> participation.find(ballot, code))
                .orElseThrow();
        assertThat(seen.figure())
                .isEqualTo(new Figure.Exact(
                        seen.ballot().turnout().cast(),
                        30,
                        seen.ballot().turnout().asOf()));
    }

    private static final SignedIn MEMBERSHIP =
            new SignedIn(UUID.randomUUID(), null, "Membership office", Set.of(Role.MEMBERSHIP_OFFICER), Locale.UK);

    private Found<OrganiserRow> listed(UUID ballot, OrganiserQuery query, int page, int size) {
        return TestVoter.as(MEMBERSHIP, () -> organisers.workplaces(ballot, query, page, size));
    }

    private static List<String> codes(Found<OrganiserRow> found) {
        return found.items().stream().map(OrganiserRow::code).toList();
    }

    @Test
    void organisersSeeAllWorkplacesSortedAndFilteredByWhatIsPublished() {
        var stage = new Stage(50);
        stage.vote(0, 0, 16);
        stage.vote(1, 0, 8);
        stage.vote(4, 0, 12);
        // At the close all of them are in the box, and the figures are certain.
        testBallots.close(stage.ballot);
        var all = listed(stage.ballot, OrganiserQuery.ALL, 0, 50);
        assertThat(codes(all)).isEqualTo(stage.codes);
        assertThat(all.items().get(0).figure()).isInstanceOfSatisfying(Figure.Exact.class, f -> assertThat(f.voted())
                .isEqualTo(16));
        assertThat(all.items().get(0).moreForTarget()).isZero();
        assertThat(all.items().get(0).stewards()).hasSize(1);
        assertThat(all.items().get(1).figure()).isInstanceOfSatisfying(Figure.Exact.class, f -> assertThat(f.voted())
                .isEqualTo(8));
        assertThat(all.items().get(1).moreForTarget()).isEqualTo(2);
        assertThat(all.items().get(1).stewards()).isEmpty();
        assertThat(all.items().get(2).figure()).isEqualTo(new Figure.Words(Figure.Kind.NOT_PUBLISHED));
        assertThat(all.items().get(3).entitled()).isNull();
        assertThat(all.items().get(3).figure()).isEqualTo(new Figure.Words(Figure.Kind.SMALL_GROUP));

        assertThat(codes(listed(stage.ballot, query(Show.ALL, Sort.LOWEST_TURNOUT), 0, 50)))
                .startsWith(stage.codes.get(1), stage.codes.get(0));
        assertThat(codes(listed(stage.ballot, query(Show.ALL, Sort.HIGHEST_TURNOUT), 0, 50)))
                .startsWith(stage.codes.get(0), stage.codes.get(1));
        assertThat(codes(listed(stage.ballot, query(Show.ALL, Sort.MOST_ENTITLED), 0, 50)))
                .isEqualTo(stage.codes);
        assertThat(codes(listed(stage.ballot, query(Show.BELOW_TARGET, Sort.NAME), 0, 50)))
                .containsExactly(stage.codes.get(1));
        assertThat(codes(listed(stage.ballot, query(Show.NO_STEWARD, Sort.NAME), 0, 50)))
                .isEqualTo(stage.codes.subList(1, 4));
        assertThat(codes(listed(stage.ballot, query(Show.WITH_FIGURE, Sort.NAME), 0, 50)))
                .isEqualTo(stage.codes.subList(0, 2));
        assertThat(codes(listed(stage.ballot, query(Show.WORDS_ONLY, Sort.AGREEMENT), 0, 50)))
                .isEqualTo(stage.codes.subList(2, 4));
        var second = listed(stage.ballot, OrganiserQuery.ALL, 1, 3);
        assertThat(codes(second)).containsExactly(stage.codes.get(3));
        assertThat(second.total()).isEqualTo(4);
        for (String nothing : List.of("%", "_", "!", "no such place")) {
            assertThat(codes(listed(stage.ballot, new OrganiserQuery(nothing, "", Show.ALL, Sort.NAME), 0, 50)))
                    .isEmpty();
        }
        assertThat(codes(listed(
                        stage.ballot,
                        new OrganiserQuery(stage.codes.get(2).toLowerCase(Locale.ROOT), "", Show.ALL, Sort.NAME),
                        0,
                        50)))
                .containsExactly(stage.codes.get(2));
        assertThat(codes(listed(stage.ballot, new OrganiserQuery("", "NO-SUCH", Show.ALL, Sort.NAME), 0, 50)))
                .isEmpty();
    }

    private static OrganiserQuery query(Show show, Sort sort) {
        return new OrganiserQuery("", "", show, sort);
    }

    @Test
    void anAgreementIsTheSumOfWhatIsPublishedOfItsWorkplaces() {
        var stage = new Stage(50);
        stage.vote(0, 0, 16);
        stage.vote(1, 0, 8);
        stage.vote(2, 0, 4);
        stage.vote(3, 0, 3);
        stage.vote(4, 0, 12);
        testBallots.close(stage.ballot);
        var found =
                TestVoter.as(MEMBERSHIP, () -> organisers.find(stage.ballot)).orElseThrow();
        assertThat(found.agreements()).singleElement().satisfies(agreement -> {
            assertThat(agreement.agreement()).isEqualTo(stage.agreement);
            assertThat(agreement.workplaces()).isEqualTo(4);
            assertThat(agreement.withFigure()).isEqualTo(2);
            assertThat(agreement.figure()).isInstanceOfSatisfying(Figure.AtLeast.class, sum -> {
                assertThat(sum.voted()).isEqualTo(24);
                assertThat(sum.entitled()).isEqualTo(59);
            });
        });
        assertThat(found.ballot().turnout().cast()).isEqualTo(43);
        assertThat(found.projection()).isNull();
    }

    @Test
    void onlyOfficersOfTheTwoOfficesOrganise() {
        var stage = new Stage(50);
        var others = List.of(
                TestWorkplaces.signedIn(stage.steward, Role.STEWARD),
                TestWorkplaces.signedIn(stage.steward, Role.SCRUTINEER, Role.NEWS_EDITOR, Role.AUDITOR));
        for (var other : others) {
            assertRefused(() -> TestVoter.as(other, () -> organisers.find(stage.ballot)));
            assertRefused(() -> TestVoter.as(other, organisers::ballots));
            assertRefused(
                    () -> TestVoter.as(other, () -> organisers.workplaces(stage.ballot, OrganiserQuery.ALL, 0, 50)));
        }
        assertThat(TestVoter.as(MEMBERSHIP, organisers::ballots)).anyMatch(b -> b.id().equals(stage.ballot));
        assertThat(TestBallots.asFirst(() -> organisers.find(stage.ballot))).isPresent();
        assertThat(TestBallots.asFirst(() -> organisers.find(UUID.randomUUID())))
                .isEmpty();
        assertThat(listed(UUID.randomUUID(), OrganiserQuery.ALL, 0, 50).total()).isZero();
    }
}
