package org.greenroom.news.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.access.ActingAs.person;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.access.TestMembers;
import org.greenroom.access.TestMembers.TestMember;
import org.greenroom.membership.MembersMerged;
import org.greenroom.news.ArticleDraft;
import org.greenroom.news.Audience;
import org.greenroom.news.AudienceKind;
import org.greenroom.news.NewsDesk;
import org.greenroom.news.NewsReading;
import org.greenroom.news.Newsroom;
import org.greenroom.notification.Message;
import org.greenroom.testing.Statements;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

/** What news by mail promise a member, on every database. */
abstract class NewsMailContract {

    @Autowired
    private NewsMail mail;

    @Autowired
    private Mailings mailings;

    @Autowired
    private MailWriter writer;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private NewsReading reading;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    private NewsDesk desk;
    private TestMember member;

    @BeforeEach
    void nobodyElseWantsMail() {
        jdbc.sql("delete from outbox_mail").update();
        jdbc.sql("update news_mail set choice = 'NONE'").update();
        desk = new NewsDesk(newsroom);
        member = member("en", "North");
    }

    @Test
    void nobodyGetsAnythingWithoutAskingForIt() {
        desk.publish("Talks " + desk.word(), "Body", Audience.members());
        assertThat(choice(member)).isEqualTo(MailChoice.NONE);

        write();

        assertThat(waiting(member)).isZero();
    }

    @Test
    void whoWantsItAtOnceGetsWhatIsPublishedFromThenOnOnce() {
        desk.publish("Before " + desk.word(), "Body", Audience.members());
        choose(member, MailChoice.AT_ONCE);
        write();
        assertThat(waiting(member)).as("what was there before").isZero();

        desk.publish("Talks " + desk.word(), "Body", Audience.members());
        write();
        write();

        assertThat(waiting(member)).isOne();
        var leaves = leaves(member).orElseThrow();
        assertThat(leaves.bodyText())
                .contains("Talks " + desk.word(), "Summary of")
                .doesNotContain("Before");
        assertThat(leaves.html())
                .contains("Talks " + desk.word(), "lang=\"en\"")
                .doesNotContain("Before", "<img");
        assertThat(leaves.recipientAddress()).isEqualTo(member.email());
    }

    @Test
    void anArticleIsLeftAMomentToSettle() {
        choose(member, MailChoice.AT_ONCE);
        var article = desk.publish("Talks " + desk.word(), "Body", Audience.members());

        mailings.writeDue(publishedAt(article).plusSeconds(59));
        assertThat(waiting(member)).isZero();

        mailings.writeDue(publishedAt(article).plusSeconds(60));
        assertThat(waiting(member)).isOne();
    }

    @Test
    void aDailyMailComesOnceADayWithEverythingSinceTheLast() {
        choose(member, MailChoice.DAILY);
        var first = desk.publish("First " + desk.word(), "Body", Audience.members());
        desk.publish("Second " + desk.word(), "Body", Audience.everyone());
        var due = at(17, 31, publishedAt(first), 0);
        var tomorrow = due.isAfter(Instant.now().plusSeconds(70)) ? due : at(17, 31, publishedAt(first), 1);

        mailings.writeDue(tomorrow.minus(Duration.ofMinutes(2)));
        var early = waiting(member);
        mailings.writeDue(tomorrow);
        mailings.writeDue(tomorrow.plus(Duration.ofHours(3)));

        assertThat(early).isZero();
        assertThat(waiting(member)).isOne();
        assertThat(leaves(member).orElseThrow().bodyText())
                .contains("2 new articles", "First " + desk.word(), "Second " + desk.word());
    }

    @Test
    void aWeeklyMailWaitsForItsDay() {
        choose(member, MailChoice.WEEKLY);
        desk.publish("Talks " + desk.word(), "Body", Audience.members());
        var due = Timetable.lastDue(MailChoice.WEEKLY, Instant.now().plus(Duration.ofDays(7)), SETTINGS);

        mailings.writeDue(due.minusSeconds(60));
        var early = waiting(member);
        mailings.writeDue(due.plusSeconds(60));

        assertThat(early).isZero();
        assertThat(waiting(member)).isOne();
    }

    @Test
    void aChangeOfMindNeitherRepeatsNorLosesAnArticle() {
        choose(member, MailChoice.AT_ONCE);
        desk.publish("First " + desk.word(), "Body", Audience.members());
        write();
        desk.publish("Second " + desk.word(), "Body", Audience.members());
        choose(member, MailChoice.DAILY);
        jdbc.sql("delete from outbox_mail").update();

        mailings.writeDue(Instant.now().plus(Duration.ofDays(1)));

        assertThat(leaves(member).orElseThrow().bodyText()).contains("Second").doesNotContain("First");
    }

    @Test
    void onlyWhatTheMemberMayReadIsNamed() {
        var south = member("en", "South");
        choose(member, MailChoice.AT_ONCE);
        choose(south, MailChoice.AT_ONCE);
        desk.publish("Northern " + desk.word(), "Body", Audience.of(AudienceKind.BRANCHES, Set.of("North")));
        desk.publish("Nobody " + desk.word(), "Body", Audience.of(AudienceKind.WORKPLACES, Set.of("NONE")));
        desk.publish(
                "Roll " + desk.word(),
                "Body",
                Audience.of(AudienceKind.ELECTORATE, Set.of(UUID.randomUUID().toString())));

        write();

        assertThat(waiting(south)).isZero();
        assertThat(leaves(member).orElseThrow().bodyText())
                .contains("Northern " + desk.word())
                .doesNotContain("Nobody", "Roll");
    }

    @Test
    void whatWasSeenInThePortalIsNotSentNotEvenWhenItWasSeenMeanwhile() {
        choose(member, MailChoice.AT_ONCE);
        desk.publish("Talks " + desk.word(), "Body", Audience.members());
        write();
        assertThat(waiting(member)).isOne();

        person(signedIn(member), () -> {
            reading.listSeen();
            return null;
        });
        assertThat(leaves(member)).isEmpty();

        var other = member("en", "North");
        choose(other, MailChoice.DAILY);
        desk.publish("More " + desk.word(), "Body", Audience.members());
        person(signedIn(other), () -> {
            reading.listSeen();
            return null;
        });
        mailings.writeDue(Instant.now().plus(Duration.ofDays(1)));
        assertThat(waiting(other)).isZero();
    }

    @Test
    void whatWasWithdrawnMeanwhileDoesNotLeave() {
        choose(member, MailChoice.AT_ONCE);
        var kept = desk.publish("Kept " + desk.word(), "Body", Audience.members());
        var gone = desk.publish("Gone " + desk.word(), "Body", Audience.members());
        write();
        NewsDesk.asEditor(() -> newsroom.withdraw(gone.id(), gone.version()));
        assertThat(leaves(member).orElseThrow().bodyText()).contains("Kept").doesNotContain("Gone");

        NewsDesk.asEditor(() -> newsroom.withdraw(kept.id(), kept.version()));

        assertThat(leaves(member)).isEmpty();
    }

    @Test
    void aWishThatEndedMeanwhileHolds() {
        choose(member, MailChoice.AT_ONCE);
        desk.publish("Talks " + desk.word(), "Body", Audience.members());
        write();

        choose(member, MailChoice.NONE);

        assertThat(leaves(member)).isEmpty();
    }

    @Test
    void whoCannotSignInOrHasNoAddressGetsNone() {
        var suspended = member("en", "North");
        choose(member, MailChoice.AT_ONCE);
        choose(suspended, MailChoice.AT_ONCE);
        desk.publish("Talks " + desk.word(), "Body", Audience.members());
        jdbc.sql("update account set status = 'SUSPENDED' where member_id = :id")
                .param("id", suspended.id())
                .update();
        jdbc.sql("update member set email = null, email_key = null where id = :id")
                .param("id", member.id())
                .update();

        write();

        assertThat(waiting(suspended)).isZero();
        assertThat(waiting(member)).isZero();
        assertThatThrownBy(() -> choose(member, MailChoice.DAILY)).isInstanceOf(IllegalStateException.class);
        choose(member, MailChoice.NONE);
    }

    @Test
    void aMailIsInTheMembersLanguageAndSaysNothingPrivateOutside() {
        var welsh = member("cy", "North");
        choose(welsh, MailChoice.AT_ONCE);
        desk.publish("Talks at Sandbox " + desk.word(), "Body", Audience.of(AudienceKind.BRANCHES, Set.of("North")));
        write();

        var leaves = leaves(welsh).orElseThrow();

        assertThat(leaves.language()).isEqualTo(Languages.WELSH);
        assertThat(leaves.subject()).startsWith("Newyddion gan ").doesNotContain("Sandbox", "North", "Amara");
        assertThat(leaves.bodyText()).contains("Cymraeg " + desk.word(), "Un erthygl newydd");
        assertThat(leaves.html()).contains("lang=\"cy\"", "prefers-color-scheme: dark", "Un erthygl newydd");
        assertThat(leaves.headers())
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .hasEntrySatisfying(
                        "List-Unsubscribe", link -> assertThat(link).matches("<https?://[^>]+/news-mail/[\\w-]{43}>"));
        assertThat(jdbc.sql("select subject || coalesce(body, '') || coalesce(html, '') || coalesce(headers, '')"
                                + " from outbox_mail where member_id = :id")
                        .param("id", welsh.id())
                        .query(String.class)
                        .single())
                .as("what waits")
                .isEqualTo(leaves.subject());
    }

    @Test
    void ofManyArticlesTheNewestAreNamedAndTheOthersCounted() {
        choose(member, MailChoice.DAILY);
        for (var number = 1; number <= 12; number++) {
            desk.publish("No" + number + "." + desk.word(), "Body", Audience.members());
        }
        mailings.writeDue(Instant.now().plus(Duration.ofDays(1)));

        assertThat(leaves(member).orElseThrow().bodyText())
                .contains("12 new articles", "No12.", "No3.", "2 more articles in the portal")
                .doesNotContain("No2.", "No1.");
    }

    @Test
    void theLinkOfAMailEndsThemAndAnyOtherIsAnsweredAlike() {
        choose(member, MailChoice.WEEKLY);
        var token = token(member);

        mail.stop("no-such-token", Languages.ENGLISH);
        assertThat(choice(member)).isEqualTo(MailChoice.WEEKLY);
        mail.stop(token, Languages.ENGLISH);
        mail.stop(token, Languages.ENGLISH);

        assertThat(choice(member)).isEqualTo(MailChoice.NONE);
        choose(member, MailChoice.DAILY);
        mail.stop(token, Languages.ENGLISH);
        assertThat(choice(member)).as("an old mail’s link works on").isEqualTo(MailChoice.NONE);
    }

    @Test
    void eachChoiceIsProvedByDayAndWordsAndNoTimeOfIt() {
        choose(member, MailChoice.DAILY);
        choose(member, MailChoice.DAILY);
        mail.stop(token(member), Languages.WELSH);

        var records = jdbc.sql("select * from news_mail_record where member_id = :id order by number")
                .param("id", member.id())
                .query()
                .listOfRows();
        assertThat(records).hasSize(2);
        assertThat(records.getFirst())
                .containsEntry("choice", "DAILY")
                .containsEntry("made_by", "PORTAL")
                .containsEntry("words", "One mail a day with the union’s news");
        assertThat(records.getLast())
                .containsEntry("choice", "NONE")
                .containsEntry("made_by", "LINK")
                .containsEntry("language", "cy");
        assertThat(jdbc.sql("select count(*) from news_article a join news_mail m on m.up_to = a.published_at"
                                + " or m.up_to < '1971-01-01' where m.member_id = :id")
                        .param("id", member.id())
                        .query(Integer.class)
                        .single())
                .as("the mark is a moment of publication")
                .isPositive();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject like :id or action like 'news.mail%'")
                        .param("id", "%" + member.id() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ofTwoMembersWhoAreOneTheQuieterChoiceHoldsAndBothLinksWork() {
        var from = member("en", "North");
        choose(from, MailChoice.WEEKLY);
        choose(member, MailChoice.AT_ONCE);
        var link = token(from);

        transactions.executeWithoutResult(tx -> events.publishEvent(new MembersMerged(from.id(), member.id())));

        assertThat(choice(member)).isEqualTo(MailChoice.WEEKLY);
        assertThat(jdbc.sql("select count(*) from news_mail_record where member_id = :id")
                        .param("id", member.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        mail.stop(link, Languages.ENGLISH);
        assertThat(choice(member)).isEqualTo(MailChoice.NONE);
    }

    @Test
    void choosingIsForMembersAlone() {
        var editor = new SignedIn(UUID.randomUUID(), null, "An editor", EnumSet.of(Role.NEWS_EDITOR), Locale.UK);
        assertThatThrownBy(() -> person(editor, mail::mine)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(mail::mine).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void manyMembersTakeAsManyStatementsAsOne() {
        choose(member, MailChoice.AT_ONCE);
        desk.publish("One " + desk.word(), "Body", Audience.of(AudienceKind.BRANCHES, Set.of("North")));
        var one = Statements.sentBy(this::write);
        for (var number = 0; number < 30; number++) {
            choose(member("en", "North"), MailChoice.AT_ONCE);
        }
        desk.publish("Many " + desk.word(), "Body", Audience.of(AudienceKind.BRANCHES, Set.of("North")));

        assertThat(Statements.sentBy(this::write)).isLessThanOrEqualTo(one + 2);

        assertThat(jdbc.sql("select count(*) from outbox_mail where purpose = 'NEWS'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(32);
    }

    private static final NewsMailSettings SETTINGS = new NewsMailSettings(
            LocalTime.of(17, 30),
            DayOfWeek.FRIDAY,
            LocalTime.of(12, 30),
            Duration.ofMinutes(1),
            10,
            "#095b41",
            "#66c7a0",
            30);

    /** Everything that is to leave at once, as if the time to settle were over. */
    private void write() {
        mailings.writeDue(Instant.now().plusSeconds(61));
    }

    private static Instant at(int hour, int minute, Instant day, int later) {
        return day.atZone(Times.ZONE)
                .toLocalDate()
                .plusDays(later)
                .atTime(hour, minute)
                .atZone(Times.ZONE)
                .toInstant();
    }

    private Instant publishedAt(ArticleDraft article) {
        return jdbc.sql("select published_at from news_article where id = :id")
                .param("id", article.id())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private int waiting(TestMember of) {
        return mailsOf(of).size();
    }

    private List<UUID> mailsOf(TestMember of) {
        return jdbc.sql("select about from outbox_mail where purpose = 'NEWS' and member_id = :id order by id")
                .param("id", of.id())
                .query(UUID.class)
                .list();
    }

    /** The member’s one waiting mail, as it would leave now. */
    private Optional<Message> leaves(TestMember of) {
        var mailing = mailsOf(of).getFirst();
        return transactions.execute(
                tx -> writer.asItLeaves(writer.empty(String.valueOf(of.email()), Languages.ENGLISH), mailing, of.id()));
    }

    private MailChoice choice(TestMember of) {
        return person(signedIn(of), mail::mine).choice();
    }

    private void choose(TestMember of, MailChoice choice) {
        person(signedIn(of), () -> {
            mail.choose(choice, Languages.ENGLISH);
            return null;
        });
    }

    private String token(TestMember of) {
        return jdbc.sql("select token from news_mail_link where member_id = :id")
                .param("id", of.id())
                .query(String.class)
                .single();
    }

    private TestMember member(String language, String branch) {
        var made = TestMembers.add(jdbc, true, language);
        jdbc.sql("update member set branch = :branch where id = :id")
                .param("branch", branch)
                .param("id", made.id())
                .update();
        accounts.forMember(made.id(), "Amara " + made.number(), Locale.UK);
        jdbc.sql("update account set status = 'ACTIVE' where member_id = :id")
                .param("id", made.id())
                .update();
        return made;
    }

    private SignedIn signedIn(TestMember of) {
        var account = accounts.forMember(of.id(), "Amara " + of.number(), Locale.UK);
        return new SignedIn(account, of.id(), "Amara " + of.number(), EnumSet.of(Role.MEMBER), Locale.UK);
    }
}
