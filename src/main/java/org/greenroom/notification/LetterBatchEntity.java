package org.greenroom.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.jspecify.annotations.Nullable;

/** A batch of letters and its life: written, downloaded as often as needed, handed to the post. */
@Entity
@Table(name = "letter_batch")
class LetterBatchEntity {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private UUID about;
    private String named;
    private int number;
    private int letters;
    private boolean complete;
    private LocalDate writtenOn;
    private @Nullable Instant downloadedAt;
    private @Nullable String downloadedBy;
    private @Nullable LocalDate postedOn;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway")
    protected LetterBatchEntity() {}

    LetterBatchEntity(Purpose purpose, UUID about, String named, int number, LocalDate writtenOn) {
        id = UUID.randomUUID();
        this.purpose = purpose;
        this.about = about;
        this.named = named;
        this.number = number;
        this.writtenOn = writtenOn;
    }

    private static void require(boolean possible, BatchRefused.Reason otherwise) {
        if (!possible) {
            throw new BatchRefused(otherwise);
        }
    }

    void addOne() {
        require(!complete, BatchRefused.Reason.NOT_COMPLETE);
        letters++;
    }

    void complete() {
        complete = true;
    }

    void downloaded(Actor by, Instant now) {
        require(complete, BatchRefused.Reason.NOT_COMPLETE);
        require(postedOn == null, BatchRefused.Reason.POSTED);
        downloadedAt = now;
        downloadedBy = by.name();
    }

    void posted(LocalDate day, LocalDate today) {
        require(postedOn == null, BatchRefused.Reason.POSTED);
        require(complete, BatchRefused.Reason.NOT_COMPLETE);
        require(downloadedAt != null, BatchRefused.Reason.NOT_DOWNLOADED);
        require(!day.isAfter(today) && !day.isBefore(writtenOn), BatchRefused.Reason.DAY);
        postedOn = day;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    int letters() {
        return letters;
    }

    boolean isComplete() {
        return complete;
    }

    LetterBatch asRecord() {
        return new LetterBatch(
                id, purpose, about, named, number, letters, complete, writtenOn, downloadedAt, downloadedBy, postedOn);
    }
}
