package org.greenroom.ballot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.membership.MemberSummary;
import org.greenroom.notification.MailHtml;
import org.greenroom.notification.Message;
import org.greenroom.notification.Purpose;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes notices: neutral service mail in the reader's language, plain text beside HTML, the union's name and nothing of
 * the ballot in the subject, and no address but those of the portal. The same for everybody but for the name.
 */
@Component
class NoticeTexts {

    private final MailHtml html;
    private final Texts texts;
    private final Times times;
    private final GreenroomSettings settings;
    private final NoticeSettings notices;
    private final CodeAuthorityRows authorities;
    private final Cache<UUID, Optional<String>> fixed = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(100)
            .build();

    NoticeTexts(
            MailHtml html,
            Texts texts,
            Times times,
            GreenroomSettings settings,
            NoticeSettings notices,
            CodeAuthorityRows authorities) {
        this.html = html;
        this.texts = texts;
        this.times = times;
        this.settings = settings;
        this.notices = notices;
        this.authorities = authorities;
    }

    /** Whether a reminder at this time says that voting closes soon. */
    boolean isClosingSoon(@Nullable Instant closesAt, @Nullable Instant when) {
        return closesAt != null && when != null && !when.isBefore(closesAt.minus(notices.closingSoon()));
    }

    /** Whether a mail that was written before tells the closing time as it stands now. */
    boolean saysClosingTime(Message written, Ballot ballot) {
        var closesAt = ballot.closesAt();
        return closesAt != null && written.bodyText().contains(times.full(closesAt, written.language()));
    }

    String subject(NoticeKind kind, boolean closingSoon, Locale locale) {
        return texts.get(
                locale, key(kind, closingSoon) + ".subject", settings.union().name());
    }

    /** The mail to a member at an address. */
    Message mail(Ballot ballot, NoticeKind kind, boolean closingSoon, MemberSummary member, String address) {
        var words = write(ballot, kind, closingSoon, member.locale(), member.displayName());
        return new Message(
                purpose(kind), address, member.locale(), words.subject(), words.text(), words.html(), Map.of());
    }

    /** All that a reader of one name and language would get. */
    NoticeText write(Ballot ballot, NoticeKind kind, boolean closingSoon, Locale locale, String name) {
        var title = ballot.title().in(locale);
        var closesAt = ballot.closesAt();
        Object[] values = {
            settings.union().name(),
            title.isBlank() ? "…" : title,
            closesAt == null ? "…" : times.full(closesAt, locale),
            settings.baseUrl() + (kind == NoticeKind.RESULT ? "/results/" : "/vote/") + ballot.id(),
            name,
            settings.union().contact(locale),
            settings.baseUrl() + "/my-steward",
            aboutCodes(ballot, locale)
        };
        var key = key(kind, closingSoon);
        var subject = subject(kind, closingSoon, locale);
        var text = texts.get(locale, key + ".mail", values);
        return new NoticeText(
                locale,
                subject,
                text,
                html.of(locale, subject, text),
                kind == NoticeKind.REMINDER ? null : texts.get(locale, key + ".letter", values));
    }

    /** Where somebody else makes the voting codes, that one is needed, and from whom it comes. */
    private String aboutCodes(Ballot ballot, Locale locale) {
        return authority(ballot)
                .map(name -> "\n\n" + texts.get(locale, "ballot.notice.codes", name))
                .orElse("");
    }

    /** Asked once for many mails: from the approval on nobody else makes the codes. */
    private Optional<String> authority(Ballot ballot) {
        return ballot.state() == BallotState.DRAFT || ballot.state() == BallotState.PROPOSED
                ? Optional.ofNullable(authorities.name(ballot.id()))
                : fixed.get(ballot.id(), id -> Optional.ofNullable(authorities.name(id)));
    }

    private static String key(NoticeKind kind, boolean closingSoon) {
        return switch (kind) {
            case INVITATION -> "ballot.invitation";
            case REMINDER -> closingSoon ? "ballot.closing-soon" : "ballot.reminder";
            case RESULT -> "ballot.result-notice";
        };
    }

    static Purpose purpose(NoticeKind kind) {
        return switch (kind) {
            case INVITATION -> Purpose.BALLOT_INVITATION;
            case REMINDER -> Purpose.BALLOT_REMINDER;
            case RESULT -> Purpose.BALLOT_RESULT;
        };
    }
}
