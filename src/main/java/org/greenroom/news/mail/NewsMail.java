package org.greenroom.news.mail;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.MembersMerged;
import org.greenroom.news.MemberNews;
import org.greenroom.news.mail.MailWishes.MadeBy;
import org.greenroom.news.mail.MailWishes.Wish;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a member wants news by mail: not at all, unless the member says otherwise. Each choice is recorded with the day and
 * the words that were shown (the consent that PECR, regulation 22, asks for). The record is the member’s own and not part of
 * the audit trail, which nothing can be taken out of and officers read: it goes when the member goes.
 */
@Service
@Transactional
public class NewsMail {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MailWishes wishes;
    private final MemberNews news;
    private final MemberDirectory members;
    private final CurrentUser user;
    private final Texts texts;
    private final Clock clock;

    NewsMail(MailWishes wishes, MemberNews news, MemberDirectory members, CurrentUser user, Texts texts, Clock clock) {
        this.wishes = wishes;
        this.news = news;
        this.members = members;
        this.user = user;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param address where mail goes; null when the union has no address, and nothing can be chosen */
    public record Standing(MailChoice choice, @Nullable String address) {}

    /** How it stands with the signed-in member; as for somebody without an address for an officer who is no member. */
    @PreAuthorize("hasRole('MEMBER')")
    @Transactional(readOnly = true)
    public Standing mine() {
        UUID memberId = user.require().memberId();
        return memberId == null
                ? new Standing(MailChoice.NONE, null)
                : new Standing(
                        wishes.find(memberId).map(Wish::choice).orElse(MailChoice.NONE),
                        members.byId(memberId).map(MemberSummary::email).orElse(null));
    }

    /**
     * The signed-in member chooses. Mail then begins with what is published from now on. Choosing what holds already
     * changes and records nothing.
     *
     * @param locale the language of the page the choice was made on
     * @throws IllegalStateException when mail is wanted and there is no address
     */
    @PreAuthorize("hasRole('MEMBER')")
    public void choose(MailChoice choice, Locale locale) {
        var standing = mine();
        UUID memberId = user.require().memberId();
        if (memberId == null || choice != MailChoice.NONE && standing.address() == null) {
            throw new IllegalStateException("There is no address");
        }
        change(memberId, choice, MadeBy.PORTAL, locale, "digests.choice." + choice.code());
    }

    /**
     * Ends the mail of whoever got this link, without asking who is there. Says nothing about whether it is a link, or
     * whether anything had to be ended.
     *
     * @return whether it was a link, for the limit of attempts; never to be shown
     */
    @PreAuthorize("permitAll()")
    public boolean stop(String token, Locale locale) {
        var memberId = wishes.ofLink(token).orElse(null);
        if (memberId == null) {
            return false;
        }
        change(memberId, MailChoice.NONE, MadeBy.LINK, locale, "digests.stop.act");
        return true;
    }

    private void change(UUID memberId, MailChoice choice, MadeBy by, Locale locale, String key) {
        if (choice != MailChoice.NONE) {
            wishes.begin(memberId);
            wishes.link(memberId, token());
        }
        var before = wishes.lock(memberId).orElse(null);
        if (before == null || before.choice() == choice) {
            return;
        }
        // A moment of publication: when somebody sat before the page is nobody’s business.
        var upTo =
                before.choice() == MailChoice.NONE ? later(before.upTo(), news.newest(clock.instant())) : before.upTo();
        var after = new Wish(choice, upTo, before.number() + 1);
        wishes.change(memberId, after);
        wishes.record(memberId, after, today(), by, Languages.nearest(locale).getLanguage(), texts.get(locale, key));
    }

    /** Of two people who turned out to be one, the quieter choice holds; the links in the mails of both work on. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MembersMerged merged) {
        var leaving = wishes.lock(merged.from()).orElse(null);
        if (leaving == null) {
            return;
        }
        var staying = wishes.lock(merged.into()).orElse(null);
        wishes.begin(merged.into());
        var number = staying == null ? 0 : staying.number();
        wishes.move(merged.from(), merged.into(), number);
        var choice = staying == null || staying.choice().compareTo(leaving.choice()) > 0
                ? leaving.choice()
                : staying.choice();
        var upTo = staying == null ? leaving.upTo() : later(leaving.upTo(), staying.upTo());
        var after = new Wish(choice, upTo, number + leaving.number() + 1);
        wishes.change(merged.into(), after);
        wishes.record(merged.into(), after, today(), MadeBy.MERGED, Languages.ENGLISH.getLanguage(), "");
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    /** 256 bits for an address. */
    private static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
