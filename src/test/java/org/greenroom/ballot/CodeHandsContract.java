package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.ballot.CastOutcome.NotAccepted;
import org.greenroom.ballot.CastOutcome.TooMany;
import org.greenroom.membership.MergeObjection;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestCodes;
import org.greenroom.testing.TestCodes.Coded;
import org.greenroom.testing.TestKeyHolders;
import org.greenroom.testing.TestKeyHolders.Holder;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** In whose hands voting codes and keys may lie, and what comes of it when a ballot cannot go on; on either database. */
abstract class CodeHandsContract {

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestKeyHolders keyHolders;

    @Autowired
    TestCodes testCodes;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    BallotSetups setups;

    @Autowired
    CodeMaking making;

    @Autowired
    KeyHolding holding;

    @Autowired
    KeyReplacements replacements;

    @Autowired
    RollMergeGuard guard;

    @Autowired
    Booth booth;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate inTransaction;

    private static UUID asFirst(Runnable act) {
        return TestBallots.asFirst(() -> {
            act.run();
            return UUID.randomUUID();
        });
    }

    private static void refused(CodesRefused.Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(CodesRefused.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }

    private static void sameHands(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(KeyRefused.class, e -> assertThat(e.reason())
                .isEqualTo(KeyRefused.Reason.SAME_HANDS));
    }

    private List<String> problems(UUID id) {
        return TestBallots.asFirst(() -> ballots.problems(id)).stream()
                .filter(problem -> problem.field().equals(CodeRules.FIELD))
                .map(DraftProblem::textKey)
                .toList();
    }

    private BallotState state(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id)).state();
    }

    private String failure(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id)).work().failure();
    }

    private UUID account(UUID member) {
        var id = inTransaction.execute(tx -> accounts.forMember(member, "Mair", Locale.UK));
        jdbc.sql("update account set status = 'ACTIVE' where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private void status(UUID account, String status) {
        jdbc.sql("update account set status = :status where id = :id")
                .param("status", status)
                .param("id", account)
                .update();
    }

    private void branch(UUID member, String branch) {
        jdbc.sql("update member set branch = :branch where id = :id")
                .param("branch", branch)
                .param("id", member)
                .update();
    }

    private String addressOf(Holder holder) {
        return jdbc.sql("select login_email from account where id = :id")
                .param("id", holder.person().accountId())
                .query(String.class)
                .single();
    }

    private UUID draft(String branch, UUID authority) {
        var id = TestBallots.asFirst(() -> ballots.create(testBallots.draft(branch, TestBallots.YES_NO)));
        keyHolders.choose(id, List.of(keyHolders.holder()));
        testCodes.choose(id, authority);
        return id;
    }

    @Test
    void whoeverCouldVoteDoesNotMakeTheCodes() {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(5, branch);
        var authority = account(members.getFirst());
        var id = draft(branch, authority);
        assertThat(problems(id)).containsExactly("ballot.problem.codes-by-voter");

        branch(members.getFirst(), "Elsewhere");
        assertThat(problems(id)).isEmpty();
        testBallots.decide(id, BallotAct.OPEN);
        assertThat(guard.objections(members.getFirst(), members.get(1)))
                .extracting(MergeObjection::textKey)
                .contains("membership.merge.ballot.codes");
        assertThat(guard.deletionObjections(members.getFirst()))
                .extracting(MergeObjection::textKey)
                .containsExactly("officers.deletion.objection.codes");

        branch(members.getFirst(), branch);
        var holder = holderOf(id);
        keyHolders.make(id, holder);
        upkeep.prepare(id);
        assertThat(state(id)).isEqualTo(BallotState.PREPARING);
        assertThat(failure(id)).isEqualTo("ballot.failure.authority-on-roll");
        assertThat(jdbc.sql("select count(*) from roll_entry where ballot_id = :ballot")
                        .param("ballot", id)
                        .query(Long.class)
                        .single())
                .isZero();
        testBallots.decide(id, BallotAct.CANCEL);
    }

    private Holder holderOf(UUID id) {
        var account = jdbc.sql("select account_id from ballot_key_assignment where ballot_id = :ballot")
                .param("ballot", id)
                .query(UUID.class)
                .single();
        return new Holder(
                new org.greenroom.access.SignedIn(account, null, "Holder", java.util.Set.of(), Locale.UK),
                org.greenroom.sealing.TrusteeKey.generate());
    }

    @Test
    void nobodyIsApprovedWhoCannotSignIn() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(5, branch);
        var authority = keyHolders.holder().person().accountId();
        var id = draft(branch, authority);
        status(authority, "SUSPENDED");
        assertThat(problems(id)).containsExactly("ballot.problem.codes-no-account");
        assertThatThrownBy(() -> testCodes.choose(id, authority)).isInstanceOf(KeyRefused.class);
    }

    @Test
    void whoeverMakesTheCodesIsNotAddedLate() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(5, branch);
        var maker = testBallots.members(1, "Branch " + UUID.randomUUID()).getFirst();
        var coded = open(draft(branch, account(maker)), account(maker));
        var number = jdbc.sql("select membership_number from member where id = :id")
                .param("id", maker)
                .query(String.class)
                .single();
        assertThatThrownBy(() -> testBallots.decide(coded, BallotAct.ADD_TO_ROLL, ActTerms.adding(number, "Left out.")))
                .isInstanceOfSatisfying(
                        ActRefused.class, e -> assertThat(e.reason()).isEqualTo(ActRefused.Reason.AUTHORITY_ON_ROLL));
    }

    /** Approved, with its key and its codes made. */
    private UUID open(UUID id, UUID authority) {
        testBallots.decide(id, BallotAct.OPEN);
        var holder = holderOf(id);
        keyHolders.make(id, holder);
        upkeep.prepare(id);
        var person = new org.greenroom.access.SignedIn(authority, null, "Mair", java.util.Set.of(), Locale.UK);
        var coded = testCodes.made(new Coded(
                new TestKeyHolders.Held(id, List.of(holder), List.of()), new Holder(person, holder.key()), List.of()));
        testCodes.handIn(coded, testCodes.publicOnes(coded, coded.codes()));
        assertThat(state(id)).isEqualTo(BallotState.OPEN);
        return id;
    }

    @Test
    void whetherOthersHaveVotedIsAnsweredAFewTimesOnly() {
        var coded = testCodes.open(8);
        var code = coded.codes().getFirst();
        assertThat(cast(coded, 0, code)).isInstanceOf(CastOutcome.Accepted.class);
        for (int i = 0; i < 3; i++) {
            assertThat(cast(coded, 1, code)).isEqualTo(new NotAccepted(CastOutcome.Reason.CODE_USED));
        }
        assertThat(cast(coded, 1, code)).isInstanceOf(TooMany.class);
        assertThat(cast(coded, 2, code)).isEqualTo(new NotAccepted(CastOutcome.Reason.CODE_USED));
        assertThat(cast(coded, 2, coded.codes().get(2))).isInstanceOf(CastOutcome.Accepted.class);
    }

    private CastOutcome cast(Coded coded, int member, String code) {
        var election = setups.election(coded.id()).orElseThrow();
        return new TestVoter(coded.held().members().get(member), booth)
                .cast(coded.id(), TestVoter.seal(election, code, 0));
    }

    /** With this many holders, whose keys are made but the last one’s. */
    private Coded keysMissing(Holder... holders) {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(5, branch);
        var authority = keyHolders.holder();
        var id = TestBallots.asFirst(() -> ballots.create(testBallots.draft(branch, TestBallots.YES_NO)));
        keyHolders.choose(id, List.of(holders));
        testCodes.choose(id, authority.person().accountId());
        testBallots.decide(id, BallotAct.OPEN);
        return new Coded(new TestKeyHolders.Held(id, new ArrayList<>(List.of(holders)), members), authority, List.of());
    }

    @Test
    void aReplacementDoesNotPutAllKeysIntoTheHandsOfTheAuthorityAndOneOfficer() {
        var opener = new Holder(TestBallots.FIRST_OFFICER, org.greenroom.sealing.TrusteeKey.generate());
        var other = keyHolders.holder();
        var coded = keysMissing(opener, other);
        var authority = addressOf(coded.authority());
        sameHands(() -> asFirst(() -> replacements.propose(coded.id(), 2, authority)));
        // Nor where another officer proposes it than proposed the ballot.
        sameHands(() -> TestBallots.asSecond(() -> {
            replacements.propose(coded.id(), 2, authority);
            return coded;
        }));
        asFirst(() -> replacements.propose(coded.id(), 2, addressOf(keyHolders.holder())));
        TestBallots.asSecond(() -> {
            replacements.approve(coded.id());
            return coded;
        });
        testBallots.decide(coded.id(), BallotAct.CANCEL);
    }

    @Test
    void aSecondKeyIsLostAndAHolderReplacedWhileOneIsMissingThoughTheRollIsFrozen() {
        var first = keyHolders.holder();
        var second = keyHolders.holder();
        var waiting = keysMissing(first, second);
        keyHolders.makeAll(waiting.held());
        var coded = testCodes.made(waiting);
        first.run(() -> holding.lose(coded.id()));
        testCodes.handIn(coded, testCodes.publicOnes(coded, coded.codes()));
        second.run(() -> holding.lose(coded.id()));
        var coming = keyHolders.holder();
        asFirst(() -> replacements.propose(coded.id(), 2, addressOf(coming)));
        upkeep.openAndCloseDue();
        TestBallots.asSecond(() -> {
            replacements.approve(coded.id());
            return coded;
        });
        keyHolders.make(coded.id(), new Holder(first.person(), org.greenroom.sealing.TrusteeKey.generate()));
        keyHolders.make(coded.id(), coming);
        upkeep.prepare(coded.id());
        assertThat(state(coded.id())).isEqualTo(BallotState.OPEN);
        assertThat(new String(setups.load(coded.id()).election().bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(coming.person().displayName())
                .doesNotContain("\"" + second.person().displayName() + "\"");
    }

    @Test
    void afterItsClosingTimeOrWhileItIsHeldNoCodesAreMade() {
        var coded = testCodes.made(testCodes.waiting(5));
        var publicOnes = testCodes.publicOnes(coded, coded.codes());
        suspend(coded.id(), "closes_at");
        assertThat(standing(coded).isAsked()).isFalse();
        refused(CodesRefused.Reason.NOT_NOW, () -> testCodes.handIn(coded, publicOnes));
        suspend(coded.id(), "null");
        assertThat(standing(coded).isAsked()).isTrue();

        jdbc.sql("update ballot set opens_at = null, closes_at = :past where id = :id")
                .param("past", Instant.now().minusSeconds(60).atOffset(java.time.ZoneOffset.UTC))
                .param("id", coded.id())
                .update();
        assertThat(standing(coded).isAsked()).isFalse();
        assertThat(standing(coded).needsAddresses()).isFalse();
        refused(CodesRefused.Reason.NOT_NOW, () -> coded.authority().as(() -> making.roll(coded.id())));
        upkeep.openAndCloseDue();
        assertThat(failure(coded.id())).isEqualTo("ballot.failure.codes-too-late");
    }

    private CodeMaking.State standing(Coded coded) {
        return coded.authority().as(() -> making.state(coded.id())).orElseThrow();
    }

    private void suspend(UUID id, String since) {
        jdbc.sql("update ballot set suspended_at = " + since + " where id = :id")
                .param("id", id)
                .update();
    }

    @Test
    void whatIsMissingIsSaidAgainAfterItWasTriedAgain() {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(5, branch);
        var draft = testBallots.draft(branch, TestBallots.YES_NO);
        var coded = testCodes.waiting(draft.withTimes(Instant.now().minusSeconds(5), draft.closesAt()), members);
        upkeep.openAndCloseDue();
        asFirst(() -> ballots.prepareAgain(coded.id()));
        upkeep.openAndCloseDue();
        assertThat(failure(coded.id())).isEqualTo("ballot.failure.codes-missing");
        coded.held().holders().getFirst().run(() -> holding.lose(coded.id()));
        upkeep.openAndCloseDue();
        assertThat(failure(coded.id())).isEqualTo("ballot.failure.keys-missing");
    }

    @Test
    void aFrozenRollThatWaitsKeepsOnlyItsOwnMembersFromBeingMerged() {
        var strangers = testBallots.members(2, "Branch " + UUID.randomUUID());
        // Ballots of other tests may be without a roll still.
        var before = guard.objections(strangers.getFirst(), strangers.getLast());
        var coded = testCodes.waiting(5);
        assertThat(guard.objections(strangers.getFirst(), strangers.getLast())).hasSameSizeAs(before);
        var on = coded.held().members();
        assertThat(guard.objections(on.getFirst(), on.getLast()))
                .extracting(MergeObjection::textKey)
                .contains("membership.merge.ballot.both");
    }

    @Test
    void theRollThatIsReadTwiceOnADayIsNotedOnce() {
        var coded = testCodes.waiting(5);
        coded.authority().as(() -> making.roll(coded.id()));
        assertThat(coded.authority().as(() -> making.roll(coded.id()))).hasSize(5);
        assertThat(jdbc.sql("select count(*) from member_read where member_id = :member and kind = 'VOTING_CODE'")
                        .param("member", coded.held().members().getFirst())
                        .query(Long.class)
                        .single())
                .isOne();
        for (int i = 2; i < 10; i++) {
            coded.authority().as(() -> making.roll(coded.id()));
        }
        refused(CodesRefused.Reason.TOO_OFTEN, () -> coded.authority().as(() -> making.roll(coded.id())));
    }

    @Test
    void thePaperSaysThatAuthorityAndKeyHoldersNeedNoServer() {
        var coded = testCodes.open(5);
        var name = coded.authority().person().displayName();
        assertThat(new String(setups.load(coded.id()).election().bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("could open votes, without the server", "in which batch it came", name)
                .doesNotContain("it would take the server and");
    }
}
