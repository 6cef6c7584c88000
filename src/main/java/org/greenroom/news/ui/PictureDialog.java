package org.greenroom.news.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.greenroom.news.ArticleFile;
import org.greenroom.news.NewsRefused;
import org.jspecify.annotations.Nullable;

/** Asks what a picture shows; without an answer it is not taken. */
class PictureDialog extends Dialog {

    /** What was answered. */
    record Description(boolean decorative, String english, String welsh) {}

    /** Takes the answer, or refuses it. */
    @FunctionalInterface
    interface Taking {
        void take(Description description);
    }

    private final TextArea english = new TextArea();
    private final TextArea welsh = new TextArea();
    private final Checkbox decorative = new Checkbox();
    private final Paragraph problem = new Paragraph();

    /** @param described what is said of it so far; null for a new one */
    PictureDialog(String name, @Nullable ArticleFile described, Taking taking) {
        setHeaderTitle(getTranslation("newsroom.picture.title"));
        setWidth("32rem");
        english.setLabel(getTranslation("newsroom.picture.en"));
        english.setHelperText(getTranslation("newsroom.picture.hint"));
        welsh.setLabel(getTranslation("newsroom.picture.cy"));
        for (var field : new TextArea[] {english, welsh}) {
            field.setMaxLength(400);
            field.setWidthFull();
        }
        decorative.setLabel(getTranslation("newsroom.picture.decorative"));
        decorative.addValueChangeListener(change -> {
            english.setEnabled(!change.getValue());
            welsh.setEnabled(!change.getValue());
            english.setInvalid(false);
        });
        if (described != null) {
            english.setValue(described.altEnglish());
            welsh.setValue(described.altWelsh());
            decorative.setValue(described.decorative());
        }
        problem.getElement().setAttribute("role", "alert");
        problem.addClassName("editor-problem");
        var content = new Div(new Paragraph(name), english, welsh, decorative, problem);
        content.addClassName("editor-dialog");
        add(content);
        var keep = new Button(getTranslation("newsroom.picture.keep"), click -> keep(taking));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("newsroom.cancel"), click -> close()), keep);
    }

    private void keep(Taking taking) {
        if (!decorative.getValue() && english.getValue().isBlank()) {
            english.setErrorMessage(getTranslation("newsroom.problem.alt_missing"));
            english.setInvalid(true);
            english.focus();
            return;
        }
        try {
            taking.take(new Description(decorative.getValue(), english.getValue(), welsh.getValue()));
            close();
        } catch (NewsRefused e) {
            problem.setText(getTranslation(EditorMessages.key(e)));
        }
    }
}
