package org.greenroom.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.BallotWork.Task;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.DatabaseClock;
import org.greenroom.ballot.box.Figures;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.SealedBox;
import org.greenroom.ballot.box.Spares;
import org.greenroom.ballot.box.WaitingBallots;
import org.greenroom.keys.KeyFolder;
import org.greenroom.sealing.ArchiveBuilder;
import org.greenroom.sealing.ElectionResult;
import org.greenroom.sealing.Verification;
import org.greenroom.sealing.Verifier;
import org.greenroom.storage.StoredFile;
import org.greenroom.storage.StoredFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The count of a closed ballot. Only the sum over all ballots is ever decrypted, and never of fewer than a minimum. The
 * archive is verified as anybody would before it is stored; then the ballot's key is destroyed.
 */
@Component
class Counting {

    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);

    private final BallotRepository ballots;
    private final BallotSetups setups;
    private final KeyHolders keyHolders;
    private final KeyWork keyWork;
    private final BallotResults results;
    private final BallotWork work;
    private final BallotKeys keys;
    private final Roll roll;
    private final Spares spares;
    private final SealedBox box;
    private final WaitingBallots waiting;
    private final Figures figures;
    private final StoredFiles files;
    private final AuditTrail audit;
    private final DatabaseClock clock;
    private final BallotSettings settings;
    private final TransactionTemplate inTransaction;

    Counting(
            BallotRepository ballots,
            BallotSetups setups,
            KeyHolders keyHolders,
            KeyWork keyWork,
            BallotResults results,
            BallotWork work,
            BallotKeys keys,
            Roll roll,
            Spares spares,
            SealedBox box,
            WaitingBallots waiting,
            Figures figures,
            StoredFiles files,
            AuditTrail audit,
            DatabaseClock clock,
            BallotSettings settings,
            TransactionTemplate inTransaction) {
        this.ballots = ballots;
        this.setups = setups;
        this.keyHolders = keyHolders;
        this.keyWork = keyWork;
        this.results = results;
        this.work = work;
        this.keys = keys;
        this.roll = roll;
        this.spares = spares;
        this.box = box;
        this.waiting = waiting;
        this.figures = figures;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
        this.inTransaction = inTransaction;
    }

    private record Count(ArchiveBuilder builder, long timestamp) {}

    /** Counts a closed ballot, or leaves it uncounted for good if too few took part; nothing in any other state. */
    void count(UUID ballotId) {
        var ballot = ballots.findById(ballotId).orElse(null);
        if (ballot == null || ballot.state() != BallotState.CLOSED) {
            return;
        }
        if (keyWork.waitsForParts(ballotId)) {
            return;
        }
        try {
            requireConsistent(ballotId);
            if (box.count(ballotId) < settings.countMinimum()) {
                inTransaction.executeWithoutResult(tx -> leaveUncounted(ballotId));
            } else {
                count(ballot).ifPresent(count -> inTransaction.executeWithoutResult(tx -> store(ballotId, count, tx)));
            }
        } catch (CannotCount e) {
            LOG.error("Ballot {} cannot be counted: {}", ballotId, e.getMessage());
            work.fail(ballotId, Task.COUNTING, e.textKey);
            return;
        } catch (KeyFolder.KeyMissing e) {
            LOG.error("Ballot {} cannot be counted: its key is missing", ballotId);
            work.fail(ballotId, Task.COUNTING, "ballot.failure.key-missing");
            return;
        } catch (RuntimeException e) {
            work.fail(ballotId, Task.COUNTING, "ballot.failure.counting");
            throw e;
        }
        keys.destroy(ballotId);
    }

    private void requireConsistent(UUID ballotId) {
        int inBox = box.count(ballotId);
        int marked = roll.inBox(ballotId);
        int kept = figures.find(ballotId).map(Figures.Kept::cast).orElse(-1);
        if (inBox != marked || inBox != kept || waiting.count(ballotId) != 0) {
            throw new CannotCount("ballot.failure.box", "roll marks, box and figures differ");
        }
    }

    /** Empty while key holders still have to decrypt: the sum they are to decrypt is fixed then. */
    private Optional<Count> count(Ballot ballot) {
        BallotSetup setup = setups.load(ballot.id());
        requireOneCredentialEach(ballot.id(), setup);
        var builder =
                new ArchiveBuilder(setup.election(), setup.trustees(), setup.credentials(), box.ballots(ballot.id()));
        if (builder.ballotCount() < settings.countMinimum()) {
            throw new CannotCount("ballot.failure.box", "ballots have left the box");
        }
        var closesAt = ballot.closesAt();
        long timestamp = closesAt == null ? 0 : closesAt.getEpochSecond();
        if (keyWork.areHeld(ballot.id())) {
            if (!keyWork.isTheSum(ballot, setup.election().uuid(), builder, timestamp)) {
                throw new CannotCount("ballot.failure.other-sum", "another sum was given to the key holders");
            }
            keyWork.decrypt(ballot.id(), builder);
            if (!builder.isComplete()) {
                return Optional.empty();
            }
        } else {
            keyHolders.ownKeys(ballot.id(), keys.load(ballot.id())).forEach(builder::decryptWith);
        }
        return Optional.of(new Count(builder, timestamp));
    }

    private void requireOneCredentialEach(UUID ballotId, BallotSetup setup) {
        Spares.Numbers numbers = spares.numbers(ballotId);
        if (setup.credentials().size() != roll.size(ballotId) + numbers.beyondRoll()
                || roll.late(ballotId) != numbers.used()) {
            throw new CannotCount("ballot.failure.box", "credentials differ from roll entries and spares");
        }
    }

    private static void requireVerified(StoredFile archive, ElectionResult result, int ballots) {
        Verification verification = verified(archive);
        if (!verification.isVerified()) {
            throw new CannotCount(
                    "ballot.failure.archive", verification.failure().toString());
        }
        var contents = verification.contents().orElseThrow();
        if (contents.counted() != ballots
                || !contents.result().filter(result::equals).isPresent()) {
            throw new CannotCount("ballot.failure.archive", "the verifier reads another result");
        }
    }

    private static Verification verified(StoredFile archive) {
        try {
            return Verifier.verify(archive::open, line -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The archive goes to the database piece by piece and is verified as it lies there, all in the transaction that makes it
     * the result: however large it is, it is never in memory, and what is not verified was never stored.
     */
    private void store(UUID ballotId, Count count, TransactionStatus tx) {
        ArchiveBuilder builder = count.builder();
        String name = setups.election(ballotId).orElseThrow().uuid() + ".bel";
        UUID file = files.write(name, "application/octet-stream", out -> builder.writeTo(out, count.timestamp()));
        StoredFile archive = files.load(file);
        ElectionResult result = builder.result();
        if (keyWork.areHeld(ballotId) && !keyWork.isWhatHoldersSaw(ballotId, archive)) {
            throw new CannotCount("ballot.failure.other-archive", "the key holders were given another archive");
        }
        requireVerified(archive, result, builder.ballotCount());
        Ballot ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        if (ballot.state() != BallotState.CLOSED) {
            // Another node was faster.
            tx.setRollbackOnly();
            return;
        }
        ballot.counted();
        String sha256 = HexFormat.of().formatHex(archive.sha256());
        results.insert(
                ballotId,
                new BallotResults.Counted(
                        result.counts(), builder.ballotCount(), roll.size(ballotId), file, sha256, clock.now(), null));
        eraseSecrets(ballotId);
        audit.record(Actor.system(), "ballot.counted", ballotId.toString(), Map.of("archiveSha256", sha256));
    }

    private void leaveUncounted(UUID ballotId) {
        Ballot ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        if (ballot.state() != BallotState.CLOSED) {
            return;
        }
        ballot.leaveUncounted();
        eraseSecrets(ballotId);
        audit.record(Actor.system(), "ballot.not-counted", ballotId.toString(), Map.of());
    }

    private void eraseSecrets(UUID ballotId) {
        roll.eraseCredentials(ballotId);
        keyHolders.eraseKeys(ballotId);
        work.finish(ballotId, Task.COUNTING);
    }

    /** The box is not as it must be; trying again would not help. */
    private static final class CannotCount extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String textKey;

        CannotCount(String textKey, String detail) {
            super(detail);
            this.textKey = textKey;
        }
    }
}
