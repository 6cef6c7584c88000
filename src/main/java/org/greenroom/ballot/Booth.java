package org.greenroom.ballot;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.ballot.CastOutcome.Accepted;
import org.greenroom.ballot.CastOutcome.NotAccepted;
import org.greenroom.ballot.CastOutcome.Reason;
import org.greenroom.ballot.CastOutcome.TooLate;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.DatabaseClock;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.RollEntry;
import org.greenroom.keys.KeyFolder;
import org.greenroom.sealing.Election;
import org.greenroom.signing.SigningKeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * What the booth asks for, always for the member who is signed in. Nothing here is audited or logged: not opening the
 * booth, not casting, not being refused. No transaction of its own: each step has one, as short as can be.
 */
@Service
public class Booth {

    private static final Logger LOG = LoggerFactory.getLogger(Booth.class);

    private final BallotRepository ballots;
    private final BallotSetups setups;
    private final BallotIntake intake;
    private final BallotSignatures signatures;
    private final Roll roll;
    private final BallotKeys keys;
    private final DatabaseClock clock;
    private final CurrentUser currentUser;
    private final CastMeasures measures;

    Booth(
            BallotRepository ballots,
            BallotSetups setups,
            BallotIntake intake,
            BallotSignatures signatures,
            Roll roll,
            BallotKeys keys,
            DatabaseClock clock,
            CurrentUser currentUser,
            CastMeasures measures) {
        this.ballots = ballots;
        this.setups = setups;
        this.intake = intake;
        this.signatures = signatures;
        this.roll = roll;
        this.keys = keys;
        this.clock = clock;
        this.currentUser = currentUser;
        this.measures = measures;
    }

    /** A credential that was handed out, or why not. */
    public sealed interface CredentialAnswer {
        /** @param credential secret, for the member’s booth only */
        record Given(String credential) implements CredentialAnswer {
            @Override
            public String toString() {
                return "Given[secret]";
            }
        }

        record Refused(CastOutcome why) implements CredentialAnswer {}
    }

    /** Where a ballot stands for the current member; empty if there is none with a paper. */
    @PreAuthorize("isAuthenticated()")
    public Optional<BoothState> state(UUID ballotId) {
        Election election = setups.election(ballotId).orElse(null);
        Ballot ballot = election == null ? null : ballots.findById(ballotId).orElse(null);
        if (election == null || ballot == null) {
            return Optional.empty();
        }
        Instant now = clock.now();
        Optional<RollEntry> entry = ownEntry(ballotId);
        return Optional.of(new BoothState(
                phase(ballot, now),
                ballot.opensAt(),
                ballot.closesAt(),
                now,
                election.fingerprint(),
                entry.isPresent(),
                entry.map(RollEntry::hasVoted).orElse(false)));
    }

    private static BoothState.Phase phase(Ballot ballot, Instant now) {
        if (ballot.isSuspended()) {
            return BoothState.Phase.SUSPENDED;
        }
        Instant closesAt = ballot.closesAt();
        return switch (ballot.state()) {
            case DRAFT, PROPOSED, PREPARING, SCHEDULED -> BoothState.Phase.SCHEDULED;
            case OPEN -> closesAt != null && now.isBefore(closesAt) ? BoothState.Phase.OPEN : BoothState.Phase.CLOSED;
            case CLOSING, CLOSED, COUNTED, PUBLISHED, NOT_COUNTED, CANCELLED -> BoothState.Phase.CLOSED;
        };
    }

    /** The exact bytes of the election; the same for everybody. */
    public Optional<byte[]> electionBytes(UUID ballotId) {
        return setups.election(ballotId).map(Election::bytes);
    }

    /** The most bytes that a sealed ballot can have. */
    public Optional<Integer> maximumBallotBytes(UUID ballotId) {
        return setups.election(ballotId).map(Election::maximumBallotBytes);
    }

    /** The current member’s voting credential, as often as asked until a ballot is accepted. */
    @PreAuthorize("isAuthenticated()")
    public CredentialAnswer credential(UUID ballotId) {
        BoothState state = state(ballotId).orElse(null);
        if (state == null) {
            return refused(Reason.UNKNOWN_BALLOT);
        }
        RollEntry entry = ownEntry(ballotId).orElse(null);
        if (entry == null) {
            return refused(Reason.NOT_ON_ROLL);
        }
        if (entry.hasVoted()) {
            return refused(Reason.ALREADY_VOTED);
        }
        return switch (state.phase()) {
            case SCHEDULED -> refused(Reason.NOT_OPEN);
            case CLOSED -> new CredentialAnswer.Refused(new TooLate(state.serverNow(), state.closesAt()));
            case SUSPENDED -> refused(Reason.SUSPENDED);
            case OPEN -> give(entry);
        };
    }

    private CredentialAnswer give(RollEntry entry) {
        if (setups.election(entry.ballotId())
                .flatMap(Election::credentialAuthority)
                .isPresent()) {
            return refused(Reason.CODE_NEEDED);
        }
        try {
            return new CredentialAnswer.Given(
                    PortalCodes.of(entry, keys.load(entry.ballotId())).value());
        } catch (KeyFolder.KeyMissing e) {
            return refused(Reason.TRY_AGAIN);
        }
    }

    private static CredentialAnswer refused(Reason reason) {
        return new CredentialAnswer.Refused(new NotAccepted(reason));
    }

    /**
     * Takes in the current member’s sealed ballot.
     *
     * @param sealedBallot all of what was sent, and not more than {@link #maximumBallotBytes} read
     */
    @PreAuthorize("isAuthenticated()")
    public CastOutcome cast(UUID ballotId, byte[] sealedBallot) {
        UUID memberId = memberId();
        if (memberId == null) {
            return new NotAccepted(setups.election(ballotId).isPresent() ? Reason.NOT_ON_ROLL : Reason.UNKNOWN_BALLOT);
        }
        long begun = System.nanoTime();
        CastOutcome outcome = intake.cast(ballotId, memberId, sealedBallot);
        measures.note(outcome, System.nanoTime() - begun);
        return outcome instanceof Accepted accepted
                ? new Accepted(accepted.tracker(), receipt(ballotId, accepted.tracker()))
                : outcome;
    }

    /** A vote that was accepted is accepted, whether or not the portal can sign that. */
    private @Nullable String receipt(UUID ballotId, String tracker) {
        try {
            return signatures.receipt(ballotId, tracker);
        } catch (SigningKeys.KeyMissing | DataAccessException | TransactionException e) {
            LOG.warn("A receipt could not be signed: {}", e.getClass().getSimpleName());
            return null;
        }
    }

    private Optional<RollEntry> ownEntry(UUID ballotId) {
        UUID memberId = memberId();
        return memberId == null ? Optional.empty() : roll.find(ballotId, memberId);
    }

    private @Nullable UUID memberId() {
        return currentUser.require().memberId();
    }
}
