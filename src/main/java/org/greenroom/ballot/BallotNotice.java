package org.greenroom.ballot;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice of a ballot and its life: planned, perhaps moved or skipped, then written once. */
@Entity
@Table(name = "ballot_notice")
class BallotNotice {

    @Id
    private UUID id;

    private UUID ballotId;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Enumerated(EnumType.STRING)
    private NoticeState state = NoticeState.PLANNED;

    private @Nullable Integer hoursBefore;
    private @Nullable Instant sendAt;
    private @Nullable Instant beganAt;
    private @Nullable UUID lastId;
    private @Nullable Integer mails;
    private @Nullable Integer letters;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway")
    protected BallotNotice() {}

    /** A notice to everybody: its ballot decides when. */
    @SuppressWarnings("NullAway")
    BallotNotice(UUID ballotId, NoticeKind kind) {
        this.id = UUID.randomUUID();
        this.ballotId = ballotId;
        this.kind = kind;
        if (kind != NoticeKind.REMINDER) {
            mails = 0;
            letters = 0;
        }
    }

    /** A planned reminder. */
    BallotNotice(UUID ballotId, NoticeTime time) {
        this(ballotId, NoticeKind.REMINDER);
        set(time);
    }

    private void set(NoticeTime time) {
        hoursBefore = time instanceof NoticeTime.BeforeClose(int hours) ? hours : null;
        sendAt = time instanceof NoticeTime.At(Instant at) ? at : null;
    }

    private void requirePlannedReminder() {
        if (kind != NoticeKind.REMINDER || state != NoticeState.PLANNED) {
            throw new NoticeRefused(NoticeRefused.Reason.NOT_PLANNED);
        }
    }

    void move(NoticeTime time) {
        requirePlannedReminder();
        set(time);
    }

    void skip(Instant now) {
        requirePlannedReminder();
        state = NoticeState.SKIPPED;
        beganAt = now;
    }

    void leaveOut(Instant now) {
        requirePlannedReminder();
        state = NoticeState.LEFT_OUT;
        beganAt = now;
    }

    /** Its readers are chosen now. */
    void remind(Instant now) {
        requirePlannedReminder();
        state = NoticeState.SENT;
        beganAt = now;
    }

    private void requireForEverybody(boolean possible) {
        if (kind == NoticeKind.REMINDER || !possible) {
            throw new IllegalStateException("A notice in state " + state + " cannot go on");
        }
    }

    /** Its mails and letters begin to be written; again after an interruption changes nothing. */
    void begin(Instant now) {
        requireForEverybody(state == NoticeState.PLANNED || state == NoticeState.WRITING);
        if (beganAt == null) {
            beganAt = now;
        }
        state = NoticeState.WRITING;
    }

    /** A piece of the roll is done. */
    void wrote(int moreMails, int moreLetters, UUID last) {
        requireForEverybody(state == NoticeState.WRITING);
        mails = (mails == null ? 0 : mails) + moreMails;
        letters = (letters == null ? 0 : letters) + moreLetters;
        lastId = last;
    }

    /** One more, for somebody who came onto the roll after the pieces had gone past. */
    void wroteLate(boolean byMail) {
        requireForEverybody(state == NoticeState.WRITING || state == NoticeState.SENT);
        mails = mails() + (byMail ? 1 : 0);
        letters = letters() + (byMail ? 0 : 1);
    }

    void finish() {
        requireForEverybody(state == NoticeState.WRITING);
        state = NoticeState.SENT;
        lastId = null;
    }

    UUID id() {
        return id;
    }

    UUID ballotId() {
        return ballotId;
    }

    NoticeKind kind() {
        return kind;
    }

    NoticeState state() {
        return state;
    }

    @Nullable
    UUID lastId() {
        return lastId;
    }

    @Nullable
    Instant beganAt() {
        return beganAt;
    }

    int mails() {
        return mails == null ? 0 : mails;
    }

    int letters() {
        return letters == null ? 0 : letters;
    }

    /** Null for a notice whose time its ballot decides. */
    @Nullable
    NoticeTime time() {
        if (hoursBefore != null) {
            return new NoticeTime.BeforeClose(hoursBefore);
        }
        return sendAt == null ? null : new NoticeTime.At(sendAt);
    }

    /** When a planned reminder is due, as far as it can be told now. */
    @Nullable
    Instant due(@Nullable Instant closesAt) {
        var time = time();
        return time == null ? null : time.due(closesAt);
    }
}
