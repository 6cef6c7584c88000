package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenroom.ballot.BallotQuestion;
import org.greenroom.ballot.Bilingual;
import org.greenroom.shell.Card;
import org.jspecify.annotations.Nullable;

/** One question: its text, its answers and how many of them may be chosen. */
class QuestionEditor extends Card {

    /** The fields as they stand; the answers are kept beside them. Public, since the binder makes it by reflection. */
    public record Form(
            String textEn,
            String textCy,
            boolean blankAllowed,
            @Nullable Integer min,
            @Nullable Integer max) {}

    private final Binder<Form> binder = new Binder<>(Form.class);
    private final H2 heading = new H2();
    private final Button remove;
    private final TextArea textEn = area("ballots.field.question", "en");
    private final TextArea textCy = area("ballots.field.question.cy", "cy");
    private final AnswerRows answers;
    private final RadioButtonGroup<Boolean> several = new RadioButtonGroup<>(getTranslation("ballots.field.choice"));
    private final Div limits = new Div();
    private final Paragraph inWords = new Paragraph();
    private final IntegerField min = new IntegerField(getTranslation("ballots.field.min"));
    private final IntegerField max = new IntegerField(getTranslation("ballots.field.max"));

    QuestionEditor(BallotQuestion question, Consumer<QuestionEditor> removing, Runnable renumber) {
        addClassName("question-editor");
        remove = new Button(getTranslation("ballots.question.remove"), click -> removing.accept(this));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        answers = new AnswerRows(question.answers(), renumber);
        var head = new Div(heading, remove);
        head.addClassName("question-head");
        var texts = new Div(textEn, textCy);
        texts.addClassName("language-pairs");
        var blank = new Checkbox(getTranslation("ballots.field.blank"));
        blank.setHelperText(getTranslation("ballots.field.blank.help"));
        min.setStepButtonsVisible(true);
        max.setStepButtonsVisible(true);
        limits.add(min, max);
        limits.addClassName("number-pair");
        inWords.addClassName("secondary");
        inWords.getElement().setAttribute("aria-live", "polite");
        several.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        several.setItems(false, true);
        several.setItemLabelGenerator(many -> getTranslation("ballots.field.choice." + (many ? "several" : "one")));
        binder.forField(textEn).bind("textEn");
        binder.forField(textCy).bind("textCy");
        binder.forField(blank).bind("blankAllowed");
        binder.forField(min).bind("min");
        binder.forField(max).bind("max");
        binder.readRecord(new Form(
                question.text().en(), question.text().cy(), question.blankAllowed(), question.min(), question.max()));
        several.setValue(question.min() != 1 || question.max() != 1);
        limits.setVisible(several.getValue());
        several.addValueChangeListener(change -> choice(change.getValue()));
        binder.addValueChangeListener(change -> say());
        say();
        add(head, texts, new H3(getTranslation("ballots.field.answers")), answers, several, limits, blank, inWords);
    }

    /** One answer, or several: then at first as many as there are but one. */
    private void choice(boolean many) {
        min.setValue(1);
        max.setValue(many ? Math.max(2, answers.values().size() - 1) : 1);
        limits.setVisible(many);
    }

    /** What the member may do, as the paper will say it. */
    private void say() {
        var words = question()
                .filter(asked -> asked.min() >= 1
                        && asked.max() >= asked.min()
                        && asked.max() <= asked.answers().size())
                .map(asked -> ChoiceWords.of(asked, this::getTranslation).orElse(getTranslation("ballots.choice.one"))
                        + " "
                        + getTranslation(asked.blankAllowed() ? "ballots.choice.blank" : "ballots.choice.no-blank"));
        inWords.setText(words.orElse(""));
    }

    private TextArea area(String key, String language) {
        var area = new TextArea(getTranslation(key));
        area.getElement().setAttribute("lang", language);
        return area;
    }

    /** Says which question this is, and where its problems are shown. */
    void numbered(int index, int of, FieldProblems problems) {
        heading.setText(getTranslation("ballots.question.heading", index + 1));
        setAriaLabel(heading.getText());
        remove.setVisible(of > 1);
        remove.setAriaLabel(getTranslation("ballots.question.remove.of", index + 1));
        var path = "questions[" + index + "]";
        problems.put(path + ".text.en", textEn);
        problems.put(path + ".text.cy", textCy);
        problems.put(path + ".min", min);
        problems.put(path + ".max", max);
        answers.numbered(path + ".answers", problems);
        say();
    }

    void focus() {
        textEn.focus();
    }

    /** The question as the fields say it; empty when one holds no value at all. */
    Optional<BallotQuestion> question() {
        try {
            var form = binder.writeRecord();
            return Optional.of(new BallotQuestion(
                    new Bilingual(form.textEn(), form.textCy()),
                    answers.values(),
                    form.blankAllowed(),
                    form.min() == null ? 0 : form.min(),
                    form.max() == null ? 0 : form.max()));
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }
}
