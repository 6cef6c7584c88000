package org.greenroom.news.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.greenroom.news.ArticleFile;
import org.greenroom.news.ArticleText;
import org.greenroom.news.NewsSettings;

/** The text of an article in one language, and beside it what readers will see; one of both at a time on a phone. */
class LanguageFields extends Div {

    private static final int PAUSE_MS = 400;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_SUMMARY = 400;

    private final Locale language;
    private final transient Supplier<List<ArticleFile>> files;
    private final TextField title = new TextField();
    private final TextArea summary = new TextArea();
    private final TextArea body = new TextArea();
    private final Div preview = new Div();
    private final Button write = new Button(getTranslation("newsroom.write.tab"), click -> showPreview(false));
    private final Button look = new Button(getTranslation("newsroom.preview.tab"), click -> showPreview(true));

    LanguageFields(Locale language, NewsSettings settings, Supplier<List<ArticleFile>> files) {
        this.language = language;
        this.files = files;
        addClassName("editor-language");
        prepare(title, "title", LONGEST_TITLE);
        prepare(summary, "summary", LONGEST_SUMMARY);
        prepare(body, "body", settings.longestBody());
        title.setMaxLength(LONGEST_TITLE);
        summary.setMaxLength(LONGEST_SUMMARY);
        summary.setMinRows(2);
        body.setMaxLength(settings.longestBody());
        body.setMinRows(14);
        var hints = new Details(getTranslation("newsroom.hints"), new Pre(getTranslation("newsroom.hints.text")));
        hints.addClassName("editor-hints");
        var fields = new Div(title, summary, body, hints);
        fields.addClassName("editor-fields");
        preview.addClassNames("editor-preview", "card");
        preview.getElement().setAttribute("role", "region");
        preview.getElement().setAttribute("aria-label", getTranslation("newsroom.preview." + language.getLanguage()));
        var toggle = new Div(write, look);
        toggle.addClassName("editor-toggle");
        toggle.getElement().setAttribute("role", "group");
        toggle.getElement().setAttribute("aria-label", getTranslation("newsroom.toggle"));
        add(toggle, fields, preview);
        showPreview(false);
        refresh();
    }

    private <F extends TextFieldBase<?, String> & HasValueChangeMode> void prepare(F field, String part, int longest) {
        var inWords = getTranslation("newsroom.language." + language.getLanguage());
        field.setLabel(getTranslation("newsroom.field." + part, inWords));
        field.setHelperText(getTranslation("newsroom.field." + part + ".hint", longest));
        field.getElement().setAttribute("lang", language.getLanguage());
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MS);
        field.addValueChangeListener(change -> refresh());
    }

    ArticleText text() {
        return new ArticleText(title.getValue(), summary.getValue(), body.getValue());
    }

    void show(ArticleText text) {
        title.setValue(text.title());
        summary.setValue(text.summary());
        body.setValue(text.body());
        refresh();
    }

    TextField title() {
        return title;
    }

    TextArea summary() {
        return summary;
    }

    TextArea body() {
        return body;
    }

    void setReadOnly(boolean readOnly) {
        title.setReadOnly(readOnly);
        summary.setReadOnly(readOnly);
        body.setReadOnly(readOnly);
    }

    /** Puts a paragraph where the cursor stands, or last. */
    void insert(String markdown) {
        body.getElement()
                .executeJs("const i = this.inputElement; return i ? i.selectionEnd : -1")
                .then(Integer.class, at -> insert(markdown, at));
    }

    private void insert(String markdown, int cursor) {
        var text = body.getValue();
        var at = cursor <= 0 || cursor > text.length() ? text.length() : cursor;
        var before = text.substring(0, at).stripTrailing();
        var after = text.substring(at).stripLeading();
        body.setValue((before.isEmpty() ? "" : before + "\n\n") + markdown + "\n\n" + after);
        body.focus();
    }

    /** Draws the preview anew. */
    final void refresh() {
        preview.removeAll();
        var text = text();
        if (text.isEmpty()) {
            var empty = new Paragraph(getTranslation("newsroom.preview.empty"));
            empty.addClassName("secondary");
            preview.add(empty);
            return;
        }
        if (!text.title().isEmpty()) {
            var heading = new H2(text.title());
            heading.addClassName("editor-title");
            heading.getElement().setAttribute("lang", language.getLanguage());
            preview.add(heading);
        }
        preview.add(new ArticleSheet(text, language, files.get()));
    }

    private void showPreview(boolean shown) {
        setClassName("editor-looks", shown);
        write.getElement().setAttribute("aria-pressed", String.valueOf(!shown));
        look.getElement().setAttribute("aria-pressed", String.valueOf(shown));
    }
}
