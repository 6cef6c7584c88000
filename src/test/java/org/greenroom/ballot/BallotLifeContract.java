package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.sealing.BeleniosTool;
import org.greenroom.sealing.Verifier;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A ballot from its opening to the published result, through the services, on either database. */
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
    BallotCounts counts;

    @Autowired
    PublicBallots publicBallots;

    @Autowired
    MemberBallots memberBallots;

    @Autowired
    BallotKeys keys;

    @Autowired
    JdbcClient jdbc;

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
