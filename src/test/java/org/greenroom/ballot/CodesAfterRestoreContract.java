package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.greenroom.sealing.Credential;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestCodes;
import org.greenroom.testing.TestCodes.Coded;
import org.greenroom.testing.TestKeyHolders;
import org.greenroom.testing.TestKeyHolders.Held;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A ballot whose opening lies ahead when the database is restored, and whose voting codes may be in members’ hands by then;
 * on either database.
 */
abstract class CodesAfterRestoreContract {

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestKeyHolders keyHolders;

    @Autowired
    TestCodes testCodes;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotDecisions decisions;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    BallotSetups setups;

    @Autowired
    AfterRestore restores;

    @Autowired
    CodeMaking making;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private BallotDraft ahead(String branch) {
        var now = clock.instant();
        return testBallots
                .draft(branch, TestBallots.YES_NO)
                .withTimes(now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)));
    }

    /** Its roll is frozen, and its codes are asked for. */
    private Coded frozen() {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(5, branch);
        return testCodes.waiting(ahead(branch), members);
    }

    /** Its key is not made yet, and so its roll not frozen. */
    private Coded unfrozen() {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(5, branch);
        var authority = keyHolders.holder();
        var holders = List.of(keyHolders.holder());
        var id = TestBallots.asFirst(() -> ballots.create(ahead(branch)));
        keyHolders.choose(id, holders);
        testCodes.choose(id, authority.person().accountId());
        testBallots.decide(id, BallotAct.OPEN);
        return new Coded(new Held(id, holders, members), authority, List.of());
    }

    /** As the restore does it. */
    private void hold(UUID id, Instant since) {
        jdbc.sql("update ballot set suspended_at = :since where id = :id")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private void set(UUID id, String column, Instant instant) {
        jdbc.sql("update ballot set " + column + " = :instant where id = :id")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private BallotState state(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id)).state();
    }

    private AfterRestore.Held held(Coded coded) {
        return TestBallots.asFirst(() -> restores.of(coded.id())).orElseThrow();
    }

    private CodeMaking.State standing(Coded coded) {
        return coded.authority().as(() -> making.state(coded.id())).orElseThrow();
    }

    private List<String> mailsTo(Coded coded) {
        return jdbc.sql("select m.subject from outbox_mail m join account a on a.login_email = m.recipient"
                        + " where a.id = :account")
                .param("account", coded.authority().person().accountId())
                .query(String.class)
                .list();
    }

    private void refusedToGoOn(UUID id) {
        assertThatThrownBy(() -> TestBallots.asFirst(() -> decisions.propose(id, BallotAct.RESUME)))
                .isInstanceOfSatisfying(
                        ActRefused.class, e -> assertThat(e.reason()).isEqualTo(ActRefused.Reason.CANCEL_ONLY));
    }

    @Test
    void codesThatAreOutAreHandedInAgainOnceTwoOfficersLetItGoOn() {
        var coded = testCodes.made(frozen());
        var publicOnes = testCodes.publicOnes(coded, coded.codes());
        hold(coded.id(), clock.instant());

        assertThat(standing(coded).isHeld()).isTrue();
        assertThat(standing(coded).isAsked()).isFalse();
        assertThatThrownBy(() -> testCodes.handIn(coded, publicOnes))
                .isInstanceOfSatisfying(
                        CodesRefused.class, e -> assertThat(e.reason()).isEqualTo(CodesRefused.Reason.NOT_NOW));
        upkeep.openAndCloseDue();
        assertThat(state(coded.id())).isEqualTo(BallotState.PREPARING);
        assertThat(held(coded).codesBy().map(CodeAuthority::name))
                .contains(coded.authority().person().displayName());
        TestBallots.asFirst(() -> decisions.propose(coded.id(), BallotAct.RESUME));
        assertThatThrownBy(() -> TestBallots.asFirst(() -> {
                    decisions.approve(coded.id(), BallotAct.RESUME);
                    return coded;
                }))
                .isInstanceOf(org.greenroom.approval.ApprovalRefused.class);
        testBallots.approve(coded.id(), BallotAct.RESUME);

        assertThat(mailsTo(coded)).anyMatch(subject -> subject.contains("please hand in again the voting codes"));
        assertThat(standing(coded).isHeld()).isFalse();
        testCodes.handIn(coded, publicOnes);
        assertThat(state(coded.id())).isEqualTo(BallotState.SCHEDULED);
        var setup = setups.load(coded.id());
        assertThat(setup.credentials().values())
                .contains(new Credential(coded.codes().getFirst())
                        .publicValue(setup.election().uuid()));
    }

    @Test
    void aRollThatWasNotFrozenInTheBackupIsFrozenAnewForNewCodes() {
        var coded = unfrozen();
        hold(coded.id(), clock.instant());
        assertThatThrownBy(() -> keyHolders.makeAll(coded.held()))
                .as("a key while it is held")
                .isInstanceOf(KeyRefused.class);
        assertThat(standing(coded).authority().asked()).as("while it is held").isNull();
        assertThat(standing(coded).isHeld()).isTrue();

        testBallots.decide(coded.id(), BallotAct.RESUME);
        keyHolders.makeAll(coded.held());
        assertThat(mailsTo(coded)).anyMatch(subject -> subject.contains("will be made anew"));
        upkeep.prepare(coded.id());
        assertThat(standing(coded).isAsked()).isTrue();
        var made = testCodes.made(coded);
        testCodes.handIn(made, testCodes.publicOnes(made, made.codes()));
        assertThat(state(coded.id())).isEqualTo(BallotState.SCHEDULED);
    }

    @Test
    void whatMayHaveOpenedSinceIsOnlyCancelled() {
        var coded = frozen();
        set(coded.id(), "opens_at", clock.instant().minusSeconds(60));
        hold(coded.id(), clock.instant());
        assertThat(held(coded).codesBy()).isEmpty();
        refusedToGoOn(coded.id());
        testBallots.decide(coded.id(), BallotAct.CANCEL);
    }

    @Test
    void afterItsClosingTimeItIsOnlyCancelled() {
        var coded = frozen();
        hold(coded.id(), clock.instant().minus(Duration.ofHours(2)));
        TestBallots.asFirst(() -> decisions.propose(coded.id(), BallotAct.RESUME));
        set(coded.id(), "opens_at", clock.instant().minus(Duration.ofHours(1)));
        set(coded.id(), "closes_at", clock.instant().minusSeconds(60));
        assertThatThrownBy(() -> testBallots.approve(coded.id(), BallotAct.RESUME))
                .isInstanceOfSatisfying(
                        ActRefused.class, e -> assertThat(e.reason()).isEqualTo(ActRefused.Reason.CANCEL_ONLY));
        TestBallots.asFirst(() -> {
            decisions.withdraw(coded.id(), BallotAct.RESUME);
            return coded;
        });
        refusedToGoOn(coded.id());
    }

    @Test
    void withCodesOfThePortalThereIsNothingToAskAnybody() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(5, branch);
        var id = TestBallots.asFirst(() -> ballots.create(ahead(branch)));
        testBallots.decide(id, BallotAct.OPEN);
        hold(id, clock.instant());
        refusedToGoOn(id);
    }
}
