package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Clock;
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
import org.greenroom.sealing.Election;
import org.greenroom.testing.TestBallots;
import org.greenroom.texts.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A ballot from draft to its opening: who proposes and approves, and what is fixed by that, on either database. */
abstract class BallotOpeningContract {

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
    PublicBallots publicBallots;

    @Autowired
    BallotKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private BallotDetails details(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id));
    }

    private UUID create(BallotDraft draft) {
        return TestBallots.asFirst(() -> ballots.create(draft));
    }

    private UUID newDraft(int entitled) {
        String branch = "Branch " + UUID.randomUUID();
        testBallots.members(entitled, branch);
        return create(testBallots.draft(branch, TestBallots.YES_NO));
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
}
