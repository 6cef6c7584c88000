package org.greenroom.elsewhere;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.greenroom.elsewhere.HeldRefused.Reason;
import org.jspecify.annotations.Nullable;

/** A ballot held elsewhere and what is said of it here. Each step is guarded; nothing else sets a state. */
@Entity
@Table(name = "held_elsewhere")
class HeldEntity {

    private static final Duration BETWEEN_REMINDERS = Duration.ofDays(1);

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private HeldState state = HeldState.DRAFT;

    private byte[] announcement;
    private @Nullable LocalDate closesOn;
    private byte @Nullable [] outcome;
    private @Nullable Instant announcedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant remindedAt;

    @SuppressWarnings("NullAway")
    protected HeldEntity() {}

    @SuppressWarnings("NullAway")
    HeldEntity(UUID id, Announcement said) {
        this.id = id;
        write(said);
    }

    private void write(Announcement said) {
        announcement = HeldJson.write(said);
        closesOn = said.closesOn();
    }

    private void require(boolean possible) {
        if (!possible) {
            throw new HeldRefused(Reason.NOT_NOW);
        }
    }

    void change(Announcement said) {
        require(state == HeldState.DRAFT);
        write(said);
    }

    void record(Outcome said) {
        require(state == HeldState.ANNOUNCED);
        outcome = HeldJson.write(said);
    }

    /** @throws HeldRefused when this act makes no sense now */
    void requirePossible(HeldAct act) {
        switch (act) {
            case ANNOUNCE -> {
                require(state == HeldState.DRAFT);
                var problems = HeldRules.problems(announcement());
                if (!problems.isEmpty()) {
                    throw new HeldRefused(problems);
                }
            }
            case PUBLISH_RESULT -> require(state == HeldState.ANNOUNCED && outcome != null);
            case CALL_OFF -> require(state == HeldState.ANNOUNCED);
        }
    }

    void carryOut(HeldAct act, Instant now) {
        requirePossible(act);
        switch (act) {
            case ANNOUNCE -> {
                state = HeldState.ANNOUNCED;
                announcedAt = now;
            }
            case PUBLISH_RESULT -> {
                state = HeldState.RESULT_PUBLISHED;
                publishedAt = now;
            }
            case CALL_OFF -> state = HeldState.CALLED_OFF;
        }
    }

    /** @param today the UK date */
    void remind(Instant now, LocalDate today) {
        require(state == HeldState.ANNOUNCED && closesOn != null && !today.isAfter(closesOn));
        if (remindedAt != null && now.isBefore(remindedAt.plus(BETWEEN_REMINDERS))) {
            throw new HeldRefused(Reason.TOO_SOON);
        }
        remindedAt = now;
    }

    byte[] payload(HeldAct act) {
        var content =
                switch (act) {
                    case ANNOUNCE -> announcement;
                    case PUBLISH_RESULT -> outcome == null ? new byte[0] : outcome;
                    case CALL_OFF -> new byte[0];
                };
        return HeldJson.payload(id, act, content);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    HeldState state() {
        return state;
    }

    Announcement announcement() {
        return HeldJson.announcement(announcement);
    }

    @Nullable
    Outcome outcome() {
        return outcome == null ? null : HeldJson.outcome(outcome);
    }

    @Nullable
    Instant announcedAt() {
        return announcedAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant remindedAt() {
        return remindedAt;
    }
}
