package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenroom.ballot.CastOutcome.Accepted;
import org.greenroom.ballot.CastOutcome.NotAccepted;
import org.greenroom.ballot.CastOutcome.Reason;
import org.greenroom.ballot.box.Batches;
import org.greenroom.sealing.BeleniosTool;
import org.greenroom.sealing.Credential;
import org.greenroom.sealing.Credentials;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.EncryptedTally;
import org.greenroom.sealing.PartialDecryption;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestCodes;
import org.greenroom.testing.TestCodes.Coded;
import org.greenroom.testing.TestKeyHolders;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ballot whose voting codes somebody else makes, from the frozen roll to the count, on either database. */
abstract class VotingCodesContract {

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
    HeldTally tallies;

    @Autowired
    Counting counting;

    @Autowired
    Notices notices;

    @Autowired
    PublicBallots publicBallots;

    @Autowired
    Batches batches;

    @Autowired
    Booth booth;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path temporary;

    private BallotDetails details(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id));
    }

    private BallotState state(UUID id) {
        return details(id).state();
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param("ballot", id).query(Long.class).single();
    }

    private Election election(UUID id) {
        return setups.election(id).orElseThrow();
    }

    private TestVoter voter(Coded coded, int place) {
        return new TestVoter(coded.held().members().get(place), booth);
    }

    private byte[] seal(Coded coded, String code, int choice) {
        return TestVoter.seal(election(coded.id()), code, choice);
    }

    private CastOutcome cast(Coded coded, int member, String code) {
        return voter(coded, member).cast(coded.id(), seal(coded, code, 0));
    }

    private static void refused(CodesRefused.Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(CodesRefused.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }

    @Test
    void theRollIsFrozenWithoutCredentialsAndTheBallotWaitsForItsCodes() {
        var waiting = testCodes.waiting(5);
        upkeep.prepare(waiting.id());
        upkeep.openAndCloseDue();
        assertThat(state(waiting.id())).isEqualTo(BallotState.PREPARING);
        assertThat(setups.election(waiting.id())).isEmpty();
        assertThat(count("select count(*) from roll_entry where ballot_id = :ballot", waiting.id()))
                .isEqualTo(5);
        assertThat(count(
                        "select count(*) from roll_entry where ballot_id = :ballot and credential_sealed is not null",
                        waiting.id()))
                .isZero();
        assertThat(count("select count(*) from spare_credential where ballot_id = :ballot", waiting.id()))
                .isZero();

        var coded = testCodes.made(waiting);
        var mixed = new ArrayList<>(coded.codes());
        Collections.shuffle(mixed);
        testCodes.handIn(coded, testCodes.publicOnes(coded, mixed));

        assertThat(state(coded.id())).isEqualTo(BallotState.OPEN);
        var setup = setups.load(coded.id());
        assertThat(setup.election().uuid()).isEqualTo(testCodes.asked(coded).electionUuid());
        assertThat(setup.election().credentialAuthority())
                .contains(coded.authority().person().displayName());
        var sorted = mixed.stream()
                .map(code -> new Credential(code).publicValue(setup.election().uuid()))
                .sorted()
                .toList();
        assertThat(new String(setup.credentials().bytes(), StandardCharsets.UTF_8))
                .isEqualTo(new String(Credentials.of(sorted).bytes(), StandardCharsets.UTF_8));
        assertThat(count("select count(*) from ballot_code where ballot_id = :ballot", coded.id()))
                .isEqualTo(sorted.size());
        assertThat(count(
                        "select count(*) from ballot_code_authority where ballot_id = :ballot"
                                + " and public_credentials is not null",
                        coded.id()))
                .isZero();
    }

    @Test
    void codesAreRefusedByNameAndNeverReplaced() {
        var coded = testCodes.made(testCodes.waiting(5));
        var codes = coded.codes();
        var right = testCodes.publicOnes(coded, codes);
        var stranger = keyHolders.holder();
        refused(CodesRefused.Reason.NOT_AUTHORITY, () -> stranger.run(() -> making.handIn(coded.id(), right)));
        refused(CodesRefused.Reason.NOT_AUTHORITY, () -> stranger.run(() -> making.roll(coded.id())));
        assertThat(stranger.as(() -> making.state(coded.id()))).isEmpty();
        refused(
                CodesRefused.Reason.WRONG_NUMBER,
                () -> testCodes.handIn(coded, testCodes.publicOnes(coded, codes.subList(1, codes.size()))));
        var twice = new ArrayList<>(codes);
        twice.set(0, codes.get(1));
        refused(CodesRefused.Reason.INVALID_CODES, () -> testCodes.handIn(coded, testCodes.publicOnes(coded, twice)));
        var text = new String(right, StandardCharsets.UTF_8);
        var outside = text.replaceFirst("\"\\d+\"", "\"" + BigInteger.TWO.pow(9) + "\"");
        var heavy = text.replaceFirst("\\d\"", "1,2\"");
        for (var wrong : List.of(outside, heavy, "[", "{}")) {
            refused(
                    CodesRefused.Reason.INVALID_CODES,
                    () -> testCodes.handIn(coded, wrong.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(state(coded.id())).isEqualTo(BallotState.PREPARING);
        testCodes.handIn(coded, right);
        refused(CodesRefused.Reason.MADE_ALREADY, () -> testCodes.handIn(coded, right));
    }

    @Test
    void whoeverMakesTheCodesReadsTheRollAndEveryMemberCanSeeThat() {
        var coded = testCodes.waiting(5);
        var roll = coded.authority().as(() -> making.roll(coded.id()));
        assertThat(roll).hasSize(5);
        assertThat(roll).extracting(CodeMaking.Addressee::number).isSorted();
        var member = coded.held().members().getFirst();
        assertThat(jdbc.sql("select count(*) from member_read where member_id = :member and kind = 'VOTING_CODE'")
                        .param("member", member)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void missingCodesAlarmBothOfficersOnceAndItDoesNotOpen() {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(5, branch);
        var draft = testBallots.draft(branch, TestBallots.YES_NO);
        var waiting = testCodes.waiting(draft.withTimes(Instant.now().minusSeconds(5), draft.closesAt()), members);
        upkeep.openAndCloseDue();
        upkeep.openAndCloseDue();
        assertThat(state(waiting.id())).isEqualTo(BallotState.PREPARING);
        assertThat(details(waiting.id()).work().failure()).isEqualTo("ballot.failure.codes-missing");
        assertThat(count(
                        "select count(*) from ballot_key_notice where ballot_id = :ballot and kind = 'CODES'",
                        waiting.id()))
                .isOne();
        var coded = testCodes.made(waiting);
        testCodes.handIn(coded, testCodes.publicOnes(coded, coded.codes()));
        assertThat(state(coded.id())).isEqualTo(BallotState.OPEN);
        assertThat(details(coded.id()).work().failure()).isNull();
    }

    @Test
    void aKeyLostWhileCodesAreWaitedForIsMadeAnew() {
        var coded = testCodes.made(testCodes.waiting(5));
        var holder = coded.held().holders().getFirst();
        holder.run(() -> holding.lose(coded.id()));
        testCodes.handIn(coded, testCodes.publicOnes(coded, coded.codes()));
        assertThat(state(coded.id())).isEqualTo(BallotState.PREPARING);
        keyHolders.make(
                coded.id(), new TestKeyHolders.Holder(holder.person(), org.greenroom.sealing.TrusteeKey.generate()));
        upkeep.prepare(coded.id());
        assertThat(state(coded.id())).isEqualTo(BallotState.OPEN);
    }

    @Test
    void aCodeIsUsedOnceByWhomeverAndAMemberVotesOnce() {
        var coded = testCodes.open(12);
        var codes = coded.codes();
        assertThat(voter(coded, 0).signedIn(() -> booth.credential(coded.id())))
                .isEqualTo(new Booth.CredentialAnswer.Refused(new NotAccepted(Reason.CODE_NEEDED)));
        assertThat(cast(coded, 0, Credential.generate().value())).isEqualTo(new NotAccepted(Reason.UNKNOWN_CODE));
        var sealed = seal(coded, codes.getFirst(), 0);
        assertThat(voter(coded, 0).cast(coded.id(), sealed)).isInstanceOf(Accepted.class);
        assertThat(voter(coded, 0).cast(coded.id(), sealed)).isInstanceOf(Accepted.class);
        assertThat(cast(coded, 1, codes.getFirst())).isEqualTo(new NotAccepted(Reason.CODE_USED));
        assertThat(cast(coded, 0, codes.get(1))).isEqualTo(new NotAccepted(Reason.ALREADY_VOTED));
        assertThat(count("select count(*) from intake_ticket where ballot_id = :ballot", coded.id()))
                .isZero();
        assertThat(count("select count(*) from roll_entry where ballot_id = :ballot and state = 'WAITING'", coded.id()))
                .isOne();
        for (int i = 2; i < 7; i++) {
            assertThat(cast(coded, i, codes.get(i))).isInstanceOf(Accepted.class);
        }
        batches.move(coded.id(), 5, 0);
        assertThat(count("select count(*) from waiting_ballot where ballot_id = :ballot", coded.id()))
                .isZero();
        assertThat(cast(coded, 1, codes.getFirst())).isEqualTo(new NotAccepted(Reason.CODE_USED));
        assertThat(cast(coded, 1, codes.get(1))).isInstanceOf(Accepted.class);
    }

    @Test
    void oneCodeInManyHandsAtTheSameInstantMakesOneBallot() throws Exception {
        var coded = testCodes.open(6);
        var code = coded.codes().getFirst();
        var bodies = new ArrayList<byte[]>();
        for (int i = 0; i < 4; i++) {
            bodies.add(seal(coded, code, i % 2));
        }
        List<CastOutcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var together = new CyclicBarrier(4);
            List<Future<CastOutcome>> casts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                var voter = voter(coded, i);
                var body = bodies.get(i);
                casts.add(threads.submit(() -> {
                    together.await();
                    return voter.cast(coded.id(), body);
                }));
            }
            for (var done : casts) {
                outcomes.add(done.get());
            }
        }
        assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(NotAccepted.class::isInstance)
                .extracting(outcome -> ((NotAccepted) outcome).reason())
                .containsOnly(Reason.CODE_USED);
        assertThat(count("select count(*) from waiting_ballot where ballot_id = :ballot", coded.id()))
                .isOne();
        assertThat(count(
                        "select count(*) from roll_entry where ballot_id = :ballot and state <> 'NOT_VOTED'",
                        coded.id()))
                .isOne();
    }

    @Test
    void aLateAdditionTakesASpareThatThePortalDoesNotHave() {
        var coded = testCodes.open(5);
        var late = testBallots.members(1, "Branch " + UUID.randomUUID()).getFirst();
        var number = jdbc.sql("select membership_number from member where id = :id")
                .param("id", late)
                .query(String.class)
                .single();
        testBallots.decide(coded.id(), BallotAct.ADD_TO_ROLL, ActTerms.adding(number, "Left out."));
        assertThat(count(
                        "select count(*) from roll_entry where ballot_id = :ballot and credential_sealed is not null",
                        coded.id()))
                .isZero();
        var spare = coded.codes().getLast();
        assertThat(new TestVoter(late, booth).cast(coded.id(), seal(coded, spare, 0)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void itIsCountedAndVerifiedWithUnusedCodesLeft() throws Exception {
        var coded = testCodes.open(8);
        for (int i = 0; i < 6; i++) {
            assertThat(cast(coded, i, coded.codes().get(i))).isInstanceOf(Accepted.class);
        }
        testBallots.close(coded.id());
        testBallots.count(coded.id());
        var holder = coded.held().holders().getFirst();
        var tally = EncryptedTally.parse(
                election(coded.id()), tallies.find(coded.id()).orElseThrow().tally());
        var part = PartialDecryption.make(election(coded.id()), tally, holder.key())
                .toBytes();
        holder.run(() -> holding.decrypt(coded.id(), part));
        counting.count(coded.id());
        assertThat(state(coded.id())).isEqualTo(BallotState.COUNTED);
        testBallots.decide(coded.id(), BallotAct.PUBLISH);
        BeleniosTool.requirePresent();
        BeleniosTool.assertVerifies(
                temporary, publicBallots.archive(coded.id()).orElseThrow().bytes());
    }

    @Test
    void nothingThatIsStoredJoinsAMemberToACode() {
        var coded = testCodes.open(6);
        assertThat(cast(coded, 0, coded.codes().getFirst())).isInstanceOf(Accepted.class);
        var row = jdbc.sql("select * from waiting_ballot where ballot_id = :ballot")
                .param("ballot", coded.id())
                .query()
                .singleRow();
        var hash = org.greenroom.ballot.box.CredentialHash.of(
                new Credential(coded.codes().getFirst())
                        .publicValue(election(coded.id()).uuid()));
        assertThat((byte[]) row.get("code_mark")).hasSize(32).isNotEqualTo(hash);
        assertThat(columns("ballot_code")).containsExactly("ballot_id", "credential_hash");
    }

    private List<String> columns(String table) {
        return jdbc
                .sql("select column_name from information_schema.columns where lower(table_name) = :table")
                .param("table", table)
                .query(String.class)
                .list()
                .stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .sorted()
                .toList();
    }

    @Test
    void theProposalAsksForOtherHandsThanTheAuthoritys() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(5, branch);
        var draft = testBallots.draft(branch, TestBallots.YES_NO);
        var id = TestBallots.asFirst(() -> ballots.create(draft));
        var authority = keyHolders.holder();
        testCodes.choose(id, authority.person().accountId());
        assertThat(problemsOf(id)).contains(Map.entry("codeAuthority", "ballot.problem.codes-without-holders"));
        keyHolders.choose(id, List.of(authority));
        assertThat(problemsOf(id)).contains(Map.entry("codeAuthority", "ballot.problem.codes-same-hands"));
        keyHolders.choose(id, List.of(authority, keyHolders.holder()));
        assertThat(problemsOf(id)).noneMatch(problem -> problem.getKey().equals("codeAuthority"));
        var copied = TestBallots.asFirst(() -> ballots.copy(id, "Once more"));
        assertThat(count("select count(*) from ballot_code_authority where ballot_id = :ballot", copied))
                .isOne();
    }

    @Test
    void whoIsInvitedOrRemindedReadsFromWhomTheCodeComes() {
        var coded = testCodes.open(5);
        var from = "You also need your voting code. It comes to you from "
                + coded.authority().person().displayName();
        assertThat(notice(coded.id(), NoticeKind.INVITATION).text()).contains(from);
        assertThat(notice(coded.id(), NoticeKind.INVITATION).letter()).contains(from);
        assertThat(notice(coded.id(), NoticeKind.REMINDER).text()).contains(from);
        assertThat(notice(coded.id(), NoticeKind.RESULT).text()).doesNotContain("voting code");
        var usual = testBallots.open(5, TestBallots.YES_NO);
        assertThat(notice(usual.id(), NoticeKind.INVITATION).text()).doesNotContain("voting code");
    }

    private NoticeText notice(UUID id, NoticeKind kind) {
        return TestBallots.asFirst(() -> notices.text(id, kind, false, java.util.Locale.UK));
    }

    private List<Map.Entry<String, String>> problemsOf(UUID id) {
        return TestBallots.asFirst(() -> ballots.problems(id)).stream()
                .map(problem -> Map.entry(problem.field(), problem.textKey()))
                .toList();
    }
}
