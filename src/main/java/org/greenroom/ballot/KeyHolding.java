package org.greenroom.ballot;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.TwoFactors;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.KeyAssignments.Row;
import org.greenroom.ballot.KeyRefused.Reason;
import org.greenroom.ballot.box.Roll;
import org.greenroom.sealing.EncryptedTally;
import org.greenroom.sealing.NotVerified;
import org.greenroom.sealing.PartialDecryption;
import org.greenroom.sealing.Trustee;
import org.greenroom.storage.StoredFile;
import org.greenroom.texts.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a key holder does: makes a key elsewhere and hands in its public part, proves to have it still, and hands in the
 * part of the count that only this key can make. Private keys never come here. All methods throw {@link KeyRefused} for
 * whoever is no holder of this ballot, or has not shown two factors; then nothing has changed.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class KeyHolding {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final BallotRepository ballots;
    private final BallotSetups setups;
    private final KeyAssignments assignments;
    private final HeldTally tallies;
    private final Roll roll;
    private final AuthorityCodes authorityCodes;
    private final BallotTasks tasks;
    private final BallotSettings settings;
    private final KeyHolderSettings keySettings;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final TwoFactors twoFactors;
    private final Clock clock;

    KeyHolding(
            BallotRepository ballots,
            BallotSetups setups,
            KeyAssignments assignments,
            HeldTally tallies,
            Roll roll,
            AuthorityCodes authorityCodes,
            BallotTasks tasks,
            BallotSettings settings,
            KeyHolderSettings keySettings,
            AuditTrail audit,
            CurrentUser currentUser,
            TwoFactors twoFactors,
            Clock clock) {
        this.ballots = ballots;
        this.setups = setups;
        this.assignments = assignments;
        this.tallies = tallies;
        this.roll = roll;
        this.authorityCodes = authorityCodes;
        this.tasks = tasks;
        this.settings = settings;
        this.keySettings = keySettings;
        this.audit = audit;
        this.currentUser = currentUser;
        this.twoFactors = twoFactors;
        this.clock = clock;
    }

    /** Where the ballot stands for the current person; empty for whoever holds no key of it. */
    @Transactional(readOnly = true)
    public Optional<KeyStanding> state(UUID ballotId) {
        return ballots.findById(ballotId)
                .filter(ballot -> isShown(ballot.state()))
                .flatMap(ballot -> assignments.find(ballotId, accountId()).map(own -> state(ballot, own)));
    }

    /** Before the approval nobody is asked for anything. */
    private static boolean isShown(BallotState state) {
        return state != BallotState.DRAFT && state != BallotState.PROPOSED;
    }

    private KeyStanding state(Ballot ballot, Row own) {
        var checkable = own.holder().madeOn() != null && mayCheck(ballot, own.holder());
        var sum = ballot.state() == BallotState.CANCELLED
                ? null
                : tallies.find(ballot.id())
                        .map(fixed -> new KeyStanding.Sum(fixed.ballots(), fixed.tallySha256(), fixed.archiveSha256()))
                        .orElse(null);
        return new KeyStanding(
                ballot.id(),
                ballot.title(),
                ballot.state(),
                ballot.isSuspended(),
                ballot.opensAt(),
                ballot.closesAt(),
                own.holder().place(),
                assignments.of(ballot.id()),
                own.key().map(key -> key.publicKey().toString()).orElse(null),
                checkable,
                checkable
                        && ballot.state() == BallotState.SCHEDULED
                        && own.holder().checkedOn() == null,
                settings.countMinimum(),
                sum);
    }

    /** From a day before the opening; one that was said to be lost at any time. */
    private boolean mayCheck(Ballot ballot, KeyHolder own) {
        if (ballot.state() == BallotState.SCHEDULED && own.lostOn() != null) {
            return true;
        }
        var opensAt = ballot.opensAt();
        return switch (ballot.state()) {
            case PREPARING, SCHEDULED ->
                opensAt == null || !clock.instant().isBefore(opensAt.minus(keySettings.checkBefore()));
            case OPEN, CLOSING, CLOSED -> true;
            default -> false;
        };
    }

    /** Hands in the public part of a key that was just made and proved readable. */
    public void make(UUID ballotId, byte[] trusteeJson) {
        var ballot = lock(ballotId);
        var own = own(ballotId).holder();
        var closesAt = ballot.closesAt();
        require(ballot.state() == BallotState.PREPARING && !ballot.isSuspended(), Reason.NOT_NOW);
        require(closesAt == null || clock.instant().isBefore(closesAt), Reason.NOT_NOW);
        require(own.madeOn() == null, Reason.MADE_ALREADY);
        Trustee trustee;
        try {
            trustee = Trustee.parse(trusteeJson);
        } catch (NotVerified e) {
            throw new KeyRefused(Reason.INVALID_KEY);
        }
        require(trustee.name().isEmpty(), Reason.INVALID_KEY);
        try {
            assignments.made(ballotId, own.place(), trustee, today());
        } catch (DuplicateKeyException e) {
            throw new KeyRefused(Reason.KEY_IN_USE);
        }
        record("ballot.key-made", ballotId);
        if (assignments.of(ballotId).stream().allMatch(KeyHolder::hasKey)) {
            tasks.prepare(ballotId);
        }
    }

    /** What the holder’s key is to answer next; the last question counts. */
    public String challenge(UUID ballotId) {
        var ballot = lock(ballotId);
        var own = own(ballotId).holder();
        require(own.madeOn() != null && mayCheck(ballot, own), Reason.NOT_NOW);
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assignments.asked(ballotId, own.place(), challenge);
        return challenge;
    }

    /** What a key proves when it is checked: bound to the ballot and to the question. */
    public static String about(UUID ballotId, String challenge) {
        return ballotId + "|" + challenge;
    }

    /** Proves that the key is still there; one that was said to be lost is found. */
    public void check(UUID ballotId, byte[] proof) {
        var ballot = lock(ballotId);
        var own = own(ballotId);
        require(mayCheck(ballot, own.holder()), Reason.NOT_NOW);
        var challenge = own.challenge();
        var key = own.key().orElse(null);
        if (challenge == null || key == null || !key.isKnownAgain(about(ballotId, challenge), proof)) {
            throw new KeyRefused(Reason.NOT_PROVED);
        }
        assignments.checked(ballotId, own.holder().place(), today());
        assignments.found(ballotId, own.holder().place());
        record("ballot.key-checked", ballotId);
    }

    /** Says that the key is lost. While keys are being made another can be made; later the ballot cannot be counted. */
    public void lose(UUID ballotId) {
        var ballot = lock(ballotId);
        var own = own(ballotId).holder();
        require(own.madeOn() != null && own.usedOn() == null, Reason.NOT_NOW);
        switch (ballot.state()) {
            case PREPARING -> {
                // Once the roll is frozen the paper follows within a minute; then it is lost as in a ballot that waits
                // to open. Where somebody else makes the codes it waits for those, and a key can still be made anew.
                // So it can while another is missing: nothing is frozen before that one is there.
                var isWaiting = roll.size(ballotId) == 0
                        || authorityCodes.areWaitedFor(ballotId)
                        || !assignments.of(ballotId).stream().allMatch(KeyHolder::hasKey);
                require(isWaiting, Reason.NOT_NOW);
                assignments.unmade(ballotId, own.place());
            }
            case SCHEDULED, OPEN, CLOSING, CLOSED -> assignments.lost(ballotId, own.place(), today());
            default -> throw new KeyRefused(Reason.NOT_NOW);
        }
        record("ballot.key-lost", ballotId);
    }

    /** The archive up to the encrypted tally. */
    @Transactional(readOnly = true)
    public StoredFile archive(UUID ballotId) {
        own(ballotId);
        var ballot = ballots.findById(ballotId).orElseThrow(UnknownBallot::new);
        require(ballot.state() != BallotState.CANCELLED, Reason.NOT_NOW);
        return tallies.find(ballotId).map(tallies::archive).orElseThrow(() -> new KeyRefused(Reason.NOT_NOW));
    }

    /** Hands in the part of the count that this key makes; with the last one the ballot is counted. */
    public void decrypt(UUID ballotId, byte[] decryption) {
        var ballot = lock(ballotId);
        var own = own(ballotId);
        require(own.decryption() == null, Reason.USED_ALREADY);
        var fixed = tallies.find(ballotId).orElseThrow(() -> new KeyRefused(Reason.NOT_NOW));
        require(ballot.state() == BallotState.CLOSED, Reason.NOT_NOW);
        require(holds(ballotId, own, fixed.tally(), decryption), Reason.INVALID_DECRYPTION);
        assignments.used(ballotId, own.holder().place(), decryption, today());
        assignments.found(ballotId, own.holder().place());
        record("ballot.key-used", ballotId);
        if (assignments.rows(ballotId).stream().allMatch(row -> row.decryption() != null)) {
            tasks.count(ballotId);
        }
    }

    private boolean holds(UUID ballotId, Row own, byte[] tally, byte[] decryption) {
        try {
            var election = setups.election(ballotId).orElseThrow(UnknownBallot::new);
            return PartialDecryption.parse(decryption)
                    .holds(
                            election,
                            EncryptedTally.parse(election, tally),
                            own.key().orElseThrow());
        } catch (NotVerified e) {
            return false;
        }
    }

    private Ballot lock(UUID ballotId) {
        // Before the lock, which votes wait for: nobody else shall take it.
        own(ballotId);
        return ballots.lock(ballotId).orElseThrow(() -> new KeyRefused(Reason.NOT_HOLDER));
    }

    private Row own(UUID ballotId) {
        require(twoFactors.shown(), Reason.SECOND_FACTOR);
        return assignments.find(ballotId, accountId()).orElseThrow(() -> new KeyRefused(Reason.NOT_HOLDER));
    }

    private static void require(boolean holds, Reason otherwise) {
        if (!holds) {
            throw new KeyRefused(otherwise);
        }
    }

    private void record(String action, UUID ballotId) {
        Actor by = currentUser.require().actor();
        audit.record(by, action, ballotId.toString(), Map.of());
    }

    private UUID accountId() {
        return currentUser.require().accountId();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
