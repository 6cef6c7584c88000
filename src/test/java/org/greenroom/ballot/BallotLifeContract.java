package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.DatabaseClock;
import org.greenroom.ballot.box.Figures;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.Spares;
import org.greenroom.membership.MemberSelection;
import org.greenroom.membership.RollLock;
import org.greenroom.sealing.BeleniosTool;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.Verifier;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.greenroom.testing.TestVoter;
import org.greenroom.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A ballot from draft to published result, through the services, on either database. */
abstract class BallotLifeContract {

    @Autowired
    TestBallots testBallots;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotDecisions decisions;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    SignOffs signOffs;

    @Autowired
    BallotCounts counts;

    @Autowired
    PublicBallots publicBallots;

    @Autowired
    MemberBallots memberBallots;

    @Autowired
    BallotKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path temporary;

    private BallotDetails details(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id));
    }

    private long rows(String sql, UUID ballot) {
        return jdbc.sql(sql).param("ballot", ballot).query(Long.class).single();
    }

    private UUID create(BallotDraft draft) {
        return TestBallots.asFirst(() -> ballots.create(draft));
    }

    private UUID newDraft(int entitled) {
        String branch = "Branch " + UUID.randomUUID();
        testBallots.members(entitled, branch);
        return create(testBallots.draft(branch, TestBallots.YES_NO));
    }

    private static void voteAll(Made made, int... choices) {
        for (int i = 0; i < choices.length; i++) {
            made.voters().get(i).vote(made.id(), choices[i]);
        }
    }

    @Test
    void aBallotGoesFromDraftToPublishedResult() throws Exception {
        var made = testBallots.open(12, TestBallots.YES_NO);
        List<String> trackers = new ArrayList<>();
        int[] choices = {0, 0, 0, 0, 1, -1};
        for (int i = 0; i < choices.length; i++) {
            trackers.add(made.voters().get(i).vote(made.id(), choices[i]));
        }
        assertThat(publicBallots.find(made.id()).orElseThrow().result()).isNull();
        assertThat(publicBallots.board(made.id()).orElseThrow().trackers()).isEmpty();
        testBallots.close(made.id());
        testBallots.count(made.id());
        assertThat(publicBallots.find(made.id()).orElseThrow().result()).isNull();
        assertThat(publicBallots.archive(made.id())).isEmpty();
        testBallots.decide(made.id(), BallotAct.PUBLISH);

        var result = publicBallots.find(made.id()).orElseThrow().result();
        assertThat(result).isNotNull();
        assertThat(result.entitled()).isEqualTo(12);
        assertThat(result.cast()).isEqualTo(6);
        var question = result.questions().getFirst();
        assertThat(question.answers())
                .extracting(BallotResult.AnswerCount::votes)
                .containsExactly(4, 1);
        assertThat(question.answers().getFirst().percent()).isEqualTo(80);
        assertThat(question.blank()).isEqualTo(1);
        assertThat(result.threshold()).isEqualTo(new BallotResult.ThresholdOutcome(50, 6, true));
        assertThat(result.unanimous()).isFalse();
        assertThat(publicBallots.board(made.id()).orElseThrow().trackers())
                .containsExactlyInAnyOrderElementsOf(trackers);
        var archive = publicBallots.archive(made.id()).orElseThrow();
        assertThat(archive.name()).endsWith(".bel");
        assertThat(Verifier.verify(archive.bytes()).isVerified()).isTrue();
        BeleniosTool.requirePresent();
        BeleniosTool.assertVerifies(temporary, archive.bytes());
    }

    @Test
    void severalQuestionsWithAndWithoutBlankVotesAreCountedAndVerified() throws Exception {
        var several = new BallotQuestion(
                Bilingual.of("Which?"), List.of(Bilingual.of("A"), Bilingual.of("B"), Bilingual.of("C")), false, 1, 2);
        var made = testBallots.open(8, TestBallots.YES_NO, several);
        for (int i = 0; i < 7; i++) {
            made.voters().get(i).vote(made.id(), i % 3 - 1, i % 3);
        }
        testBallots.finish(made.id());
        var result = publicBallots.find(made.id()).orElseThrow().result();
        assertThat(result).isNotNull();
        assertThat(result.questions().get(1).answers())
                .extracting(BallotResult.AnswerCount::votes)
                .containsExactly(3, 2, 2);
        BeleniosTool.requirePresent();
        BeleniosTool.assertVerifies(
                temporary, publicBallots.archive(made.id()).orElseThrow().bytes());
    }

    @Test
    void theCountDestroysTheKeyAndErasesEverySecret() {
        var made = testBallots.open(9, TestBallots.YES_NO);
        voteAll(made, 0, 0, 1, 1, -1);
        assertThat(keys.find(made.id())).isPresent();
        testBallots.close(made.id());
        testBallots.count(made.id());
        assertThat(keys.find(made.id())).isEmpty();
        assertThat(rows(
                        "select count(*) from roll_entry where ballot_id = :ballot and credential_sealed is not null",
                        made.id()))
                .isZero();
        assertThat(rows(
                        "select count(*) from ballot_key_holder where ballot_id = :ballot"
                                + " and private_key_sealed is not null",
                        made.id()))
                .isZero();
        assertThat(rows("select count(*) from waiting_ballot where ballot_id = :ballot", made.id()))
                .isZero();
        assertThatThrownBy(() -> testBallots.count(made.id())).isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void fewerThanFiveBallotsAreNeverCounted() {
        var made = testBallots.open(9, TestBallots.YES_NO);
        voteAll(made, 0, 0, 1, 1);
        testBallots.close(made.id());
        testBallots.count(made.id());
        assertThat(details(made.id()).state()).isEqualTo(BallotState.NOT_COUNTED);
        assertThat(details(made.id()).result()).isNull();
        assertThat(keys.find(made.id())).isEmpty();
        assertThatThrownBy(() -> testBallots.decide(made.id(), BallotAct.PUBLISH))
                .isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void aUnanimousResultIsFlaggedForTheOfficers() {
        var made = testBallots.open(9, TestBallots.YES_NO);
        voteAll(made, 0, 0, 0, 0, 0);
        testBallots.close(made.id());
        testBallots.count(made.id());
        assertThat(details(made.id()).result()).isNotNull();
        assertThat(details(made.id()).result().unanimous()).isTrue();
    }

    @Test
    void withoutItsKeyABallotIsNotCountedAndNothingIsLost() {
        var made = testBallots.open(9, TestBallots.YES_NO);
        voteAll(made, 0, 0, 0, 1, 1);
        testBallots.close(made.id());
        keys.destroy(made.id());
        testBallots.count(made.id());
        assertThat(details(made.id()).state()).isEqualTo(BallotState.CLOSED);
        assertThat(details(made.id()).work()).isNotNull();
        assertThat(details(made.id()).work().failure()).isEqualTo("ballot.failure.key-missing");
        assertThat(publicBallots.board(made.id()).orElseThrow().trackers()).hasSize(5);
    }

    @Test
    void aBoxThatDoesNotFitTheRollIsNotCounted() {
        var made = testBallots.open(9, TestBallots.YES_NO);
        voteAll(made, 0, 0, 0, 1, 1, 1);
        testBallots.close(made.id());
        String tracker = jdbc.sql("select min(tracker) from sealed_ballot where ballot_id = :ballot")
                .param("ballot", made.id())
                .query(String.class)
                .single();
        jdbc.sql("delete from sealed_ballot where tracker = :tracker")
                .param("tracker", tracker)
                .update();
        testBallots.count(made.id());
        assertThat(details(made.id()).state()).isEqualTo(BallotState.CLOSED);
        assertThat(details(made.id()).work().failure()).isEqualTo("ballot.failure.box");
        assertThat(keys.find(made.id())).isPresent();
    }

    @Test
    void oneOfficerAloneOpensNothing() {
        UUID id = newDraft(5);
        testBallots.proposeToOpen(id);
        assertThatThrownBy(() -> TestBallots.asFirst(() -> {
                    decisions.approve(id, BallotAct.OPEN);
                    return id;
                }))
                .isInstanceOf(ApprovalRefused.class);
        assertThat(details(id).state()).isEqualTo(BallotState.PROPOSED);
        assertThat(details(id).proposals()).singleElement().satisfies(p -> {
            assertThat(p.act()).isEqualTo(BallotAct.OPEN);
            assertThat(p.mayApprove()).isFalse();
        });
        assertThat(TestBallots.asSecond(() -> ballots.details(id)).proposals())
                .singleElement()
                .satisfies(p -> assertThat(p.mayApprove()).isTrue());
    }

    @Test
    void whatIsProposedCannotBeChangedUntilItIsRejectedOrWithdrawn() {
        UUID id = newDraft(5);
        var draft = details(id).draft();
        testBallots.proposeToOpen(id);
        assertThatThrownBy(() -> TestBallots.asFirst(() -> {
                    ballots.change(id, details(id).version(), draft);
                    return id;
                }))
                .isInstanceOf(NotPossibleNow.class);
        TestBallots.asSecond(() -> {
            decisions.reject(id, BallotAct.OPEN, "Wrong date");
            return id;
        });
        assertThat(details(id).state()).isEqualTo(BallotState.DRAFT);
        testBallots.proposeToOpen(id);
        TestBallots.asFirst(() -> {
            decisions.withdraw(id, BallotAct.OPEN);
            return id;
        });
        assertThat(details(id).state()).isEqualTo(BallotState.DRAFT);
    }

    @Test
    void whatWasChangedBehindTheProposalIsNotApproved() {
        UUID id = newDraft(5);
        testBallots.proposeToOpen(id);
        jdbc.sql("update ballot set title_en = 'Another' where id = :ballot")
                .param("ballot", id)
                .update();
        assertThatThrownBy(() -> TestBallots.asSecond(() -> {
                    decisions.approve(id, BallotAct.OPEN);
                    return id;
                }))
                .isInstanceOf(ApprovalRefused.class);
        assertThat(details(id).state()).isEqualTo(BallotState.PROPOSED);
    }

    @Test
    void withoutALegalSignOffNothingIsProposedAndAChangeEndsIt() {
        UUID id = newDraft(5);
        refusedFor(id, "ballot.problem.sign-off-missing");
        testBallots.signOff(id);
        assertThat(details(id).signOff().holds()).isTrue();
        var draft = details(id).draft();
        // What changes nothing ends nothing.
        changeTo(id, draft);
        assertThat(details(id).signOff().holds()).isTrue();

        changeTo(id, draft.withTimes(null, draft.closesAt().plusSeconds(60)));

        assertThat(details(id).signOff().holds()).isFalse();
        assertThat(details(id).signOff().adviser()).isEqualTo("A lawyer");
        refusedFor(id, "ballot.problem.sign-off-void");
        assertThat(auditOf(id)).contains("ballot.signed-off", "ballot.sign-off-void");
        testBallots.proposeToOpen(id);
        assertThat(details(id).state()).isEqualTo(BallotState.PROPOSED);
        assertThatThrownBy(() -> testBallots.signOff(id)).isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void anUnfinishedDraftOrAStaleOneIsNotSignedOff() {
        UUID id = newDraft(5);
        var version = details(id).version();
        var draft = details(id).draft();
        changeTo(id, draft.withQuestions(List.of()));
        assertThatThrownBy(() -> testBallots.signOff(id)).isInstanceOf(DraftNotReady.class);
        changeTo(id, draft);
        assertThatThrownBy(() -> TestBallots.asFirst(() -> {
                    signOffs.record(id, version, "A lawyer", java.time.LocalDate.of(2026, 1, 1), "");
                    return id;
                }))
                .isInstanceOf(org.springframework.dao.OptimisticLockingFailureException.class);
        assertThat(details(id).signOff()).isNull();
    }

    private void changeTo(UUID id, BallotDraft draft) {
        TestBallots.asFirst(() -> {
            ballots.change(id, details(id).version(), draft);
            return id;
        });
    }

    private void refusedFor(UUID id, String key) {
        assertThatThrownBy(() -> TestBallots.asFirst(() -> decisions.propose(id, BallotAct.OPEN)))
                .isInstanceOfSatisfying(DraftNotReady.class, refused -> assertThat(refused.problems())
                        .extracting(DraftProblem::textKey)
                        .containsExactly(key));
    }

    @Test
    void aMockBallotSaysSoOnItsPaperAndWhereverItIsNamed() {
        String branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(6, branch);
        var made =
                testBallots.open(testBallots.draft(branch, TestBallots.YES_NO).asMock(true), members);
        var shown = publicBallots.find(made.id()).orElseThrow();
        assertThat(shown.ballot().mock()).isTrue();
        assertThat(shown.ballot().title())
                .isEqualTo(new Bilingual("Mock ballot: Digital scanning", "Pleidlais ffug: Sganio digidol"));
        var paper =
                new String(publicBallots.election(made.id()).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(paper)
                .contains("Mock ballot: Digital scanning", "Pleidlais ffug: Sganio digidol")
                .contains("This is a mock ballot, held to try things out: its result means nothing. This is an indic")
                .contains("Pleidlais ffug yw hon");
        // What an officer edits is the title alone.
        assertThat(details(made.id()).draft().title().en()).isEqualTo("Digital scanning");
    }

    @Test
    void anUnfinishedDraftIsKeptButNotProposed() {
        var full = testBallots.draft("Nowhere", TestBallots.YES_NO);
        UUID id = create(new BallotDraft(
                full.kind(), full.title(), full.description(), List.of(), full.electorate(), null, null, null));
        assertThatThrownBy(() -> TestBallots.asFirst(() -> decisions.propose(id, BallotAct.OPEN)))
                .isInstanceOf(DraftNotReady.class);
        assertThat(details(id).state()).isEqualTo(BallotState.DRAFT);
    }

    @Test
    void aRuleThatTakesInNobodyIsSaidSo() {
        UUID id = create(testBallots.draft("Nobody is in this branch", TestBallots.YES_NO));
        testBallots.decide(id, BallotAct.OPEN);
        upkeep.prepare(id);
        assertThat(details(id).state()).isEqualTo(BallotState.PREPARING);
        assertThat(details(id).work().failure()).isEqualTo("ballot.failure.nobody-entitled");
        testBallots.decide(id, BallotAct.CANCEL);
        assertThat(details(id).state()).isEqualTo(BallotState.CANCELLED);
        assertThat(keys.find(id)).isEmpty();
    }

    @Test
    void preparingTwiceChangesNothing() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        String fingerprint = details(made.id()).fingerprint();
        upkeep.prepare(made.id());
        upkeep.openAndCloseDue();
        assertThat(details(made.id()).fingerprint()).isEqualTo(fingerprint);
        assertThat(details(made.id()).state()).isEqualTo(BallotState.OPEN);
        assertThat(details(made.id()).turnout().entitled()).isEqualTo(6);
    }

    @Test
    void preparingGoesOnWhereACrashHasLeftIt() {
        UUID id = newDraft(6);
        testBallots.decide(id, BallotAct.OPEN);
        assertThatThrownBy(() -> interruptedAtTheLastStep().prepare(id)).hasMessage("crash");
        assertThat(details(id).state()).isEqualTo(BallotState.PREPARING);
        assertThat(details(id).work().failure()).isEqualTo("ballot.failure.preparing");
        var frozen = rollEntries(id);
        assertThat(frozen).hasSize(6);
        upkeep.prepare(id);
        assertThat(details(id).state()).isEqualTo(BallotState.OPEN);
        assertThat(rollEntries(id)).isEqualTo(frozen);
    }

    private List<UUID> rollEntries(UUID ballot) {
        return jdbc.sql("select id from roll_entry where ballot_id = :ballot order by id")
                .param("ballot", ballot)
                .query(UUID.class)
                .list();
    }

    private Preparation interruptedAtTheLastStep() {
        var crashing =
                new Paper(
                        context.getBean(Texts.class),
                        context.getBean(KeyAssignments.class),
                        context.getBean(CodeAuthorityRows.class)) {
                    @Override
                    Election election(String electionUuid, BigInteger publicKey, Ballot ballot) {
                        throw new IllegalStateException("crash");
                    }
                };
        return new Preparation(
                context.getBean(BallotRepository.class),
                context.getBean(BallotSetups.class),
                context.getBean(KeyHolders.class),
                context.getBean(KeyWork.class),
                context.getBean(PortalCodes.class),
                context.getBean(AuthorityCodes.class),
                keys,
                context.getBean(Roll.class),
                context.getBean(Spares.class),
                context.getBean(Figures.class),
                context.getBean(BallotWork.class),
                context.getBean(MemberSelection.class),
                context.getBean(RollLock.class),
                crashing,
                context.getBean(BallotSignatures.class),
                context.getBean(AuditTrail.class),
                context.getBean(DatabaseClock.class),
                context.getBean(Clock.class),
                context.getBean(BallotSettings.class),
                context,
                context.getBean(TransactionTemplate.class));
    }

    @Test
    void aBallotOpensByItselfAtItsInstantAndNotBefore() {
        String branch = "Branch " + UUID.randomUUID();
        testBallots.members(5, branch);
        var draft = testBallots.draft(branch, TestBallots.YES_NO);
        UUID id = create(new BallotDraft(
                draft.kind(),
                draft.title(),
                draft.description(),
                draft.questions(),
                draft.electorate(),
                draft.closesAt().minusSeconds(60),
                draft.closesAt(),
                null));
        testBallots.decide(id, BallotAct.OPEN);
        upkeep.prepare(id);
        upkeep.openAndCloseDue();
        assertThat(details(id).state()).isEqualTo(BallotState.SCHEDULED);
        jdbc.sql("update ballot set opens_at = clock_timestamp() where id = :ballot")
                .param("ballot", id)
                .update();
        upkeep.openAndCloseDue();
        assertThat(details(id).state()).isEqualTo(BallotState.OPEN);
    }

    @Test
    void theAuditTrailKnowsTheOfficersActsAndNothingOfVoting() {
        var made = testBallots.open(11, TestBallots.YES_NO);
        var before = auditOf(made.id());
        assertThat(before)
                .contains(
                        "ballot.created",
                        "ballot.signed-off",
                        "approval.proposed",
                        "approval.approved",
                        "ballot.prepared",
                        "ballot.opened");
        voteAll(made, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
        upkeep.moveBatches();
        assertThat(publicBallots.board(made.id()).orElseThrow().trackers()).hasSize(5);
        publicBallots.board(made.id());
        assertThat(auditOf(made.id())).isEqualTo(before);
    }

    private List<String> auditOf(UUID ballot) {
        return jdbc.sql("select action from audit_entry where subject = :ballot order by seq")
                .param("ballot", ballot.toString())
                .query(String.class)
                .list();
    }

    @Test
    void anActWhoseTimeIsOverNoLongerWaitsForAnybody() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        TestBallots.asFirst(() -> decisions.propose(made.id(), BallotAct.CLOSE_NOW));
        assertThat(details(made.id()).proposals()).hasSize(1);
        jdbc.sql("update ballot set closes_at = clock_timestamp() where id = :ballot")
                .param("ballot", made.id())
                .update();
        upkeep.openAndCloseDue();
        assertThat(details(made.id()).state()).isEqualTo(BallotState.CLOSED);
        assertThat(details(made.id()).proposals()).isEmpty();
        assertThatThrownBy(() -> TestBallots.asSecond(() -> {
                    decisions.approve(made.id(), BallotAct.CLOSE_NOW);
                    return made;
                }))
                .isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void aCancelledBallotKeepsNothingThatCouldBeOpened() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        voteAll(made, 0, 1);
        testBallots.decide(made.id(), BallotAct.CANCEL);
        assertThat(keys.find(made.id())).isEmpty();
        assertThat(rows("select count(*) from waiting_ballot where ballot_id = :ballot", made.id()))
                .isZero();
        assertThat(publicBallots.find(made.id())).isEmpty();
        assertThatThrownBy(() -> testBallots.count(made.id())).isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void theElectionSaysWhatTheBoothShows() {
        var made = testBallots.open(5, TestBallots.YES_NO);
        String json = new String(publicBallots.election(made.id()).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"name\":\"Digital scanning\"", "\"group\":\"BELENIOS-2048\"", "\"blank\":true")
                .contains("\"cy\":{\"question\":\"A fyddech yn gwrthod cael eich sganio?\",\"answers\":[\"Byddwn\"")
                .contains("\"greenroom\":{\"kind\":\"indicative\",\"banner\":{\"en\":\"This is an indicative ballot.")
                .contains("\"secrecy\":{\"en\":", "\"cy\":{\"name\":\"Sganio digidol\"")
                .doesNotContain("opensAt", "closesAt");
        assertThat(publicBallots.find(made.id()).orElseThrow().fingerprint())
                .isEqualTo(details(made.id()).fingerprint());
    }

    @Test
    void everybodyOnTheRollIsInvitedOnce() {
        var made = testBallots.open(10, TestBallots.YES_NO);
        upkeep.invite(made.id());
        upkeep.invite(made.id());
        long mails = jdbc.sql("select count(*) from outbox_mail where body like :link")
                .param("link", "%/vote/" + made.id() + "%")
                .query(Long.class)
                .single();
        long letters = jdbc.sql("select count(*) from letter where body like :link")
                .param("link", "%/vote/" + made.id() + "%")
                .query(Long.class)
                .single();
        assertThat(mails).isEqualTo(8);
        assertThat(letters).isEqualTo(2);
    }

    @Test
    void membersSeeTheirOwnBallotsAndWhetherTheyHaveTakenPart() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        TestVoter voter = made.voters().getFirst();
        assertThat(voter.signedIn(memberBallots::mine)).singleElement().satisfies(b -> {
            assertThat(b.ballot().id()).isEqualTo(made.id());
            assertThat(b.takenPart()).isFalse();
        });
        voter.vote(made.id(), 0);
        assertThat(voter.signedIn(() -> memberBallots.find(made.id()))
                        .orElseThrow()
                        .takenPart())
                .isTrue();
        assertThat(new TestVoter(UUID.randomUUID(), voter.booth()).signedIn(memberBallots::mine))
                .isEmpty();
    }

    @Test
    void figuresAndBoardChangeOnlyByBatchesOfFiveThatLeaveFiveBehind() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        voteAll(made, 0, 0, 1, 1, 0, 1, 0, 1, 0);
        upkeep.moveBatches();
        assertThat(publicBallots.board(made.id()).orElseThrow().trackers()).isEmpty();
        assertThat(details(made.id()).turnout().cast()).isZero();
        made.voters().get(9).vote(made.id(), 1);
        assertThat(details(made.id()).turnout().cast()).isZero();
        upkeep.moveBatches();
        assertThat(publicBallots.board(made.id()).orElseThrow().batch()).isEqualTo(1);
        assertThat(publicBallots.board(made.id()).orElseThrow().trackers()).hasSize(5);
        assertThat(details(made.id()).turnout().cast()).isEqualTo(5);
        assertThat(details(made.id()).turnout().asOf()).isNotNull();
        testBallots.close(made.id());
        assertThat(details(made.id()).turnout().cast()).isEqualTo(10);
    }

    @Test
    void onlyOfficersRunBallots() {
        UUID id = newDraft(5);
        var member = new TestVoter(UUID.randomUUID(), null);
        assertThatThrownBy(() -> member.signedIn(() -> ballots.details(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> member.signedIn(() -> decisions.propose(id, BallotAct.OPEN)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> member.signedIn(() -> {
                    counts.countNow(id);
                    return id;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }
}
