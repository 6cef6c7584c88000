package org.greenroom.news.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.greenroom.ballot.BallotOutline;
import org.greenroom.news.ArticleFile;
import org.greenroom.news.ArticleForm;
import org.greenroom.news.ArticleText;
import org.greenroom.news.Audience;
import org.greenroom.news.NewsSettings;
import org.greenroom.news.Topic;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.texts.Languages;

/** Everything an editor fills in. */
class ArticleFields extends Div {

    private final LanguageFields english;
    private final LanguageFields welsh;
    private final Select<Topic> topic = new Select<>();
    private final ComboBox<BallotOutline> ballot = new ComboBox<>();
    private final AudienceField audience;
    private final Button inEnglish = new Button(getTranslation("newsroom.tab.en"), click -> choose(false));
    private final Button inWelsh = new Button(getTranslation("newsroom.tab.cy"), click -> choose(true));
    private final transient List<Problem> problems = new ArrayList<>();

    /** What is wrong, where, and how one gets there. */
    private record Problem(String where, String text, Runnable lead) {}

    ArticleFields(EditorChoices choices, NewsWords words, NewsSettings settings, Supplier<List<ArticleFile>> files) {
        addClassName("editor");
        english = new LanguageFields(Languages.ENGLISH, settings, files);
        welsh = new LanguageFields(Languages.WELSH, settings, files);
        var languages = new Div(inEnglish, inWelsh);
        languages.addClassName("editor-languages");
        languages.getElement().setAttribute("role", "group");
        languages.getElement().setAttribute("aria-label", getTranslation("newsroom.languages"));
        choose(false);
        var ballots = choices.ballots();
        topic.setLabel(getTranslation("newsroom.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(words::topic);
        topic.setValue(Topic.UNION);
        ballot.setLabel(getTranslation("newsroom.ballot"));
        ballot.setHelperText(getTranslation("newsroom.ballot.hint"));
        ballot.setItems(ballots);
        ballot.setItemLabelGenerator(outline -> outline.title().in(getLocale()));
        ballot.setClearButtonVisible(true);
        audience = new AudienceField(choices, ballots);
        var about = new Div(topic, ballot);
        about.addClassName("editor-about");
        var around = new Card(getTranslation("newsroom.around")).with(about, audience);
        around.addClassName("editor-around");
        add(languages, english, welsh, around);
    }

    ArticleForm form() {
        var about = ballot.getValue();
        return new ArticleForm(
                topic.getValue(), audience.value(), about == null ? null : about.id(), english.text(), welsh.text());
    }

    void show(ArticleForm form) {
        topic.setValue(form.topic());
        ballot.setValue(ballot.getListDataView()
                .getItems()
                .filter(outline -> outline.id().equals(form.ballotId()))
                .findFirst()
                .orElse(null));
        audience.show(form.audience());
        english.show(form.english());
        welsh.show(form.welsh());
        clear();
    }

    /** @param published whether readers have seen it: whom it is for is settled then */
    void setReadOnly(boolean readOnly, boolean published) {
        topic.setReadOnly(readOnly);
        ballot.setReadOnly(readOnly);
        audience.setReadOnly(readOnly || published);
        english.setReadOnly(readOnly);
        welsh.setReadOnly(readOnly);
    }

    /** Whom it is for, in words. */
    String readers() {
        return audience.words();
    }

    Audience audience() {
        return audience.value();
    }

    void refreshPreviews() {
        english.refresh();
        welsh.refresh();
    }

    /** Puts a picture into the text that is being written. */
    void insert(String markdown) {
        (welsh.isVisible() ? welsh : english).insert(markdown);
    }

    /**
     * Marks what is missing.
     *
     * @param toPublish whether it is to be published, or only kept
     * @return whether nothing is
     */
    boolean check(boolean toPublish) {
        clear();
        require(english, english.title());
        if (toPublish) {
            require(english, english.summary());
            require(english, english.body());
            if (!welsh.text().equals(ArticleText.EMPTY)) {
                require(welsh, welsh.title());
                require(welsh, welsh.summary());
                require(welsh, welsh.body());
            }
            if (!audience.value().complete()) {
                var text = getTranslation("newsroom.problem.audience_missing");
                audience.mark(text);
                problems.add(new Problem(getTranslation("newsroom.audience"), text, audience::focus));
            }
        }
        return problems.isEmpty();
    }

    /** What {@link #check} found; its entries lead to the fields. */
    Notice summary(String intro) {
        var list = new UnorderedList();
        list.addClassName("problem-list");
        for (var problem : problems) {
            var button = new NativeButton(problem.where() + ": " + problem.text(), click -> problem.lead()
                    .run());
            button.addClassName("link-button");
            list.add(new ListItem(button));
        }
        return new Notice(Notice.Kind.PROBLEM, intro).with(list);
    }

    private void choose(boolean isWelsh) {
        english.setVisible(!isWelsh);
        welsh.setVisible(isWelsh);
        inEnglish.getElement().setAttribute("aria-pressed", String.valueOf(!isWelsh));
        inWelsh.getElement().setAttribute("aria-pressed", String.valueOf(isWelsh));
    }

    private void require(LanguageFields inLanguage, TextFieldBase<?, String> field) {
        if (field.getValue().isBlank()) {
            var text =
                    getTranslation(inLanguage == welsh ? "newsroom.problem.welsh_incomplete" : "newsroom.problem.fill");
            field.setErrorMessage(text);
            field.setInvalid(true);
            problems.add(new Problem(field.getLabel(), text, () -> {
                choose(inLanguage == welsh);
                field.focus();
            }));
        }
    }

    private void clear() {
        problems.clear();
        audience.mark("");
        for (var part : List.of(english, welsh)) {
            part.title().setInvalid(false);
            part.summary().setInvalid(false);
            part.body().setInvalid(false);
        }
    }
}
