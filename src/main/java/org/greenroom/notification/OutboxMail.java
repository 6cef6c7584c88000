package org.greenroom.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.greenroom.texts.Languages;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "outbox_mail")
class OutboxMail {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String recipient;
    private String language;
    private String subject;
    private @Nullable String body;
    private @Nullable String html;
    private @Nullable String headers;
    private int attempts;
    private @Nullable Instant nextAttemptAt;
    private @Nullable Instant givenUpAt;
    private @Nullable UUID about;
    private @Nullable UUID memberId;
    private @Nullable UUID notice;

    @Version
    private @Nullable Integer version;

    protected OutboxMail() {}

    OutboxMail(Message message, Instant now) {
        id = UUID.randomUUID();
        purpose = message.purpose();
        recipient = message.recipientAddress();
        language = message.language().getLanguage();
        subject = message.subject();
        body = message.bodyText();
        html = message.html();
        headers = message.headers().isEmpty() ? null : message.headerLines();
        nextAttemptAt = now;
    }

    /** A mail that is checked again before it leaves. */
    OutboxMail(Message message, Instant now, UUID about, UUID memberId) {
        this(message, now);
        this.about = about;
        this.memberId = memberId;
    }

    /** A mail of a notice to everybody. */
    OutboxMail(Message message, Instant now, UUID notice) {
        this(message, now);
        this.notice = notice;
    }

    String recipient() {
        return recipient;
    }

    @Nullable
    UUID notice() {
        return notice;
    }

    @Nullable
    UUID about() {
        return about;
    }

    @Nullable
    UUID memberId() {
        return memberId;
    }

    UUID id() {
        return id;
    }

    Purpose purpose() {
        return purpose;
    }

    boolean isWaiting() {
        return givenUpAt == null;
    }

    Message asMessage() {
        return new Message(
                purpose,
                recipient,
                Languages.of(language),
                subject,
                body == null ? "" : body,
                html,
                headers == null ? Map.of() : Message.headers(headers));
    }

    /** Is looked at again after a while, without an attempt. */
    void waitOn(Instant now, NotificationSettings settings) {
        nextAttemptAt = now.plus(settings.firstRetry());
    }

    /** Notes a failed attempt and says whether that was the last. */
    boolean failed(Instant now, NotificationSettings settings) {
        attempts++;
        if (attempts >= settings.attempts()) {
            nextAttemptAt = null;
            givenUpAt = now;
            body = null;
            html = null;
            headers = null;
            return true;
        }
        var pause = settings.firstRetry().multipliedBy(1L << Math.min(attempts - 1, 10));
        nextAttemptAt = now.plus(pause.compareTo(settings.longestRetry()) > 0 ? settings.longestRetry() : pause);
        return false;
    }
}
