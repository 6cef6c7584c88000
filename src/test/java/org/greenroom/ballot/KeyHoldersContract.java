package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.KeyRefused.Reason;
import org.greenroom.ballot.KeyStanding.Need;
import org.greenroom.sealing.KeyForTool;
import org.greenroom.sealing.TrusteeKey;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestKeyHolders;
import org.greenroom.testing.TestKeyHolders.Held;
import org.greenroom.testing.TestKeyHolders.Holder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those who hold the keys of a ballot: chosen, asked, checked and replaced until it opens, on either database. */
abstract class KeyHoldersContract {

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestKeyHolders keyHolders;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    BallotSetups setups;

    @Autowired
    Safeguards safeguards;

    @Autowired
    KeyHolding holding;

    @Autowired
    AskedOfMe asked;

    @Autowired
    JdbcClient jdbc;

    private BallotDetails details(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id));
    }

    private BallotState state(UUID id) {
        return details(id).state();
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param("ballot", id).query(Long.class).single();
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(KeyRefused.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }

    @Test
    void itOpensWhenTheLastKeyIsMadeAndThePortalHoldsNone() {
        var held = keyHolders.approved(5, 3);
        upkeep.prepare(held.id());
        upkeep.openAndCloseDue();
        assertThat(state(held.id())).isEqualTo(BallotState.PREPARING);
        var first = held.holders().getFirst();
        assertThat(first.as(() -> holding.state(held.id()).orElseThrow().need()))
                .isEqualTo(Need.MAKE);
        keyHolders.make(held.id(), first);
        keyHolders.make(held.id(), held.holders().get(1));
        upkeep.prepare(held.id());
        assertThat(state(held.id())).isEqualTo(BallotState.PREPARING);
        assertThat(count("select count(*) from roll_entry where ballot_id = :ballot", held.id()))
                .isZero();
        keyHolders.make(held.id(), held.holders().get(2));
        upkeep.prepare(held.id());

        assertThat(state(held.id())).isEqualTo(BallotState.OPEN);
        var election = setups.election(held.id()).orElseThrow();
        var product = held.holders().stream()
                .map(h -> h.key().publicKey())
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).mod(KeyForTool.P));
        assertThat(election.publicKey()).isEqualTo(product);
        assertThat(count(
                        "select count(*) from ballot_key_holder where ballot_id = :ballot"
                                + " and (holder <> 'PERSON' or private_key_sealed is not null)",
                        held.id()))
                .isZero();
        var paper = new String(election.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        held.holders().forEach(h -> assertThat(paper).contains(h.person().displayName()));
        assertThat(paper).doesNotContain("the portal itself holds the key");
    }

    @Test
    void missingKeysAlarmBothOfficersOnceAndItDoesNotOpen() {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(5, branch);
        var draft = testBallots.draft(branch, TestBallots.YES_NO);
        var held = keyHolders.approved(draft.withTimes(Instant.now().minusSeconds(5), draft.closesAt()), members, 2);
        keyHolders.make(held.id(), held.holders().getFirst());
        upkeep.openAndCloseDue();
        upkeep.openAndCloseDue();
        assertThat(state(held.id())).isEqualTo(BallotState.PREPARING);
        assertThat(details(held.id()).work().failure()).isEqualTo("ballot.failure.keys-missing");
        assertThat(count("select count(*) from ballot_key_notice where ballot_id = :ballot", held.id()))
                .isOne();
        keyHolders.make(held.id(), held.holders().get(1));
        upkeep.prepare(held.id());
        assertThat(state(held.id())).isEqualTo(BallotState.OPEN);
    }

    /** Its keys may have been made after the backup; it is cancelled, and held anew. */
    @Test
    void noKeyIsAskedForWhileTheBallotIsHeldAfterARestore() {
        var held = keyHolders.approved(5, 2);
        var first = held.holders().getFirst();
        jdbc.sql("update ballot set suspended_at = current_timestamp where id = :ballot")
                .param("ballot", held.id())
                .update();
        var standing = first.as(() -> holding.state(held.id()).orElseThrow());
        assertThat(standing.held()).isTrue();
        assertThat(standing.need()).isEqualTo(Need.NOTHING);
        refused(Reason.NOT_NOW, () -> keyHolders.make(held.id(), first));
    }

    @Test
    void wrongKeysAreRefused() {
        var held = keyHolders.approved(5, 2);
        var first = held.holders().getFirst();
        var second = held.holders().get(1);
        var trustee = first.key().trustee().toBytes();
        var stranger = keyHolders.holder();
        refused(Reason.NOT_HOLDER, () -> stranger.run(() -> holding.make(held.id(), trustee)));
        var forged = new String(trustee, java.nio.charset.StandardCharsets.UTF_8)
                .replace(
                        first.key().publicKey().toString(),
                        second.key().publicKey().toString())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        refused(Reason.INVALID_KEY, () -> first.run(() -> holding.make(held.id(), forged)));
        refused(Reason.INVALID_KEY, () -> first.run(() -> holding.make(held.id(), new byte[] {'{'})));
        keyHolders.make(held.id(), first);
        refused(Reason.MADE_ALREADY, () -> keyHolders.make(held.id(), first));
        refused(Reason.KEY_IN_USE, () -> second.run(() -> holding.make(held.id(), trustee)));
        var other = keyHolders.approved(5, 1);
        refused(Reason.KEY_IN_USE, () -> other.holders().getFirst().run(() -> holding.make(other.id(), trustee)));
    }

    @Test
    void aKeyIsCheckedByAnsweringOneQuestionOnce() {
        var held = keyHolders.approved(5, 2);
        keyHolders.makeAll(held);
        var holder = held.holders().getFirst();
        var challenge = holder.as(() -> holding.challenge(held.id()));
        var about = KeyHolding.about(held.id(), challenge);
        var foreign = held.holders().get(1).key().proveAgain(about);
        refused(Reason.NOT_PROVED, () -> holder.run(() -> holding.check(held.id(), foreign)));
        var right = holder.key().proveAgain(about);
        holder.run(() -> holding.check(held.id(), right));
        assertThat(of(held).getFirst().checkedOn()).isNotNull();
        refused(Reason.NOT_PROVED, () -> holder.run(() -> holding.check(held.id(), right)));
    }

    @Test
    void checkingIsAskedForFromADayBeforeTheOpening() {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(5, branch);
        var opens = Instant.now().plus(Duration.ofDays(3));
        var draft = testBallots.draft(branch, TestBallots.YES_NO).withTimes(opens, opens.plusSeconds(3600));
        var held = keyHolders.approved(draft, members, 1);
        var holder = held.holders().getFirst();
        keyHolders.makeAll(held);
        assertThat(state(held.id())).isEqualTo(BallotState.SCHEDULED);
        refused(Reason.NOT_NOW, () -> holder.run(() -> holding.challenge(held.id())));
        assertThat(holder.as(() -> holding.state(held.id()).orElseThrow().need()))
                .isEqualTo(Need.NOTHING);
        jdbc.sql("update ballot set opens_at = :soon where id = :ballot")
                .param("soon", Instant.now().plus(Duration.ofHours(23)).atOffset(java.time.ZoneOffset.UTC))
                .param("ballot", held.id())
                .update();
        assertThat(holder.as(() -> holding.state(held.id()).orElseThrow().need()))
                .isEqualTo(Need.CHECK);
        upkeep.openAndCloseDue();
        assertThat(count(
                        "select count(*) from ballot_key_notice where ballot_id = :ballot and kind = 'CHECK'",
                        held.id()))
                .isOne();
    }

    @Test
    void aKeyLostWhileKeysAreMadeIsMadeAnewAndOneLostLaterIsSeen() {
        var held = keyHolders.approved(5, 2);
        var holder = held.holders().getFirst();
        keyHolders.make(held.id(), holder);
        holder.run(() -> holding.lose(held.id()));
        assertThat(of(held).getFirst().hasKey()).isFalse();
        var again = new Holder(holder.person(), TrusteeKey.generate());
        keyHolders.make(held.id(), again);
        keyHolders.make(held.id(), held.holders().get(1));
        upkeep.prepare(held.id());
        assertThat(state(held.id())).isEqualTo(BallotState.OPEN);
        again.run(() -> holding.lose(held.id()));
        assertThat(of(held).getFirst().lostOn()).isNotNull();
        var challenge = again.as(() -> holding.challenge(held.id()));
        var proof = again.key().proveAgain(KeyHolding.about(held.id(), challenge));
        again.run(() -> holding.check(held.id(), proof));
        assertThat(of(held).getFirst().lostOn()).isNull();
    }

    @Test
    void aKeyLostBeforeTheOpeningKeepsTheBallotShutUntilItIsFound() {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(5, branch);
        var opens = Instant.now().plus(Duration.ofDays(7));
        var draft = testBallots.draft(branch, TestBallots.YES_NO).withTimes(opens, opens.plusSeconds(3600));
        var held = keyHolders.approved(draft, members, 1);
        var holder = held.holders().getFirst();
        keyHolders.makeAll(held);
        holder.run(() -> holding.lose(held.id()));
        jdbc.sql("update ballot set opens_at = :past where id = :ballot")
                .param("past", Instant.now().minusSeconds(5).atOffset(java.time.ZoneOffset.UTC))
                .param("ballot", held.id())
                .update();
        upkeep.openAndCloseDue();
        upkeep.openAndCloseDue();
        assertThat(state(held.id())).isEqualTo(BallotState.SCHEDULED);
        assertThat(count(
                        "select count(*) from ballot_incident where ballot_id = :ballot"
                                + " and said = 'ballot.failure.key-lost'",
                        held.id()))
                .isOne();
        var challenge = holder.as(() -> holding.challenge(held.id()));
        var proof = holder.key().proveAgain(KeyHolding.about(held.id(), challenge));
        holder.run(() -> holding.check(held.id(), proof));
        upkeep.openAndCloseDue();
        assertThat(state(held.id())).isEqualTo(BallotState.OPEN);
    }

    private List<KeyHolder> of(Held held) {
        return TestBallots.asFirst(() -> safeguards.of(held.id()));
    }

    @Test
    void theApprovalFixesTheHoldersAndTheSignOffHoldsForThemOnly() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(5, branch);
        var id = TestBallots.asFirst(() -> ballots.create(testBallots.draft(branch, TestBallots.YES_NO)));
        testBallots.signOff(id);
        var holder = keyHolders.holder();
        keyHolders.choose(id, List.of(holder));
        assertThat(details(id).signOff().holds()).isFalse();
        testBallots.proposeToOpen(id);
        assertThatThrownBy(() -> keyHolders.choose(id, List.of())).isInstanceOf(NotPossibleNow.class);
        assertThat(holder.as(() -> holding.state(id))).isEmpty();
        assertThat(holder.as(() -> asked.now()).keys()).isEmpty();
    }

    @Test
    void aCopyAsksTheSamePeopleForNewKeys() {
        var held = keyHolders.approved(5, 2);
        keyHolders.make(held.id(), held.holders().getFirst());
        var copy = TestBallots.asFirst(() -> ballots.copy(held.id(), "Once more"));
        var holders = TestBallots.asFirst(() -> safeguards.of(copy));
        assertThat(holders)
                .extracting(KeyHolder::accountId)
                .containsExactlyElementsOf(
                        held.holders().stream().map(h -> h.person().accountId()).toList());
        assertThat(holders).noneMatch(KeyHolder::hasKey);
    }

    @Test
    void onlySomebodyWhoCanSignInIsChosenAndNobodyTwice() {
        var id = TestBallots.asFirst(() -> ballots.create(testBallots.draft("Nobody", TestBallots.YES_NO)));
        var one = keyHolders.holder();
        refused(Reason.TWICE, () -> keyHolders.choose(id, List.of(one, one)));
        var six = java.util.stream.Stream.generate(keyHolders::holder).limit(6).toList();
        refused(Reason.TOO_MANY, () -> keyHolders.choose(id, six));
        jdbc.sql("update account set status = 'SUSPENDED' where id = :id")
                .param("id", one.person().accountId())
                .update();
        refused(Reason.NO_ACCOUNT, () -> keyHolders.choose(id, List.of(one)));
    }

    @Autowired
    KeyReplacements replacements;

    private String addressOf(Holder holder) {
        return jdbc.sql("select login_email from account where id = :id")
                .param("id", holder.person().accountId())
                .query(String.class)
                .single();
    }

    @Test
    void whileKeysAreMadeTwoOfficersReplaceAHolderAndTheOthersKeysStay() {
        var held = keyHolders.approved(5, 2);
        keyHolders.make(held.id(), held.holders().getFirst());
        var leaving = held.holders().get(1);
        var coming = keyHolders.holder();
        TestBallots.asFirst(() -> {
            replacements.propose(held.id(), 2, addressOf(coming));
            return held;
        });
        assertThatThrownBy(() -> TestBallots.asFirst(() -> {
                    replacements.approve(held.id());
                    return held;
                }))
                .isInstanceOf(org.greenroom.approval.ApprovalRefused.class);
        refused(
                Reason.TWICE,
                () -> TestBallots.asSecond(() -> {
                    replacements.propose(held.id(), 2, addressOf(leaving));
                    return held;
                }));
        TestBallots.asSecond(() -> {
            replacements.approve(held.id());
            return held;
        });
        refused(Reason.NOT_HOLDER, () -> keyHolders.make(held.id(), leaving));
        keyHolders.make(held.id(), coming);
        upkeep.prepare(held.id());
        assertThat(state(held.id())).isEqualTo(BallotState.OPEN);
        assertThat(of(held).get(1).name()).isEqualTo(coming.person().displayName());
        assertThatThrownBy(() -> TestBallots.asFirst(() -> {
                    replacements.propose(held.id(), 1, addressOf(leaving));
                    return held;
                }))
                .isInstanceOf(NotPossibleNow.class);
    }
}
