package org.greenroom.news.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.news.ArticleDraft;
import org.greenroom.news.ArticleFiles;
import org.greenroom.news.ArticleState;
import org.greenroom.news.Audience;
import org.greenroom.news.AudienceKind;
import org.greenroom.news.NewsDesk;
import org.greenroom.news.NewsReading;
import org.greenroom.news.Newsroom;
import org.greenroom.testing.KaribuTest;
import org.greenroom.testing.Statements;
import org.greenroom.testing.TestBallots;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an editor does. */
class NewsroomViewsTest extends KaribuTest {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private NewsReading reading;

    @Autowired
    private ArticleFiles files;

    @Autowired
    private TestBallots members;

    private NewsDesk desk;

    @BeforeEach
    void anEditor() {
        desk = new NewsDesk(newsroom);
        signInAs(NewsDesk.EDITOR, "NEWS_EDITOR");
    }

    @AfterEach
    void noKeyIsShownInPlaceOfAText() {
        assertThat(pageText()).doesNotContain("newsroom.").doesNotContain("news.");
    }

    @Test
    void whoeverHoldsAnotherRoleIsNotLetIn() {
        signInAs(new SignedIn(UUID.randomUUID(), null, "Member", Set.of(Role.AUDITOR), Locale.UK), "AUDITOR");

        assertThatThrownBy(() -> open("newsroom")).hasMessageContaining("Access is denied");
        assertThatThrownBy(() -> open("newsroom/new")).hasMessageContaining("Access is denied");
    }

    @Test
    void articlesAreListedByWhereTheyStand() {
        var draft = desk.draft("Draft " + desk.word(), "Body", Audience.members());
        var published = desk.publish("Out " + desk.word(), "Body", Audience.everyone());
        newsroom.save(published.id(), published.version(), desk.form("Other", "Better", Audience.everyone(), null));

        open("newsroom");
        assertThat(pageText()).contains("Draft " + desk.word()).doesNotContain("Out " + desk.word());
        open("newsroom?state=published");
        assertThat(pageText()).contains("Other", "Changes not published").doesNotContain("Draft " + desk.word());
        open("newsroom?state=nonsense&page=-1");
        assertThat(pageText()).contains("Draft " + desk.word());
        newsroom.discard(draft.id(), draft.version());
    }

    @Test
    void theListTakesAsManyStatementsForManyAsForOne() {
        desk.publish("One " + desk.word(), "Body", Audience.members());
        var few = Statements.sentBy(() -> newsroom.list(Set.of(ArticleState.PUBLISHED), 0, 1));
        assertThat(Statements.sentBy(() -> newsroom.list(Set.of(ArticleState.PUBLISHED), 0, 25)))
                .isEqualTo(few)
                .isEqualTo(1);
    }

    @Test
    void anArticleIsBegunKeptAndPublishedToWhomItSays() {
        open("newsroom/new");
        field("Title in English").setValue("Begun " + desk.word());
        click("Save the draft");
        assertThat(pageText()).contains("Saved. Readers do not see it yet.");
        var id = found("Begun " + desk.word());

        click("Publish");
        assertThat(pageText()).contains("Put this right first");
        assertThat(area("Summary in English").isInvalid()).isTrue();
        assertThat(_find(NativeButton.class, spec -> spec.withText("Summary in English: Fill this in.")))
                .hasSize(1);
        area("Summary in English").setValue("Short");
        area("Text in English").setValue("Some **words**");
        click("Publish");
        assertThat(dialogText()).contains("can read it today");
        assertThat(newsroom.find(id).orElseThrow().state()).isEqualTo(ArticleState.DRAFT);
        click("Publish now");

        assertThat(pageText()).contains("Published. It is in the news now.");
        assertThat(reading.bySlug(newsroom.find(id).orElseThrow().slug())).isPresent();
    }

    @Test
    void thePreviewIsWhatReadersSee() {
        var draft = desk.draft("Draft " + desk.word(), "Body", Audience.members());
        var picture = files.addPicture(draft.id(), "a.png", NewsDesk.png(), false, "A stage", "");
        open("newsroom/" + draft.id());

        area("Text in English").setValue("Some **words** <script>x</script> ![](picture:" + picture.id() + ")");

        var html = _find(Html.class).stream()
                .map(part -> part.getElement().getOuterHTML())
                .filter(part -> part.contains("words"))
                .findFirst()
                .orElseThrow();
        assertThat(html)
                .contains("<strong>words</strong>", "/downloads/news/" + picture.id(), "alt=\"A stage\"")
                .doesNotContain("<script");
    }

    @Test
    void halfAWelshTextIsKeptButNotPublished() {
        var draft = desk.draft("Draft " + desk.word(), "Body", Audience.members());
        open("newsroom/" + draft.id());
        click("Welsh");
        area("Summary in Welsh").setValue("");

        click("Publish");

        assertThat(pageText()).contains("or leave all of the Welsh empty");
        assertThat(area("Summary in Welsh").isInvalid()).isTrue();
        assertThat(_find(AskDialog.class)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anAudienceIsChosenAndCounted() {
        var branch = "Branch " + UUID.randomUUID();
        members.members(3, branch);
        open("newsroom/new");
        field("Title in English").setValue("Branch news " + desk.word());
        _get(RadioButtonGroup.class).setValue(AudienceKind.BRANCHES);
        area("Summary in English").setValue("Short");
        area("Text in English").setValue("Words");
        click("Publish");
        assertThat(pageText()).contains("Who may read it: Say which.");

        _find(MultiSelectComboBox.class).getFirst().setValue(Set.of(branch));

        assertThat(pageText()).contains("3 members of these branches can read it today.");
        click("Save the draft");
        assertThat(kept("Branch news " + desk.word()).audience())
                .isEqualTo(Audience.of(AudienceKind.BRANCHES, Set.of(branch)));
    }

    @Test
    void whatAnotherWroteMeanwhileIsShownAndNeitherTextIsLost() {
        var draft = desk.draft("Draft " + desk.word(), "Body", Audience.members());
        open("newsroom/" + draft.id());
        area("Text in English").setValue("My words");
        newsroom.save(draft.id(), draft.version(), desk.form("Theirs", "Their words", Audience.members(), null));

        click("Save the draft");

        assertThat(pageText()).contains("An editor changed this article meanwhile", "Their words", "My words");
        assertThat(area("Text in English").getValue()).isEqualTo("My words");
        assertThat(newsroom.find(draft.id()).orElseThrow().english().body()).isEqualTo("Their words");
        click("Go on with what is saved");
        assertThat(area("Text in English").getValue()).isEqualTo("Their words");
        assertThat(pageText()).contains("My words");
        area("Text in English").setValue("My words");
        click("Save the draft");
        assertThat(newsroom.find(draft.id()).orElseThrow().english().body()).isEqualTo("My words");
    }

    @Test
    void mineReplacesTheirsOnlyOnceThatWasChosen() {
        var draft = desk.draft("Draft " + desk.word(), "Body", Audience.members());
        open("newsroom/" + draft.id());
        area("Text in English").setValue("My words");
        newsroom.save(draft.id(), draft.version(), desk.form("Theirs", "Their words", Audience.members(), null));
        click("Save the draft");
        click("Save the draft");
        assertThat(newsroom.find(draft.id()).orElseThrow().english().body()).isEqualTo("Their words");

        click("Go on with mine");
        click("Save the draft");

        assertThat(newsroom.find(draft.id()).orElseThrow().english().body()).isEqualTo("My words");
    }

    @Test
    void anArticleIsScheduledInUkTimeAndTakenBack() {
        var draft = desk.draft("Draft " + desk.word(), "Body", Audience.members());
        open("newsroom/" + draft.id());
        click("Publish later");
        var at = _get(DateTimePicker.class);
        click("Publish then");
        assertThat(at.isInvalid()).isTrue();
        at.setValue(LocalDateTime.now(Times.ZONE).minusDays(1));
        click("Publish then");
        assertThat(at.getErrorMessage()).contains("That time has passed");
        assertThat(newsroom.find(draft.id()).orElseThrow().state()).isEqualTo(ArticleState.DRAFT);

        var when = LocalDateTime.now(Times.ZONE)
                .plusDays(1)
                .withHour(9)
                .withMinute(30)
                .withSecond(0)
                .withNano(0);
        _get(DateTimePicker.class).setValue(when);
        click("Publish then");
        assertThat(newsroom.find(draft.id()).orElseThrow().publishAt())
                .isEqualTo(when.atZone(Times.ZONE).toInstant());
        assertThat(pageText()).contains("Scheduled", "09:30 (UK time)");
        click("Back to a draft");
        assertThat(newsroom.find(draft.id()).orElseThrow().state()).isEqualTo(ArticleState.DRAFT);
    }

    @Test
    void aCorrectionNeedsANoteAndWhomItIsForStays() {
        var article = desk.publish("Out " + desk.word(), "Body", Audience.members());
        open("newsroom/" + article.id());
        assertThat(_get(RadioButtonGroup.class).isReadOnly()).isTrue();
        area("Text in English").setValue("Better");
        click("Publish the correction");
        clickLast("Publish the correction");
        assertThat(area("What was corrected, in English").isInvalid()).isTrue();
        assertThat(reading.bySlug(article.slug()).orElseThrow().in(Locale.UK).body())
                .isEqualTo("Body");

        area("What was corrected, in English").setValue("The day");
        clickLast("Publish the correction");

        var read = reading.bySlug(article.slug()).orElseThrow();
        assertThat(read.in(Locale.UK).body()).isEqualTo("Better");
        assertThat(read.corrections()).hasSize(1);
    }

    @Test
    void anArticleIsArchivedBroughtBackAndWithdrawnAfterBeingAsked() {
        var article = desk.publish("Out " + desk.word(), "Body", Audience.members());
        open("newsroom/" + article.id());
        click("Archive");
        assertThat(state(article)).isEqualTo(ArticleState.PUBLISHED);
        click("Archive it");
        assertThat(state(article)).isEqualTo(ArticleState.ARCHIVED);
        click("Back into the list");
        assertThat(state(article)).isEqualTo(ArticleState.PUBLISHED);
        click("Withdraw");
        click("Withdraw it");

        assertThat(state(article)).isEqualTo(ArticleState.WITHDRAWN);
        assertThat(reading.bySlug(article.slug())).isEmpty();
        assertThat(field("Title in English").isReadOnly()).isTrue();
        assertThat(_find(Button.class, spec -> spec.withText("Publish the correction")))
                .isEmpty();
    }

    @Test
    void aDraftIsDiscardedAfterBeingAsked() {
        var draft = desk.draft("Draft " + desk.word(), "Body", Audience.members());
        open("newsroom/" + draft.id());
        click("Discard the draft");
        assertThat(newsroom.find(draft.id())).isPresent();
        click("Discard it");

        assertThat(newsroom.find(draft.id())).isEmpty();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("newsroom");
    }

    @Test
    void whoLeavesWithUnsavedChangesIsAsked() {
        var draft = desk.draft("Draft " + desk.word(), "Body", Audience.members());
        open("newsroom/" + draft.id());
        area("Text in English").setValue("Unsaved");

        UI.getCurrent().navigate("newsroom");

        assertThat(_find(ConfirmDialog.class)).hasSize(1);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("newsroom/" + draft.id());
    }

    @Test
    void anAddressThatNamesNoArticleIsNotThere() {
        assertThatThrownBy(() -> open("newsroom/" + UUID.randomUUID())).hasMessageContaining("No route found");
        assertThatThrownBy(() -> open("newsroom/nonsense")).hasMessageContaining("No route found");
    }

    private ArticleState state(ArticleDraft article) {
        return newsroom.find(article.id()).orElseThrow().state();
    }

    private UUID found(String title) {
        return newsroom.list(Set.of(ArticleState.DRAFT), 0, 1000).stream()
                .filter(line -> line.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whatWasTypedIntoADialogIsThereStillWhenTheActIsRefused() {
        var draft = desk.draft("Later " + desk.word(), "Body", Audience.members());
        open("newsroom/" + draft.id());
        click("Publish later");
        var past = LocalDateTime.of(2020, 1, 1, 9, 0);
        _get(DateTimePicker.class).setValue(past);
        click("Publish then");
        assertThat(_get(DateTimePicker.class).getErrorMessage()).isEqualTo("That time has passed. Choose a later one.");
        assertThat(_get(DateTimePicker.class).isInvalid()).isTrue();
        assertThat(_get(DateTimePicker.class).getValue()).isEqualTo(past);
        assertThat(_find(AskDialog.class)).hasSize(1);
        clickLast("Cancel");

        var article = desk.publish("Out " + desk.word(), "Body", Audience.members());
        open("newsroom/" + article.id());
        click("Publish the correction");
        area("What was corrected, in English").setValue("The date was wrong");
        NewsDesk.asEditor(() -> newsroom.save(
                article.id(), article.version(), desk.form("Theirs", "Theirs", Audience.members(), null)));
        signInAs(NewsDesk.EDITOR, "NEWS_EDITOR");
        clickLast("Publish the correction");
        assertThat(_find(AskDialog.class)).isEmpty();
        assertThat(pageText()).contains("changed this article meanwhile");
        click("Go on with mine");

        click("Publish the correction");

        assertThat(area("What was corrected, in English").getValue()).isEqualTo("The date was wrong");
        clickLast("Publish the correction");
        assertThat(reading.bySlug(article.slug()).orElseThrow().corrections())
                .extracting(edition -> edition.note(Locale.UK))
                .containsExactly("The date was wrong");
        open("newsroom/" + draft.id());
        click("Publish later");
        assertThat(_get(DateTimePicker.class).getValue())
                .as("of another article")
                .isNull();
        clickLast("Cancel");
    }

    private ArticleDraft kept(String title) {
        return newsroom.find(found(title)).orElseThrow();
    }

    private static void open(String path) {
        var parts = path.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    private static String dialogText() {
        return _get(AskDialog.class).getElement().getTextRecursively();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void clickLast(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getLast());
    }
}
