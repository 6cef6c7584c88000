package org.greenroom.ballot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.greenroom.ballot.ActRefused.Reason;
import org.greenroom.ballot.ActTermsRows.Terms;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.DatabaseClock;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.Spares;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.springframework.stereotype.Component;

/** Whether an act can be proposed as it is asked for. What can change until it is approved is asked again then. */
@Component
class ActRules {

    private final MemberDirectory members;
    private final Roll roll;
    private final Spares spares;
    private final AuthorityCodes authorityCodes;
    private final RestoreChecks checks;
    private final BallotKeys keys;
    private final DatabaseClock clock;

    ActRules(
            MemberDirectory members,
            Roll roll,
            Spares spares,
            AuthorityCodes authorityCodes,
            RestoreChecks checks,
            BallotKeys keys,
            DatabaseClock clock) {
        this.members = members;
        this.roll = roll;
        this.spares = spares;
        this.authorityCodes = authorityCodes;
        this.checks = checks;
        this.keys = keys;
        this.clock = clock;
    }

    /** @throws ActRefused when it cannot be proposed like this */
    Terms terms(Ballot ballot, BallotAct act, ActTerms asked) {
        var reason = asked.reason();
        if (reason.en().length() > ActTerms.LONGEST_REASON || reason.cy().length() > ActTerms.LONGEST_REASON) {
            throw new ActRefused(Reason.REASON_TOO_LONG);
        }
        return switch (act) {
            case EXTEND -> extension(ballot, asked);
            case CANCEL -> {
                requireReadable(reason);
                yield new Terms(act, reason, null, null, null, null);
            }
            case ADD_TO_ROLL -> addition(ballot, asked);
            case RESUME -> {
                requireResumable(ballot);
                yield new Terms(act, Bilingual.EMPTY, null, null, null, null);
            }
            case OPEN -> {
                requireNeverOpened(ballot);
                yield new Terms(act, Bilingual.EMPTY, null, null, null, null);
            }
            case CLOSE_NOW, PUBLISH -> new Terms(act, Bilingual.EMPTY, null, null, null, null);
        };
    }

    private Terms extension(Ballot ballot, ActTerms asked) {
        requireReadable(asked.reason());
        Instant closesAt = asked.closesAt();
        Instant before = ballot.closesAt();
        if (closesAt == null || before == null || !closesAt.isAfter(before)) {
            throw new ActRefused(Reason.NOT_LATER);
        }
        if (!ballot.isSuspended() && !clock.now().isBefore(before)) {
            throw new ActRefused(Reason.CLOSED);
        }
        return new Terms(BallotAct.EXTEND, asked.reason(), before, closesAt.truncatedTo(ChronoUnit.MICROS), null, null);
    }

    private Terms addition(Ballot ballot, ActTerms asked) {
        if (asked.reason().en().isEmpty()) {
            throw new ActRefused(Reason.REASON_MISSING);
        }
        var number = asked.memberNumber();
        var member = (number == null ? java.util.Optional.<MemberSummary>empty() : members.byNumber(number))
                .orElseThrow(() -> new ActRefused(Reason.UNKNOWN_MEMBER));
        requireFree(ballot, member.id());
        return new Terms(BallotAct.ADD_TO_ROLL, asked.reason(), null, null, member.id(), null);
    }

    /**
     * A key is made when a ballot is prepared. A draft that has one was opened after the backup that it was restored from:
     * its voters hold codes and receipts of an election that is not this one.
     *
     * @throws ActRefused when it has one
     */
    void requireNeverOpened(Ballot ballot) {
        if (keys.present().contains(ballot.id())) {
            throw new ActRefused(Reason.OPENED_BEFORE);
        }
    }

    /**
     * @throws ActRefused when nobody has compared it with its last published board, or something is missing of that; when it
     *     would be over at once, or nobody could count it; when it was being prepared and may have been voted in since
     */
    void requireResumable(Ballot ballot) {
        if (ballot.state() == BallotState.PREPARING) {
            requireOnlyCodesLost(ballot);
            return;
        }
        var check = java.util.Optional.ofNullable(ballot.suspendedAt())
                .flatMap(since -> checks.of(ballot.id(), since))
                .orElseThrow(() -> new ActRefused(Reason.NOT_COMPARED));
        if (check.missing() > 0) {
            throw new ActRefused(Reason.VOTES_MISSING);
        }
        var closesAt = ballot.closesAt();
        if (ballot.state() != BallotState.CLOSING
                && closesAt != null
                && !clock.now().isBefore(closesAt)) {
            throw new ActRefused(Reason.EXTEND_FIRST);
        }
        if (keys.find(ballot.id()).isEmpty()) {
            throw new ActRefused(Reason.KEY_MISSING);
        }
    }

    /** Nobody can have voted, so there is nothing to compare; nor can its time be put off before its paper is fixed. */
    private void requireOnlyCodesLost(Ballot ballot) {
        var closesAt = ballot.closesAt();
        if (authorityCodes.lostOf(ballot).isEmpty()
                || closesAt == null
                || !clock.now().isBefore(closesAt)) {
            throw new ActRefused(Reason.CANCEL_ONLY);
        }
    }

    /** @throws ActRefused when the member cannot be added now */
    void requireFree(Ballot ballot, UUID memberId) {
        var closesAt = ballot.closesAt();
        if (closesAt == null || !clock.now().isBefore(closesAt)) {
            throw new ActRefused(Reason.CLOSED);
        }
        if (roll.find(ballot.id(), memberId).isPresent()) {
            throw new ActRefused(Reason.ON_ROLL);
        }
        if (spares.numbers(ballot.id()).left() == 0) {
            throw new ActRefused(Reason.NO_SPARE);
        }
    }

    private static void requireReadable(Bilingual reason) {
        if (reason.en().isEmpty() || reason.cy().isEmpty()) {
            throw new ActRefused(Reason.REASON_MISSING);
        }
    }
}
