package org.greenroom.news.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.access.TestMembers;
import org.greenroom.news.ArticleFiles;
import org.greenroom.news.Audience;
import org.greenroom.news.NewsDesk;
import org.greenroom.news.Newsroom;
import org.greenroom.testing.KaribuTest;
import org.greenroom.testing.Statements;
import org.greenroom.testing.TestBallots;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a member reads. */
class NewsViewsTest extends KaribuTest {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private ArticleFiles files;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestBallots ballots;

    @Autowired
    private JdbcClient jdbc;

    private NewsDesk desk;

    @BeforeEach
    void aMember() {
        desk = new NewsDesk(newsroom);
        var test = TestMembers.add(jdbc, true, "en");
        var account = accounts.forMember(test.id(), "Amara " + test.number(), Locale.UK);
        signInAs(
                new SignedIn(account, test.id(), "Amara " + test.number(), EnumSet.of(Role.MEMBER), Locale.UK),
                "MEMBER");
    }

    @Test
    void theListShowsWhatIsFoundAndItsAddressSaysWhatIsLookedFor() {
        desk.publish("Talks " + desk.word(), "Body", Audience.members());
        desk.publish("Others " + desk.word(), "Body", NewsDesk.others());

        open("news?q=" + desk.word());

        assertThat(_find(ListItem.class))
                .filteredOn(item -> text(item).contains(desk.word()))
                .hasSize(1);
        assertThat(_get(TextField.class).getValue()).isEqualTo(desk.word());
        assertThat(pageText())
                .contains("One article found", "AI and your likeness")
                .doesNotContain("news.");
        open("news?q=" + desk.word() + "&topic=events&month=nonsense&page=zz");
        assertThat(pageText()).contains("Nothing was found");
    }

    @Test
    void whatCameAfterTheListWasSeenIsNewOnceAndStandsOnTheHomePage() {
        open("news");
        desk.publish("Talks " + desk.word(), "Body", Audience.members());

        open("");
        assertThat(pageText()).contains("Talks " + desk.word()).contains("One new article");
        open("news");
        assertThat(row("Talks " + desk.word())).contains("New");
        open("");
        assertThat(pageText()).doesNotContain("Talks " + desk.word());
        open("news?q=" + desk.word());
        assertThat(row("Talks " + desk.word())).doesNotContain("New ");
    }

    @Test
    void anArticleShowsItsTextDocumentsCorrectionsAndBallot() {
        var ballot = ballots.open(5, TestBallots.YES_NO);
        var draft = NewsDesk.asEditor(() ->
                newsroom.create(desk.form("Talks " + desk.word(), "Some *words*", Audience.members(), ballot.id())));
        var file = NewsDesk.asEditor(() -> files.addAttachment(draft.id(), "report.pdf", "%PDF-1.7".getBytes()));
        var published = NewsDesk.asEditor(() -> newsroom.publish(draft.id(), draft.version()));
        NewsDesk.asEditor(() -> newsroom.correct(published.id(), published.version(), "The date was wrong.", ""));

        open("news/" + published.slug());

        assertThat(_get(H1.class).getText()).isEqualTo("Talks " + desk.word());
        assertThat(pageText())
                .contains("report.pdf", "PDF, 1 kB", "Corrected on ", "The date was wrong.")
                .doesNotContain("news.");
        assertThat(_get(Html.class).getElement().getOuterHTML()).contains("Some <em>words</em>");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref).toList())
                .contains("/downloads/news/" + file.id(), "ballots/" + ballot.id());
        open("ballots/" + ballot.id());
        assertThat(pageText()).contains("News about this ballot", "Talks " + desk.word());
    }

    @Test
    void anArticleForOthersAndAnUnknownOneAreNotThere() {
        var others = desk.publish("Others " + desk.word(), "Body", NewsDesk.others());

        assertThatThrownBy(() -> open("news/" + others.slug())).hasMessageContaining("No route found");
        assertThatThrownBy(() -> open("news/" + UUID.randomUUID())).hasMessageContaining("No route found");
    }

    @Test
    void aWithdrawnArticleSaysSo() {
        var article = desk.publish("Talks " + desk.word(), "Secret body", Audience.everyone());
        NewsDesk.asEditor(() -> newsroom.withdraw(article.id(), article.version()));

        open("news/" + article.slug());

        assertThat(pageText()).contains("This article was withdrawn").doesNotContain("Secret body");
    }

    @Test
    void aWelshReaderReadsWelsh() {
        var article = desk.publish("Talks " + desk.word(), "Body", Audience.members());
        UI.getCurrent().setLocale(Languages.WELSH);

        open("news/" + article.slug());

        assertThat(_get(H1.class).getText()).isEqualTo("Cymraeg " + desk.word());
        assertThat(_get(Html.class).getElement().getOuterHTML()).contains("Testun " + desk.word());
        assertThat(pageText()).contains("AI a’ch delwedd", "Yr holl newyddion");
    }

    @Test
    void theListTakesAsManyStatementsForTwentyArticlesAsForOne() {
        desk.publish("One " + desk.word(), "Body", Audience.members());
        open("news?q=" + desk.word());
        var few = Statements.sentBy(() -> open("news?q=" + desk.word() + "&page=1"));
        for (int i = 0; i < 20; i++) {
            desk.publish("Many " + i + " " + desk.word(), "Body", Audience.members());
        }
        var many = Statements.sentBy(() -> open("news?q=" + desk.word()));
        assertThat(many).isEqualTo(few);
        assertThat(_find(RouterLink.class, spec -> spec.withText("Older"))).hasSize(1);
    }

    private static void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    private static String row(String title) {
        return _find(ListItem.class).stream()
                .map(NewsViewsTest::text)
                .filter(text -> text.contains(title))
                .findFirst()
                .orElseThrow();
    }

    private static String text(ListItem item) {
        return item.getElement().getTextRecursively();
    }
}
