package org.greenroom.ballot;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.greenroom.ballot.CastOutcome.Accepted;
import org.greenroom.ballot.CastOutcome.NotAccepted;
import org.greenroom.ballot.CastOutcome.Reason;
import org.greenroom.ballot.CastOutcome.TooLate;
import org.greenroom.ballot.CastOutcome.TooMany;
import org.greenroom.ballot.box.BallotCodes;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.BallotSecret;
import org.greenroom.ballot.box.CredentialHash;
import org.greenroom.ballot.box.IntakeTickets;
import org.greenroom.ballot.box.IntakeTickets.Arrival;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.RollEntry;
import org.greenroom.ballot.box.RollMark;
import org.greenroom.ballot.box.SealedBox;
import org.greenroom.ballot.box.WaitingBallots;
import org.greenroom.keys.KeyFolder;
import org.greenroom.keys.SealingKey;
import org.greenroom.sealing.BallotChecker;
import org.greenroom.sealing.CheckedBallot;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.Refusal;
import org.greenroom.sealing.Refused;
import org.greenroom.sealing.Tracker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes sealed ballots in. Three short steps: a ticket at the door by the database’s clock; all checks without any lock;
 * then roll mark, erased credential and stored ballot in one transaction. A refusal gives the ticket back and leaves
 * nothing behind. Nothing about a cast is ever logged.
 */
@Component
class BallotIntake {

    private static final Logger LOG = LoggerFactory.getLogger(BallotIntake.class);

    private final BallotSetups setups;
    private final Roll roll;
    private final IntakeTickets tickets;
    private final WaitingBallots waiting;
    private final SealedBox box;
    private final BallotCodes codes;
    private final BallotKeys keys;
    private final ProofThreads proofs;
    private final ProofCheckLimit limit;
    private final UsedCodeLimit usedCodes;
    private final BallotSettings settings;
    private final TransactionTemplate inTransaction;

    BallotIntake(
            BallotSetups setups,
            Roll roll,
            IntakeTickets tickets,
            WaitingBallots waiting,
            SealedBox box,
            BallotCodes codes,
            BallotKeys keys,
            ProofThreads proofs,
            ProofCheckLimit limit,
            UsedCodeLimit usedCodes,
            BallotSettings settings,
            TransactionTemplate inTransaction) {
        this.setups = setups;
        this.roll = roll;
        this.tickets = tickets;
        this.waiting = waiting;
        this.box = box;
        this.codes = codes;
        this.keys = keys;
        this.proofs = proofs;
        this.limit = limit;
        this.usedCodes = usedCodes;
        this.settings = settings;
        this.inTransaction = inTransaction;
    }

    /** @param body all of what the member sent */
    CastOutcome cast(UUID ballotId, UUID memberId, byte[] body) {
        try {
            return arrive(ballotId, memberId, body);
        } catch (DataAccessException | TransactionException | KeyFolder.KeyMissing e) {
            // The kind of trouble only: a message of the driver could quote values.
            LOG.warn("A ballot could not be taken in: {}", e.getClass().getSimpleName());
            return new NotAccepted(Reason.TRY_AGAIN);
        }
    }

    private CastOutcome arrive(UUID ballotId, UUID memberId, byte[] body) {
        Election election = setups.election(ballotId).orElse(null);
        if (election == null) {
            return new NotAccepted(Reason.UNKNOWN_BALLOT);
        }
        // First of all: what the arrival decides must not wait for anything else.
        Arrival arrival = tickets.arrive(ballotId, settings.intakeLease()).orElse(null);
        return switch (arrival) {
            case null -> new NotAccepted(Reason.UNKNOWN_BALLOT);
            case Arrival.InTime inTime -> takeIn(inTime.ticket(), election, memberId, ballotId, body);
            case Arrival.TooEarly early -> onRoll(ballotId, memberId, entry -> new NotAccepted(Reason.NOT_OPEN));
            case Arrival.Suspended held ->
                onRoll(ballotId, memberId, entry -> repeated(entry, body)
                        .orElseGet(() -> new NotAccepted(Reason.SUSPENDED)));
            case Arrival.TooLate late ->
                onRoll(ballotId, memberId, entry -> repeated(entry, body)
                        .orElseGet(() -> new TooLate(late.arrivedAt(), late.closesAt())));
        };
    }

    private CastOutcome onRoll(UUID ballotId, UUID memberId, Function<RollEntry, CastOutcome> then) {
        return roll.find(ballotId, memberId).map(then).orElseGet(() -> new NotAccepted(Reason.NOT_ON_ROLL));
    }

    /** A ticket, and whether it is gone already. */
    private static final class Held {
        private final UUID ticket;
        private boolean used;

        Held(UUID ticket) {
            this.ticket = ticket;
        }
    }

    private CastOutcome takeIn(UUID ticket, Election election, UUID memberId, UUID ballotId, byte[] body) {
        Held held = new Held(ticket);
        try {
            return onRoll(ballotId, memberId, entry -> checkAndStore(held, election, entry, body));
        } finally {
            if (!held.used) {
                tickets.giveBack(ticket);
            }
        }
    }

    private CastOutcome checkAndStore(Held held, Election election, RollEntry entry, byte[] body) {
        if (entry.hasVoted()) {
            return repeatedOrVoted(entry, body);
        }
        if (body.length > election.maximumBallotBytes()) {
            return new NotAccepted(Reason.TOO_LARGE);
        }
        long wait = limit.secondsToWait(entry.memberId());
        if (wait > 0) {
            return new TooMany(wait);
        }
        return election.credentialAuthority().isPresent()
                ? checkAndStoreByCode(held, election, entry, body)
                : checkAndStore(held, election, entry, body, false);
    }

    /** Whether a code was used tells whether its member has voted: that is answered a few times only. */
    private CastOutcome checkAndStoreByCode(Held held, Election election, RollEntry entry, byte[] body) {
        long wait = usedCodes.take(entry.ballotId(), entry.memberId());
        if (wait > 0) {
            return new TooMany(wait);
        }
        boolean told = false;
        try {
            var outcome = checkAndStore(held, election, entry, body, true);
            told = outcome instanceof NotAccepted refused && refused.reason() == Reason.CODE_USED;
            return outcome;
        } finally {
            if (!told) {
                usedCodes.giveBack(entry.ballotId(), entry.memberId());
            }
        }
    }

    private CastOutcome checkAndStore(Held held, Election election, RollEntry entry, byte[] body, boolean byCode) {
        SealingKey key = keys.load(entry.ballotId());
        CheckedBallot checked;
        try {
            var ballot = BallotChecker.parse(election, body);
            boolean allowed = byCode
                    ? codes.contains(entry.ballotId(), ballot.credential())
                    : ballot.credential().equals(PortalCodes.of(entry, key).publicValue(election.uuid()));
            if (!allowed) {
                throw new Refused(Refusal.WRONG_CREDENTIAL);
            }
            checked = proofs.check(ballot, setups.powers(entry.ballotId(), election));
        } catch (Refused e) {
            return new NotAccepted(reason(e.refusal(), byCode));
        }
        byte[] padded = key.sealPadded(BallotSecret.WAITING_BALLOT, entry.id(), body, election.maximumBallotBytes());
        Code code = byCode ? Code.of(checked, key) : null;
        Stored stored = storeOrOnceMore(held.ticket, entry, padded, code);
        // Where a code was used before everything was rolled back, the ticket's use too.
        held.used = stored != Stored.CODE_USED;
        return switch (stored) {
            case YES -> new Accepted(checked.tracker().base64(), null);
            case VOTED_MEANWHILE -> repeatedOrVoted(entry, body);
            case CODE_USED -> new NotAccepted(Reason.CODE_USED);
            case TICKET_EXPIRED -> new NotAccepted(Reason.TRY_AGAIN);
        };
    }

    /**
     * A voting code that somebody else made: whose it is nobody here knows, so that it must be used once by anybody.
     *
     * @param hash by which it is found in the box
     * @param mark by which it is found among the ballots that wait
     */
    private record Code(byte[] hash, byte[] mark) {

        static Code of(CheckedBallot ballot, SealingKey key) {
            byte[] hash = CredentialHash.of(ballot.credential());
            return new Code(hash, key.mark(BallotSecret.CODE_MARK, hash));
        }
    }

    private enum Stored {
        YES,
        VOTED_MEANWHILE,
        CODE_USED,
        TICKET_EXPIRED
    }

    /** A trouble that may pass left nothing behind, the ticket included, and all is looked at anew. */
    private Stored storeOrOnceMore(UUID ticket, RollEntry entry, byte[] padded, @Nullable Code code) {
        try {
            return stored(ticket, entry, padded, code);
        } catch (QueryTimeoutException e) {
            // Nobody waits for that twice: the booth sends it again.
            throw e;
        } catch (DataIntegrityViolationException | TransientDataAccessException e) {
            // H2 may miss the row a new one refers to while somebody else writes that row. And of two ballots of
            // one code at one instant the second finds the first now.
            return stored(ticket, entry, padded, code);
        }
    }

    private Stored stored(UUID ticket, RollEntry entry, byte[] padded, @Nullable Code code) {
        return Objects.requireNonNull(inTransaction.execute(tx -> {
            Stored stored = store(ticket, entry, padded, code);
            if (stored == Stored.CODE_USED) {
                tx.setRollbackOnly();
            }
            return stored;
        }));
    }

    private Stored store(UUID ticket, RollEntry entry, byte[] padded, @Nullable Code code) {
        if (!tickets.use(ticket)) {
            return Stored.TICKET_EXPIRED;
        }
        if (roll.lock(entry.id()).hasVoted() || !roll.markWaiting(entry.id())) {
            return Stored.VOTED_MEANWHILE;
        }
        if (code == null) {
            waiting.insert(entry.ballotId(), entry.id(), padded);
            return Stored.YES;
        }
        if (waiting.hasCode(entry.ballotId(), code.mark)) {
            return Stored.CODE_USED;
        }
        waiting.insert(entry.ballotId(), entry.id(), padded, code.mark);
        // After the mark is written: a batch that has just moved the other one is seen from here on.
        return box.hasCredential(entry.ballotId(), code.hash) ? Stored.CODE_USED : Stored.YES;
    }

    private CastOutcome repeatedOrVoted(RollEntry entry, byte[] body) {
        return repeated(entry, body).orElseGet(() -> new NotAccepted(Reason.ALREADY_VOTED));
    }

    /** The tracker, if these are the very bytes that were accepted from this member before. */
    private Optional<CastOutcome> repeated(RollEntry entry, byte[] body) {
        RollMark mark = roll.find(entry.ballotId(), entry.memberId())
                .map(RollEntry::mark)
                .orElse(RollMark.NOT_VOTED);
        Tracker tracker = Tracker.of(body);
        boolean known =
                switch (mark) {
                    case NOT_VOTED -> false;
                    // A batch may move it between the two looks.
                    case WAITING -> waits(entry, body) || box.contains(entry.ballotId(), tracker);
                    case IN_BOX -> box.contains(entry.ballotId(), tracker);
                };
        return known ? Optional.of(new Accepted(tracker.base64(), null)) : Optional.empty();
    }

    private boolean waits(RollEntry entry, byte[] body) {
        return waiting.of(entry.id())
                .map(found -> keys.load(entry.ballotId()).openPadded(BallotSecret.WAITING_BALLOT, entry.id(), found))
                .filter(ballot -> Arrays.equals(ballot, body))
                .isPresent();
    }

    private static Reason reason(Refusal refusal, boolean byCode) {
        return switch (refusal) {
            case TOO_LARGE -> Reason.TOO_LARGE;
            case MALFORMED -> Reason.MALFORMED;
            case NOT_CANONICAL -> Reason.NOT_CANONICAL;
            case WRONG_ELECTION -> Reason.WRONG_ELECTION;
            case WRONG_CREDENTIAL -> byCode ? Reason.UNKNOWN_CODE : Reason.WRONG_CREDENTIAL;
            case NOT_IN_GROUP,
                    INVALID_SIGNATURE,
                    INVALID_INDIVIDUAL_PROOF,
                    INVALID_OVERALL_PROOF,
                    INVALID_BLANK_PROOF -> Reason.INVALID_PROOF;
        };
    }
}
