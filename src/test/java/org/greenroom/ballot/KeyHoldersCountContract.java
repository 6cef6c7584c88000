package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.KeyRefused.Reason;
import org.greenroom.ballot.KeyStanding.Need;
import org.greenroom.ballot.box.SealedBox;
import org.greenroom.hashing.Sha256;
import org.greenroom.sealing.ArchiveBuilder;
import org.greenroom.sealing.BeleniosTool;
import org.greenroom.sealing.EncryptedTally;
import org.greenroom.sealing.KeyForTool;
import org.greenroom.sealing.PartialDecryption;
import org.greenroom.sealing.TrusteeKey;
import org.greenroom.sealing.Verifier;
import org.greenroom.storage.StoredFiles;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestKeyHolders;
import org.greenroom.testing.TestKeyHolders.Held;
import org.greenroom.testing.TestKeyHolders.Holder;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The count of a ballot whose keys people hold: nothing is opened without all of them, on either database. */
abstract class KeyHoldersCountContract {

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestKeyHolders keyHolders;

    @Autowired
    Ballots ballots;

    @Autowired
    Counting counting;

    @Autowired
    BallotSetups setups;

    @Autowired
    Safeguards safeguards;

    @Autowired
    KeyHolding holding;

    @Autowired
    Booth booth;

    @Autowired
    HeldTally tallies;

    @Autowired
    BallotCounts counts;

    @Autowired
    SealedBox box;

    @Autowired
    StoredFiles files;

    @Autowired
    TransactionTemplate inTransaction;

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

    /** A ballot with as many holders, in which six have voted, closed, and no sum fixed yet. */
    private Held voted(int howMany) {
        var held = keyHolders.approved(9, howMany);
        keyHolders.makeAll(held);
        int[] choices = {0, 0, 0, 1, 1, -1};
        for (int i = 0; i < choices.length; i++) {
            new TestVoter(held.members().get(i), booth).vote(held.id(), choices[i]);
        }
        testBallots.close(held.id());
        return held;
    }

    /** The same, and its sum is fixed. */
    private Held closed(int howMany) {
        var held = voted(howMany);
        testBallots.count(held.id());
        return held;
    }

    /** Gives holders this sum before the portal has made its own. */
    private void fix(Held held, byte[] tally, String archiveSha256) {
        jdbc.sql("""
                        insert into ballot_tally (ballot_id, tally, tally_sha256, ballots, archive, archive_sha256)
                        values (:ballot, :tally, :hash, 6, :archive, :other)""")
                .param("ballot", held.id())
                .param("tally", tally)
                .param("hash", Sha256.hex(tally))
                .param("archive", files.store("other.bel", "application/octet-stream", new byte[] {'0'}))
                .param("other", archiveSha256)
                .update();
    }

    private byte[] part(Held held, TrusteeKey key) {
        var election = setups.election(held.id()).orElseThrow();
        var tally = EncryptedTally.parse(
                election, tallies.find(held.id()).orElseThrow().tally());
        return PartialDecryption.make(election, tally, key).toBytes();
    }

    private void handIn(Held held, Holder holder, byte[] part) {
        holder.run(() -> holding.decrypt(held.id(), part));
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(KeyRefused.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }

    @Test
    void theCountWaitsForEveryPartAndIsVerified() throws Exception {
        var held = closed(3);
        assertThat(state(held.id())).isEqualTo(BallotState.CLOSED);
        for (var holder : held.holders()) {
            assertThat(state(held.id())).isEqualTo(BallotState.CLOSED);
            var sum = holder.as(() -> holding.state(held.id()).orElseThrow());
            assertThat(sum.need()).isEqualTo(Need.COUNT);
            assertThat(sum.sum().ballots()).isEqualTo(6);
            handIn(held, holder, part(held, holder.key()));
            counting.count(held.id());
        }
        assertThat(state(held.id())).isEqualTo(BallotState.COUNTED);
        var result = details(held.id()).result();
        assertThat(result.questions().getFirst().answers())
                .extracting(BallotResult.AnswerCount::votes)
                .containsExactly(3, 2);
        testBallots.decide(held.id(), BallotAct.PUBLISH);
        var archive = publicArchive(held.id());
        assertThat(Verifier.verify(archive).contents().orElseThrow().trustees()).isEqualTo(3);
        BeleniosTool.requirePresent();
        BeleniosTool.assertVerifies(temporary, archive);
    }

    @Autowired
    PublicBallots publicBallots;

    private byte[] publicArchive(UUID id) {
        return publicBallots.archive(id).orElseThrow().bytes();
    }

    @Test
    void beleniosToolDecryptsWithTheSameKey() throws Exception {
        BeleniosTool.requirePresent();
        var held = closed(2);
        for (int i = 0; i < 2; i++) {
            var holder = held.holders().get(i);
            var archive = holder.as(() -> holding.archive(held.id()).bytes());
            handIn(held, holder, KeyForTool.decrypt(temporary.resolve("holder" + i), archive, holder.key(), i + 1));
        }
        counting.count(held.id());
        assertThat(state(held.id())).isEqualTo(BallotState.COUNTED);
    }

    @Test
    void wrongPartsOfTheCountAreRefused() {
        var held = closed(2);
        var other = closed(1);
        var first = held.holders().getFirst();
        var second = held.holders().get(1);
        var part = part(held, first.key());
        refused(Reason.INVALID_DECRYPTION, () -> handIn(held, second, part));
        refused(
                Reason.INVALID_DECRYPTION,
                () -> handIn(held, first, part(other, other.holders().getFirst().key())));
        refused(Reason.INVALID_DECRYPTION, () -> handIn(held, first, new byte[] {'['}));
        refused(Reason.NOT_HOLDER, () -> handIn(held, other.holders().getFirst(), part));
        handIn(held, first, part);
        refused(Reason.USED_ALREADY, () -> handIn(held, first, part));
        assertThat(state(held.id())).isEqualTo(BallotState.CLOSED);
    }

    @Test
    void aRestartInTheMiddleOfTheCountChangesNothing() {
        var held = closed(2);
        var fixed = tallies.find(held.id()).orElseThrow();
        handIn(
                held,
                held.holders().getFirst(),
                part(held, held.holders().getFirst().key()));
        counting.count(held.id());
        testBallots.count(held.id());
        assertThat(state(held.id())).isEqualTo(BallotState.CLOSED);
        assertThat(details(held.id()).work().failure()).isNull();
        assertThat(tallies.find(held.id()).orElseThrow().tallySha256()).isEqualTo(fixed.tallySha256());
        handIn(held, held.holders().get(1), part(held, held.holders().get(1).key()));
        counting.count(held.id());
        assertThat(state(held.id())).isEqualTo(BallotState.COUNTED);
        counting.count(held.id());
        assertThat(state(held.id())).isEqualTo(BallotState.COUNTED);
    }

    @Test
    void aSecondDifferentSumIsNeverCounted() {
        var held = voted(1);
        fix(held, new byte[] {'0'}, "0".repeat(64));
        jdbc.sql("update ballot_key_assignment set decryption = :any where ballot_id = :ballot")
                .param("any", new byte[] {'0'})
                .param("ballot", held.id())
                .update();
        testBallots.count(held.id());
        assertThat(state(held.id())).isEqualTo(BallotState.CLOSED);
        assertThat(details(held.id()).work().failure()).isEqualTo("ballot.failure.other-sum");
    }

    @Test
    void anArchiveThatHoldersDidNotSeeIsNeverCounted() {
        var held = voted(1);
        var setup = setups.load(held.id());
        var ballots = inTransaction.execute(tx -> java.util.stream.StreamSupport.stream(
                        box.ballots(held.id()).spliterator(), false)
                .toList());
        var sum = new ArchiveBuilder(setup.election(), setup.trustees(), setup.credentials(), ballots).tally();
        fix(held, sum.toBytes(), "0".repeat(64));
        var holder = held.holders().getFirst();
        handIn(held, holder, part(held, holder.key()));
        testBallots.count(held.id());
        assertThat(state(held.id())).isEqualTo(BallotState.CLOSED);
        assertThat(details(held.id()).work().failure()).isEqualTo("ballot.failure.other-archive");
    }

    @Test
    void theSumIsWrittenOnceAndGoesOnlyWithACancelledBallot() {
        var held = closed(1);
        for (var sql : List.of(
                "update ballot_tally set ballots = 7 where ballot_id = :ballot",
                "delete from ballot_tally where ballot_id = :ballot")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param("ballot", held.id()).update())
                    .hasStackTraceContaining("written once");
        }
        assertThat(tallies.find(held.id())).isPresent();
        testBallots.decide(held.id(), BallotAct.CANCEL);
        assertThat(tallies.find(held.id())).isEmpty();
    }

    @Test
    void officersReadForWhomTheCountWaits() {
        var held = voted(2);
        assertThat(waitsFor(held)).as("no sum yet").isEmpty();
        testBallots.count(held.id());
        var names = held.holders().stream().map(h -> h.person().displayName()).toList();
        assertThat(waitsFor(held)).isEqualTo(names);
        var first = held.holders().getFirst();
        handIn(held, first, part(held, first.key()));
        assertThat(waitsFor(held)).containsExactly(names.getLast());
        var last = held.holders().getLast();
        handIn(held, last, part(held, last.key()));
        assertThat(waitsFor(held)).isEmpty();
    }

    private List<String> waitsFor(Held held) {
        return TestBallots.asFirst(() -> counts.waitsFor(held.id()));
    }

    private List<KeyHolder> of(Held held) {
        return TestBallots.asFirst(() -> safeguards.of(held.id()));
    }

    @Test
    void aCancelledBallotIsNeverDecrypted() {
        var held = closed(2);
        var first = held.holders().getFirst();
        var second = held.holders().get(1);
        var late = part(held, second.key());
        handIn(held, first, part(held, first.key()));
        testBallots.decide(held.id(), BallotAct.CANCEL);
        assertThat(count(
                        "select count(*) from ballot_key_assignment where ballot_id = :ballot and decryption is not null",
                        held.id()))
                .isZero();
        assertThat(count("select count(*) from ballot_tally where ballot_id = :ballot", held.id()))
                .isZero();
        refused(Reason.NOT_NOW, () -> handIn(held, second, late));
        refused(Reason.NOT_NOW, () -> second.run(() -> holding.archive(held.id())));
    }
}
