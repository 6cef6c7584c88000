package org.greenroom.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.access.ActingAs.person;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.greenroom.access.Accounts;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.access.TestMembers;
import org.greenroom.news.NewsReading.Query;
import org.greenroom.news.NewsRefused.Reason;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** What news promise editors and readers, on every database. */
abstract class NewsContract {

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private ArticleFiles files;

    @Autowired
    private NewsReading reading;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private final SignedIn editor =
            new SignedIn(UUID.randomUUID(), null, "An editor", EnumSet.of(Role.NEWS_EDITOR), Locale.UK);
    private String word;
    private SignedIn member;

    @BeforeEach
    void newWord() {
        word = "w" + UUID.randomUUID().toString().replace("-", "");
        member = member("North");
    }

    @Test
    void aVisitorReadsWhatIsPublicAndAMemberWhatIsForMembers() {
        publish(Audience.everyone());
        publish(Audience.members());

        assertThat(found()).hasSize(1);
        assertThat(person(member, this::found)).hasSize(2);
    }

    @Test
    void aBranchReadsItsOwn() {
        publish(Audience.of(AudienceKind.BRANCHES, Set.of("North", "West")));

        assertThat(person(member, this::found)).hasSize(1);
        assertThat(person(member("South"), this::found)).isEmpty();
        assertThat(found()).isEmpty();
    }

    @Test
    void anArticleForOthersIsNotThereUnderItsAddressNorAreItsFiles() {
        var article = publish(Audience.of(AudienceKind.BRANCHES, Set.of("West")));
        var file = person(editor, () -> files.addAttachment(article.id(), "a.pdf", "%PDF-1.7".getBytes()));

        assertThat(person(member, () -> reading.bySlug(article.slug()))).isEmpty();
        assertThat(person(member, () -> reading.file(file.id()))).isEmpty();
        assertThat(reading.file(file.id())).isEmpty();
        assertThat(person(member("West"), () -> reading.file(file.id()))).isPresent();
    }

    @Test
    void aDraftIsReadByNobodyButEditors() {
        var draft = person(editor, () -> newsroom.create(form(Audience.everyone())));

        assertThat(person(member, this::found)).isEmpty();
        assertThat(reading.bySlug(draft.slug())).isEmpty();
        assertThat(person(editor, () -> newsroom.find(draft.id()))).isPresent();
    }

    @Test
    void onlyEditorsWrite() {
        for (Supplier<?> act : Set.<Supplier<?>>of(
                () -> newsroom.create(form(Audience.everyone())),
                () -> newsroom.list(EnumSet.allOf(ArticleState.class), 0, 10),
                () -> files.addAttachment(UUID.randomUUID(), "a.pdf", new byte[0]))) {
            assertThatThrownBy(() -> person(member, act)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(act::get).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        }
    }

    @Test
    void nobodyOverwritesAnothersEditUnseen() {
        var draft = person(editor, () -> newsroom.create(form(Audience.everyone())));
        person(editor, () -> newsroom.save(draft.id(), draft.version(), form(Audience.members())));

        assertRefused(
                Reason.CHANGED_MEANWHILE, () -> newsroom.save(draft.id(), draft.version(), form(Audience.everyone())));
        assertThat(person(editor, () -> newsroom.find(draft.id())).orElseThrow().audience())
                .isEqualTo(Audience.members());
    }

    @Test
    void aCorrectionIsVisibleAndWhatWasReadBeforeIsKept() {
        var article = publish(Audience.everyone());
        var better = new ArticleForm(
                Topic.AI,
                Audience.everyone(),
                null,
                new ArticleText("Talks " + word, "New", "Better"),
                ArticleText.EMPTY);
        var saved = person(editor, () -> newsroom.save(article.id(), article.version(), better));
        assertThat(saved.corrected()).isTrue();
        assertThat(reading.bySlug(article.slug()).orElseThrow().in(Locale.UK).body())
                .isEqualTo("Body");
        assertRefused(Reason.NOTE_MISSING, () -> newsroom.correct(saved.id(), saved.version(), " ", ""));

        person(editor, () -> newsroom.correct(saved.id(), saved.version(), "The date was wrong", ""));

        var read = reading.bySlug(article.slug()).orElseThrow();
        assertThat(read.in(Locale.UK).body()).isEqualTo("Better");
        assertThat(read.corrections())
                .singleElement()
                .extracting(each -> each.note(Locale.UK))
                .isEqualTo("The date was wrong");
        assertThat(person(editor, () -> newsroom.editions(article.id()))).hasSize(2);
    }

    @Test
    void aScheduledOneAppearsWhenItIsDue() {
        var draft = person(editor, () -> newsroom.create(form(Audience.everyone())));
        assertRefused(Reason.TIME_PAST, () -> newsroom.schedule(draft.id(), draft.version(), Instant.EPOCH));
        assertRefused(Reason.TIME_TOO_FAR, () -> newsroom.schedule(draft.id(), draft.version(), FAR));
        person(
                editor,
                () -> newsroom.schedule(
                        draft.id(), draft.version(), Instant.now().plusSeconds(3600)));
        publisher.publishDue();
        assertThat(found()).isEmpty();

        jdbc.sql("update news_article set publish_at = :past where id = :id")
                .param("past", OffsetDateTime.now().minusMinutes(1))
                .param("id", draft.id())
                .update();
        publisher.publishDue();

        assertThat(found()).hasSize(1);
    }

    @Test
    void aWithdrawnOneIsGoneAndItsAddressSaysSo() {
        var article = publish(Audience.everyone());
        person(editor, () -> newsroom.withdraw(article.id(), article.version()));

        assertThat(reading.bySlug(article.slug())).isEmpty();
        assertThat(reading.withdrawn(article.slug())).isTrue();
        assertThat(found()).isEmpty();
    }

    @Test
    void anArchivedOneLeavesTheListAndCanBeFound() {
        var article = publish(Audience.everyone());
        person(editor, () -> newsroom.archive(article.id(), article.version()));

        assertThat(reading.bySlug(article.slug())).isPresent();
        assertThat(found()).hasSize(1);
        assertThat(reading.find(Query.list(Locale.UK), 0, 1000))
                .noneMatch(each -> each.id().equals(article.id()));
        var month = YearMonth.now(Times.ZONE);
        assertThat(reading.months()).contains(month);
    }

    @Test
    void aPinnedOneStandsOnTop() {
        var article = publish(Audience.everyone());
        publish(Audience.everyone());
        assertRefused(Reason.TIME_PAST, () -> newsroom.pin(article.id(), article.version(), Instant.EPOCH));
        person(editor, () -> newsroom.pin(article.id(), article.version(), FAR));

        assertThat(found().getFirst().id()).isEqualTo(article.id());
        assertThat(found().getFirst().pinned()).isTrue();
    }

    @Test
    void whatIsNewIsWhatCameAfterTheListWasSeen() {
        publish(Audience.everyone());
        person(member, () -> {
            reading.listSeen();
            return null;
        });
        assertThat(person(member, reading::unread)).isZero();

        publish(Audience.members());

        assertThat(person(member, reading::unread)).isEqualTo(1);
        assertThat(person(member, this::found).getFirst().isNew()).isTrue();
        assertThat(jdbc.sql("select count(*) from news_seen where account_id = :id")
                        .param("id", member.accountId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void editorsListWhereEachArticleStandsAndWhatIsNotPublishedOfIt() {
        var draft = person(editor, () -> newsroom.create(form(Audience.everyone())));
        var article = publish(Audience.everyone());
        person(
                editor,
                () -> newsroom.save(
                        article.id(),
                        article.version(),
                        new ArticleForm(
                                Topic.UNION,
                                Audience.everyone(),
                                null,
                                new ArticleText("Better " + word, "Summary", "Body"),
                                ArticleText.EMPTY)));

        var lines = person(editor, () -> newsroom.list(EnumSet.allOf(ArticleState.class), 0, 2));
        assertThat(lines).extracting(ArticleLine::id).containsExactly(article.id(), draft.id());
        assertThat(lines).extracting(ArticleLine::corrected).containsExactly(true, false);
        assertThat(lines).extracting(ArticleLine::state).containsExactly(ArticleState.PUBLISHED, ArticleState.DRAFT);
        assertThat(person(editor, () -> newsroom.list(EnumSet.allOf(ArticleState.class), 1, 1)))
                .extracting(ArticleLine::id)
                .containsExactly(draft.id());
        assertThat(person(editor, () -> newsroom.list(EnumSet.of(ArticleState.DRAFT), 0, 1000)))
                .extracting(ArticleLine::id)
                .contains(draft.id())
                .doesNotContain(article.id());
        assertThat(person(editor, () -> newsroom.count(EnumSet.of(ArticleState.DRAFT))))
                .isPositive();
    }

    @Test
    void filesAreDescribedReadAndRemoved() {
        var article = publish(Audience.everyone());
        var one = person(editor, () -> files.addAttachment(article.id(), "a.pdf", "%PDF-1.7".getBytes()));
        var two = person(editor, () -> files.addPicture(article.id(), "b.png", NewsDesk.png(), true, "", ""));
        person(editor, () -> {
            files.describe(two.id(), false, "A stage", "Llwyfan");
            return null;
        });
        var read = reading.bySlug(article.slug()).orElseThrow();
        assertThat(reading.files(read)).extracting(ArticleFile::name).containsExactly("a.pdf", two.name());
        assertThat(reading.files(List.of(read)).get(article.id())).isEqualTo(reading.files(read));
        assertThat(reading.files(List.of())).isEmpty();

        person(editor, () -> {
            files.remove(one.id());
            return null;
        });

        assertThat(reading.files(read)).extracting(ArticleFile::altEnglish).containsExactly("A stage");
    }

    @Test
    void whatIsIncompleteIsNotPublished() {
        var noBody = new ArticleForm(
                Topic.AI, Audience.everyone(), null, new ArticleText(word, "Summary", ""), ArticleText.EMPTY);
        var halfWelsh = new ArticleForm(
                Topic.AI,
                Audience.everyone(),
                null,
                new ArticleText(word, "Summary", "Body"),
                new ArticleText("Teitl", "", ""));
        var noTarget = form(Audience.of(AudienceKind.BRANCHES, Set.of()));
        var foreignPicture = new ArticleForm(
                Topic.AI,
                Audience.everyone(),
                null,
                new ArticleText(word, "Summary", "![](picture:" + UUID.randomUUID() + ")"),
                ArticleText.EMPTY);

        assertNotPublished(Reason.BODY_MISSING, noBody);
        assertNotPublished(Reason.WELSH_INCOMPLETE, halfWelsh);
        assertNotPublished(Reason.AUDIENCE_MISSING, noTarget);
        assertNotPublished(Reason.UNKNOWN_PICTURE, foreignPicture);
        assertThat(found()).isEmpty();
    }

    @Test
    void whatIsTooLongIsNotKept() {
        var tooLong = new ArticleForm(
                Topic.AI,
                Audience.everyone(),
                null,
                new ArticleText(word, "Summary", "x".repeat(10 * 1024 * 1024)),
                ArticleText.EMPTY);
        assertRefused(Reason.BODY_TOO_LONG, () -> newsroom.create(tooLong));
        assertRefused(
                Reason.TITLE_MISSING,
                () -> newsroom.create(
                        new ArticleForm(Topic.AI, Audience.everyone(), null, ArticleText.EMPTY, ArticleText.EMPTY)));
    }

    @Test
    void aPictureNeedsWordsOrIsDecorative() throws Exception {
        var draft = person(editor, () -> newsroom.create(form(Audience.everyone())));
        var image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);

        assertRefused(
                Reason.ALT_MISSING, () -> files.addPicture(draft.id(), "a.png", out.toByteArray(), false, " ", ""));
        var picture = person(editor, () -> files.addPicture(draft.id(), "a.png", out.toByteArray(), true, "", ""));
        assertThat(picture.decorative()).isTrue();
        assertThat(person(editor, () -> reading.file(picture.id()))).isPresent();
        assertThat(reading.file(picture.id())).isEmpty();
    }

    @Test
    void theNumberOfRecipientsIsThatOfTheAudience() {
        var branch = "Branch " + UUID.randomUUID();
        member(branch);
        member(branch);

        assertThat(person(editor, () -> newsroom.recipients(Audience.of(AudienceKind.BRANCHES, Set.of(branch)))))
                .isEqualTo(2);
        assertThat(person(editor, () -> newsroom.recipients(Audience.of(AudienceKind.WORKPLACES, Set.of("NONE")))))
                .isZero();
    }

    private void assertNotPublished(Reason reason, ArticleForm form) {
        var draft = person(editor, () -> newsroom.create(form));
        assertRefused(reason, () -> newsroom.publish(draft.id(), draft.version()));
    }

    private ArticleDraft publish(Audience audience) {
        return person(editor, () -> {
            var draft = newsroom.create(form(audience));
            return newsroom.publish(draft.id(), draft.version());
        });
    }

    private ArticleForm form(Audience audience) {
        return new ArticleForm(
                Topic.AI, audience, null, new ArticleText("Talks " + word, "Summary", "Body"), ArticleText.EMPTY);
    }

    private List<Article> found() {
        return reading.find(new Query(word, null, null, null, Locale.UK), 0, 100);
    }

    private SignedIn member(String branch) {
        var test = TestMembers.add(jdbc, true, "en");
        jdbc.sql("update member set branch = :branch where id = :id")
                .param("branch", branch)
                .param("id", test.id())
                .update();
        var account = accounts.forMember(test.id(), "Amara " + test.number(), Locale.UK);
        return new SignedIn(account, test.id(), "Amara " + test.number(), EnumSet.of(Role.MEMBER), Locale.UK);
    }

    private void assertRefused(Reason reason, Supplier<?> act) {
        assertThatThrownBy(() -> person(editor, act))
                .isInstanceOfSatisfying(NewsRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
