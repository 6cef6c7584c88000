package org.greenroom.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenroom.texts.Languages;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "letter")
class LetterEntity {

    @Id
    private UUID id;

    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String language;
    private String title;
    private @Nullable String body;
    private Instant writtenAt;
    private @Nullable Instant postedAt;
    private @Nullable UUID batchId;
    private @Nullable String addressee;

    @Version
    private @Nullable Integer version;

    protected LetterEntity() {}

    LetterEntity(Letter letter, Instant now) {
        id = UUID.randomUUID();
        memberId = letter.memberId();
        purpose = letter.purpose();
        language = letter.language().getLanguage();
        title = letter.title();
        body = letter.body();
        writtenAt = now;
    }

    /** A letter of a batch. */
    LetterEntity(Letter letter, Instant now, UUID batchId, String addressee) {
        this(letter, now);
        this.batchId = batchId;
        this.addressee = addressee;
    }

    String addressee() {
        return addressee == null ? "" : addressee;
    }

    /** Posting erases the text; doing it twice changes nothing. */
    boolean post(Instant now) {
        if (postedAt != null) {
            return false;
        }
        postedAt = now;
        body = null;
        addressee = null;
        return true;
    }

    WrittenLetter asRecord() {
        var paragraphs = body == null ? List.<String>of() : List.of(body.split("\n\n"));
        return new WrittenLetter(id, memberId, purpose, Languages.of(language), title, paragraphs, writtenAt, postedAt);
    }
}
