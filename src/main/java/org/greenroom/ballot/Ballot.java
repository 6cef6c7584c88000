package org.greenroom.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.greenroom.membership.MemberFilter;
import org.jspecify.annotations.Nullable;

/**
 * A ballot and its life. Each step is a guarded method that throws {@link NotPossibleNow}; nothing else sets a state.
 * What is secret or large about a ballot lies elsewhere: setup, roll and box.
 */
@Entity
@Table(name = "ballot")
class Ballot {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private BallotKind kind;

    @Enumerated(EnumType.STRING)
    private BallotState state = BallotState.DRAFT;

    private String titleEn;
    private String titleCy;

    @Column(length = 10_000)
    private String descriptionEn;

    @Column(length = 10_000)
    private String descriptionCy;

    private byte[] questions;
    private byte[] electorate;

    private boolean mock;
    private @Nullable Instant opensAt;
    private @Nullable Instant closesAt;
    private @Nullable Integer turnoutThreshold;
    private @Nullable Integer participationTarget;
    private @Nullable String listPurposeEn;
    private @Nullable String listPurposeCy;

    /** Since when nothing goes on because the database was restored; written by the restore itself. */
    private @Nullable Instant suspendedAt;

    private UUID createdBy;
    private String createdByName;

    @SuppressWarnings("NullAway")
    protected Ballot() {}

    @SuppressWarnings("NullAway")
    Ballot(UUID id, BallotDraft draft, Actor by) {
        this.id = id;
        this.createdBy = by.id();
        this.createdByName = by.name();
        write(draft);
    }

    private void write(BallotDraft draft) {
        kind = draft.kind();
        titleEn = draft.title().en();
        titleCy = draft.title().cy();
        descriptionEn = draft.description().en();
        descriptionCy = draft.description().cy();
        questions = CanonicalJson.write(draft.questions());
        electorate = CanonicalJson.write(draft.electorate());
        mock = draft.mock();
        opensAt = draft.opensAt();
        closesAt = draft.closesAt();
        turnoutThreshold = draft.turnoutThreshold();
        participationTarget = draft.participation().target();
        var listPurpose = draft.participation().listPurpose();
        listPurposeEn = listPurpose == null ? null : listPurpose.en();
        listPurposeCy = listPurpose == null ? null : listPurpose.cy();
    }

    private void require(BallotState needed, String step) {
        if (state != needed) {
            throw new NotPossibleNow(step, state);
        }
    }

    private void require(boolean possible, String step) {
        if (!possible) {
            throw new NotPossibleNow(step, state);
        }
    }

    void change(BallotDraft draft) {
        require(BallotState.DRAFT, "be changed");
        write(draft);
    }

    void propose() {
        require(BallotState.DRAFT, "be proposed");
        state = BallotState.PROPOSED;
    }

    void backToDraft() {
        require(BallotState.PROPOSED, "go back to draft");
        state = BallotState.DRAFT;
    }

    /** The second officer has approved the paper. */
    void approve(Instant now) {
        require(BallotState.PROPOSED, "be approved");
        require(closesAt != null && now.isBefore(closesAt), "be approved after its closing time");
        state = BallotState.PREPARING;
    }

    /** Roll, credentials and election are frozen. */
    void prepared(Instant now) {
        require(BallotState.PREPARING, "be ready");
        if (opensAt == null) {
            opensAt = now;
        }
        state = BallotState.SCHEDULED;
    }

    void open(Instant now) {
        require(BallotState.SCHEDULED, "open");
        requireRunning("open");
        require(opensAt != null && !now.isBefore(opensAt), "open before its time");
        state = BallotState.OPEN;
    }

    /** The closing time has come. */
    void close(Instant now) {
        require(BallotState.OPEN, "close");
        requireRunning("close");
        require(closesAt != null && !now.isBefore(closesAt), "close before its time");
        state = BallotState.CLOSING;
    }

    /** Two officers close it now. */
    void closeEarly(Instant now) {
        require(BallotState.OPEN, "close early");
        requireRunning("close early");
        require(closesAt != null && now.isBefore(closesAt), "close early after its time");
        closesAt = now;
        state = BallotState.CLOSING;
    }

    /** Two officers put the closing time off; nothing that is sealed or signed holds it. */
    void extend(Instant now, Instant later) {
        require(mayRunOn(), "be extended");
        // While it is held its closing time may pass; it goes on only after it was put off.
        require(closesAt != null && (isSuspended() || now.isBefore(closesAt)), "be extended after its closing time");
        require(later.isAfter(closesAt), "close earlier by an extension");
        closesAt = later;
    }

    private boolean mayRunOn() {
        return state == BallotState.SCHEDULED || state == BallotState.OPEN;
    }

    /** Everything accepted is in the box. */
    void closed() {
        require(BallotState.CLOSING, "be closed");
        requireRunning("be closed");
        state = BallotState.CLOSED;
    }

    void counted() {
        require(BallotState.CLOSED, "be counted");
        state = BallotState.COUNTED;
    }

    void leaveUncounted() {
        require(BallotState.CLOSED, "be left uncounted");
        state = BallotState.NOT_COUNTED;
    }

    void publish() {
        require(BallotState.COUNTED, "be published");
        state = BallotState.PUBLISHED;
    }

    void cancel() {
        require(mayBeCancelled(), "be cancelled");
        state = BallotState.CANCELLED;
        suspendedAt = null;
    }

    /**
     * Two officers let it go on after a restore. What takes votes or will, and is past its time, must be extended first: it
     * would be over at once. What was being prepared may have been voted in since, and is only cancelled, unless its opening
     * lay ahead.
     */
    void resume(Instant now) {
        require(mayGoOn(), "go on");
        require(
                state == BallotState.CLOSING || (closesAt != null && now.isBefore(closesAt)),
                "go on after its closing time");
        suspendedAt = null;
    }

    boolean isSuspended() {
        return suspendedAt != null;
    }

    /** Held while it was being prepared and nobody can have voted yet, since its opening lay ahead. */
    boolean isHeldUnopened() {
        return state == BallotState.PREPARING
                && suspendedAt != null
                && opensAt != null
                && suspendedAt.isBefore(opensAt);
    }

    private boolean mayGoOn() {
        return isSuspended() && (state != BallotState.PREPARING || isHeldUnopened());
    }

    private void requireRunning(String step) {
        if (isSuspended()) {
            throw new NotPossibleNow(step + " while it is suspended", state);
        }
    }

    private boolean mayBeCancelled() {
        return state.mayBeCancelled() || (state == BallotState.CLOSING && isSuspended());
    }

    /** @throws NotPossibleNow if the ballot is not in a state in which this act makes sense */
    void requirePossible(BallotAct act) {
        switch (act) {
            case OPEN -> require(BallotState.DRAFT, "be proposed");
            case EXTEND -> require(mayRunOn(), "be extended");
            case CLOSE_NOW -> {
                require(BallotState.OPEN, "close early");
                requireRunning("close early");
            }
            case ADD_TO_ROLL -> {
                require(mayRunOn(), "have its roll added to");
                requireRunning("have its roll added to");
            }
            case RESUME -> require(isSuspended(), "go on");
            case PUBLISH -> require(BallotState.COUNTED, "be published");
            case CANCEL -> require(mayBeCancelled(), "be cancelled");
        }
    }

    /** Whether an act that was proposed can still take effect. */
    boolean canStill(BallotAct act) {
        return act.isPossibleIn(state)
                && switch (act) {
                    case ADD_TO_ROLL, CLOSE_NOW -> !isSuspended();
                    case RESUME -> mayGoOn();
                    case CANCEL -> mayBeCancelled();
                    case OPEN, EXTEND, PUBLISH -> true;
                };
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    BallotKind kind() {
        return kind;
    }

    BallotState state() {
        return state;
    }

    /** As everybody reads it: that of a mock ballot says so. */
    Bilingual title() {
        var title = new Bilingual(titleEn, titleCy);
        return mock && !titleEn.isEmpty() ? MockTitle.of(title) : title;
    }

    boolean mock() {
        return mock;
    }

    Bilingual description() {
        return new Bilingual(descriptionEn, descriptionCy);
    }

    MemberFilter electorate() {
        return CanonicalJson.readFilter(electorate);
    }

    @Nullable
    Instant opensAt() {
        return opensAt;
    }

    @Nullable
    Instant closesAt() {
        return closesAt;
    }

    @Nullable
    Instant suspendedAt() {
        return suspendedAt;
    }

    @Nullable
    Integer turnoutThreshold() {
        return turnoutThreshold;
    }

    ParticipationPlan participation() {
        String en = listPurposeEn;
        String cy = listPurposeCy;
        return new ParticipationPlan(participationTarget, en == null || cy == null ? null : new Bilingual(en, cy));
    }

    Actor createdBy() {
        return new Actor(createdBy, createdByName);
    }

    BallotDraft draft() {
        return new BallotDraft(
                kind,
                new Bilingual(titleEn, titleCy),
                description(),
                CanonicalJson.readQuestions(questions),
                CanonicalJson.readFilter(electorate),
                opensAt,
                closesAt,
                turnoutThreshold,
                participation(),
                mock);
    }
}
