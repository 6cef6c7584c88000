package org.greenroom.ballot;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.TwoFactors;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.CodesRefused.Reason;
import org.greenroom.ballot.box.Roll;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.Read;
import org.greenroom.membership.Reads;
import org.greenroom.sealing.Credentials;
import org.greenroom.sealing.NotVerified;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a credential authority does: reads the frozen roll to address the codes, makes them elsewhere, and hands in their
 * public parts. Codes never come here, nor which public part is whose. All methods throw {@link CodesRefused} for whoever
 * does not make the codes of this ballot, or has not shown two factors; then nothing has changed.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class CodeMaking {

    /**
     * Where a ballot stands for whoever makes its codes.
     *
     * @param isAsked whether codes are to be made now
     * @param isHeld whether two officers decide first how it goes on after a restore
     * @param needsAddresses whether the roll may be read: until voting ends codes are sent again, and to members added late
     */
    public record State(
            UUID ballotId,
            Bilingual title,
            BallotState state,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            CodeAuthority authority,
            boolean isAsked,
            boolean isHeld,
            boolean needsAddresses) {}

    /**
     * Somebody to whom a code is sent.
     *
     * @param email null for a member who is reached by letter
     */
    public record Addressee(
            String number, String name, @Nullable String email, String language) {}

    private final BallotRepository ballots;
    private final CodeAuthorityRows authorities;
    private final Roll roll;
    private final MemberDirectory members;
    private final Reads reads;
    private final RollReadLimit limit;
    private final BallotTasks tasks;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final TwoFactors twoFactors;
    private final Clock clock;
    private final TransactionTemplate inTransaction;

    CodeMaking(
            BallotRepository ballots,
            CodeAuthorityRows authorities,
            Roll roll,
            MemberDirectory members,
            Reads reads,
            RollReadLimit limit,
            BallotTasks tasks,
            AuditTrail audit,
            CurrentUser currentUser,
            TwoFactors twoFactors,
            Clock clock,
            TransactionTemplate inTransaction) {
        this.ballots = ballots;
        this.authorities = authorities;
        this.roll = roll;
        this.members = members;
        this.reads = reads;
        this.limit = limit;
        this.tasks = tasks;
        this.audit = audit;
        this.currentUser = currentUser;
        this.twoFactors = twoFactors;
        this.clock = clock;
        this.inTransaction = inTransaction;
    }

    /** Where the ballot stands for the current person; empty for whoever does not make its codes. */
    @Transactional(readOnly = true)
    public Optional<State> state(UUID ballotId) {
        return ballots.findById(ballotId)
                // Before the approval nobody is asked for anything.
                .filter(ballot -> ballot.state() != BallotState.DRAFT && ballot.state() != BallotState.PROPOSED)
                .flatMap(ballot -> own(ballotId).map(own -> state(ballot, own)));
    }

    private State state(Ballot ballot, CodeAuthority own) {
        return new State(
                ballot.id(),
                ballot.title(),
                ballot.state(),
                ballot.opensAt(),
                ballot.closesAt(),
                own,
                own.isWaitedFor() && canBeMade(ballot),
                ballot.isSuspended(),
                switch (ballot.state()) {
                    case PREPARING -> !isTooLate(ballot);
                    case SCHEDULED, OPEN -> true;
                    default -> false;
                });
    }

    /** Not while it is held after a restore: its codes may have been made and sent before, for another election. */
    private boolean canBeMade(Ballot ballot) {
        return ballot.state() == BallotState.PREPARING && !ballot.isSuspended() && !isTooLate(ballot);
    }

    /** A ballot that was not open by its closing time never will be. */
    private boolean isTooLate(Ballot ballot) {
        var closesAt = ballot.closesAt();
        return closesAt != null && !clock.instant().isBefore(closesAt);
    }

    /** Everybody on the frozen roll, by membership number; each member can see on which days it was read. */
    public List<Addressee> roll(UUID ballotId) {
        require(ballotId);
        var state = state(ballotId).orElseThrow(() -> new CodesRefused(Reason.NOT_AUTHORITY));
        var entitled = roll.members(ballotId);
        if (!state.needsAddresses() || entitled.isEmpty()) {
            throw new CodesRefused(Reason.NOT_NOW);
        }
        if (!limit.allows(ballotId)) {
            throw new CodesRefused(Reason.TOO_OFTEN);
        }
        var by = currentUser.require().actor();
        var about = state.title().en();
        reads.recordOnceADay(
                entitled, new Reads.Look(by, Read.Capacity.CODE_AUTHORITY, Read.Kind.VOTING_CODE, "", about));
        audit.record(
                by,
                "ballot.codes-roll-read",
                ballotId.toString(),
                Map.of("entries", Integer.toString(entitled.size())));
        return members.byIds(entitled).values().stream()
                .map(member -> new Addressee(member.number(), member.rollName(), member.email(), member.language()))
                .sorted(Comparator.comparing(Addressee::number))
                .toList();
    }

    /** The most bytes that the public parts can have. */
    @Transactional(readOnly = true)
    public int mostBytes(UUID ballotId) {
        var asked = require(ballotId).asked();
        return asked == null ? 0 : asked.codes() * MOST_DIGITS + 100;
    }

    /** Of a number of 2048 bits, with its quotes, comma and a blank. */
    private static final int MOST_DIGITS = 622;

    /**
     * Hands in the public parts of all codes, as {@code belenios-tool setup generate-credentials} writes them too, in any
     * order; they are sorted here. Once handed in they are never replaced.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void handIn(UUID ballotId, byte[] publicCredentials) {
        var before = ballots.findById(ballotId).orElseThrow(() -> new CodesRefused(Reason.NOT_AUTHORITY));
        var asked = requireWaiting(before, require(ballotId));
        // Outside of any transaction: fifty thousand take a while.
        var sorted = read(publicCredentials, asked);
        inTransaction.executeWithoutResult(tx -> {
            var ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
            requireWaiting(ballot, require(ballotId));
            authorities.handIn(ballotId, sorted.bytes(), LocalDate.ofInstant(clock.instant(), Times.ZONE));
            audit.record(
                    currentUser.require().actor(),
                    "ballot.codes-made",
                    ballotId.toString(),
                    Map.of("codes", Integer.toString(sorted.size())));
            tasks.prepare(ballotId);
        });
    }

    private CodeAuthority.Asked requireWaiting(Ballot ballot, CodeAuthority own) {
        if (own.handedInOn() != null) {
            throw new CodesRefused(Reason.MADE_ALREADY);
        }
        var asked = own.asked();
        if (asked == null || !canBeMade(ballot)) {
            throw new CodesRefused(Reason.NOT_NOW);
        }
        return asked;
    }

    private static Credentials read(byte[] publicCredentials, CodeAuthority.Asked asked) {
        Credentials found;
        try {
            found = Credentials.parse(publicCredentials);
        } catch (NotVerified e) {
            throw new CodesRefused(Reason.INVALID_CODES);
        }
        if (found.size() != asked.codes()) {
            throw new CodesRefused(Reason.WRONG_NUMBER);
        }
        return found.sorted();
    }

    private CodeAuthority require(UUID ballotId) {
        if (!twoFactors.shown()) {
            throw new CodesRefused(Reason.SECOND_FACTOR);
        }
        return own(ballotId).orElseThrow(() -> new CodesRefused(Reason.NOT_AUTHORITY));
    }

    private Optional<CodeAuthority> own(UUID ballotId) {
        var accountId = currentUser.require().accountId();
        return authorities
                .find(ballotId)
                .filter(authority -> authority.accountId().equals(accountId));
    }
}
