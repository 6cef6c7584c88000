package org.greenroom.news.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.news.MemberNews;
import org.greenroom.news.MemberNews.Item;
import org.greenroom.news.mail.MailWishes.Wish;
import org.greenroom.notification.Message;
import org.greenroom.notification.Purpose;
import org.greenroom.notification.SendCheck;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes a mail with news at the moment it leaves: with what is still published then, still for the member and still new,
 * to the address of then, and only if mail is still wanted. What waits in the outbox is empty, so nothing kept says who has
 * read what. Subject and headers name no article: they may stand for an employer, a ballot or a branch.
 */
@Component
class MailWriter implements SendCheck {

    private final MailWishes wishes;
    private final MemberNews news;
    private final MemberDirectory members;
    private final ITemplateEngine templates;
    private final Texts texts;
    private final GreenroomSettings portal;
    private final NewsMailSettings settings;

    MailWriter(
            MailWishes wishes,
            MemberNews news,
            MemberDirectory members,
            ITemplateEngine templates,
            Texts texts,
            GreenroomSettings portal,
            NewsMailSettings settings) {
        this.wishes = wishes;
        this.news = news;
        this.members = members;
        this.templates = templates;
        this.texts = texts;
        this.portal = portal;
        this.settings = settings;
    }

    /** What waits in the outbox. */
    Message empty(String address, Locale locale) {
        return new Message(Purpose.NEWS, address, locale, subject(locale), "");
    }

    @Override
    public Purpose purpose() {
        return Purpose.NEWS;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public boolean mayLeave(UUID mailingId, UUID memberId) {
        return write(mailingId, memberId).isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Message> asItLeaves(Message waiting, UUID mailingId, UUID memberId) {
        return write(mailingId, memberId);
    }

    private Optional<Message> write(UUID mailingId, UUID memberId) {
        var span = wishes.span(mailingId);
        var wish = wishes.find(memberId).filter(found -> found.choice() != MailChoice.NONE);
        var token = wishes.link(memberId);
        if (span.isEmpty() || wish.isEmpty() || token.isEmpty()) {
            return Optional.empty();
        }
        var unread = news.unread(
                        Map.of(memberId, span.get().after()), span.get().until())
                .getOrDefault(memberId, List.of());
        return unread.isEmpty()
                ? Optional.empty()
                : members.byId(memberId).flatMap(member -> write(member, wish.get(), token.get(), unread));
    }

    private Optional<Message> write(MemberSummary member, Wish wish, String token, List<Item> unread) {
        var email = member.email();
        if (email == null) {
            return Optional.empty();
        }
        var locale = member.locale();
        var stop = portal.baseUrl() + "/news-mail/" + token;
        var entries = unread.stream()
                .limit(settings.most())
                .map(item -> entry(item, locale))
                .toList();
        var letter = new Letter(
                intro(wish.choice(), unread.size(), locale),
                entries,
                unread.size() - entries.size(),
                text(locale, "digests.mail.why." + wish.choice().code()),
                portal.baseUrl() + "/news",
                portal.baseUrl() + "/account/mail",
                stop + "?lang=" + locale.getLanguage());
        return Optional.of(new Message(
                Purpose.NEWS,
                email,
                locale,
                subject(locale),
                plain(letter, locale),
                html(letter, locale),
                Map.of("List-Unsubscribe", "<" + stop + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click")));
    }

    /** What the mail says, in either form. @param more how many articles it does not name */
    record Letter(String intro, List<Entry> entries, int more, String why, String news, String choose, String stop) {}

    /** An article in it. @param language of title and summary */
    record Entry(String title, String summary, String language, String address) {}

    private Entry entry(Item item, Locale locale) {
        var text = item.in(locale);
        var language = item.languageFor(locale).getLanguage();
        var address = item.isPublic()
                ? portal.baseUrl() + "/articles/" + item.slug() + "?lang=" + language
                : portal.baseUrl() + "/news/" + item.slug();
        return new Entry(text.title(), text.summary(), language, address);
    }

    private String plain(Letter letter, Locale locale) {
        var lines = new StringBuilder(letter.intro()).append("\n\n");
        for (var entry : letter.entries()) {
            lines.append(entry.title()).append('\n');
            lines.append(entry.summary()).append('\n');
            lines.append(entry.address()).append("\n\n");
        }
        if (letter.more() > 0) {
            lines.append(text(locale, "digests.mail.more", letter.more())).append('\n');
            lines.append(letter.news()).append("\n\n");
        }
        return lines.append("-- \n")
                .append(text(locale, "digests.mail.plain.foot", letter.why(), letter.choose(), letter.stop()))
                .toString();
    }

    private String html(Letter letter, Locale locale) {
        return templates.process(
                "news/mail",
                new Context(
                        locale,
                        Map.of(
                                "letter",
                                letter,
                                "subject",
                                subject(locale),
                                "unionName",
                                portal.union().name(),
                                "accent",
                                settings.accent(),
                                "accentDark",
                                settings.accentDark())));
    }

    private String intro(MailChoice choice, int count, Locale locale) {
        return text(locale, "digests.mail.intro." + choice.code(), count);
    }

    private String subject(Locale locale) {
        return text(locale, "digests.mail.subject", portal.union().name());
    }

    private String text(Locale locale, String key, Object... values) {
        return texts.get(locale, key, values);
    }
}
