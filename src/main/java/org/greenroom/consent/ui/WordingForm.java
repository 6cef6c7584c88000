package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenroom.consent.wording.WordingPart;
import org.greenroom.consent.wording.WordingProblem;
import org.greenroom.consent.wording.WordingSettings;
import org.greenroom.consent.wording.WordingText;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;

/** The texts of a version in both languages side by side, and whether the change is material. */
class WordingForm extends Card {

    private final Map<WordingPart, TextFieldBase<?, String>> english = new EnumMap<>(WordingPart.class);
    private final Map<WordingPart, TextFieldBase<?, String>> welsh = new EnumMap<>(WordingPart.class);
    private final RadioButtonGroup<Boolean> material = new RadioButtonGroup<>();
    private final WordingSettings settings;

    WordingForm(WordingSettings settings) {
        this.settings = settings;
        addClassName("wording-form");
        for (var part : WordingPart.values()) {
            var pair = new Div(field(part, "en", english), field(part, "cy", welsh));
            pair.addClassName("language-pairs");
            add(pair);
        }
        material.setLabel(getTranslation("wordings.field.material"));
        material.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        material.setItems(true, false);
        material.setItemLabelGenerator(
                item -> getTranslation(item ? "wordings.field.material.yes" : "wordings.field.material.no"));
        var effect = new Span();
        material.addValueChangeListener(change -> effect.setText(
                getTranslation(change.getValue() ? "wordings.effect.material" : "wordings.effect.same")));
        material.setHelperComponent(effect);
        add(material);
    }

    private TextFieldBase<?, String> field(
            WordingPart part, String language, Map<WordingPart, TextFieldBase<?, String>> into) {
        var label = getTranslation("wordings.field." + language, getTranslation("wordings.part." + part.code()));
        TextFieldBase<?, String> field = part == WordingPart.TITLE ? new TextField(label) : area(label);
        field.getElement().setAttribute("lang", language);
        var limit = part == WordingPart.TITLE ? settings.titleLongest() : settings.textLongest();
        field.setHelperText(getTranslation("wordings.field.limit", limit));
        into.put(part, field);
        return field;
    }

    private static TextArea area(String label) {
        var area = new TextArea(label);
        area.setMinRows(3);
        return area;
    }

    void show(WordingText inEnglish, WordingText inWelsh, boolean isMaterial) {
        for (var part : WordingPart.values()) {
            at(english, part).setValue(part.of(inEnglish));
            at(welsh, part).setValue(part.of(inWelsh));
        }
        material.setValue(isMaterial);
        mark(List.of());
    }

    WordingText english() {
        return text(english);
    }

    WordingText welsh() {
        return text(welsh);
    }

    boolean material() {
        return material.getValue();
    }

    /** Marks the fields that have a problem and clears the others. */
    void mark(List<WordingProblem> problems) {
        for (var part : WordingPart.values()) {
            mark(english, part, false, problems);
            mark(welsh, part, true, problems);
        }
    }

    /** A summary whose entries lead to the fields. */
    Notice summary(String intro, List<WordingProblem> problems) {
        var list = new UnorderedList();
        list.addClassName("problem-list");
        problems.forEach(problem -> list.add(new ListItem(entry(problem))));
        return new Notice(Notice.Kind.PROBLEM, intro).with(list);
    }

    private Component entry(WordingProblem problem) {
        var part = problem.part();
        if (part == null) {
            return new Span(words(problem));
        }
        var field = at(problem.welsh() ? welsh : english, part);
        var button = new NativeButton(field.getLabel() + ": " + words(problem), click -> field.focus());
        button.addClassName("link-button");
        return button;
    }

    private void mark(
            Map<WordingPart, TextFieldBase<?, String>> fields,
            WordingPart part,
            boolean inWelsh,
            List<WordingProblem> problems) {
        var mine = problems.stream()
                .filter(problem -> problem.part() == part && problem.welsh() == inWelsh)
                .findFirst();
        var field = at(fields, part);
        field.setErrorMessage(mine.map(this::words).orElse(""));
        field.setInvalid(mine.isPresent());
    }

    private String words(WordingProblem problem) {
        return getTranslation("wordings.problem." + problem.kind().code(), problem.limit());
    }

    private static TextFieldBase<?, String> at(Map<WordingPart, TextFieldBase<?, String>> fields, WordingPart part) {
        return Objects.requireNonNull(fields.get(part));
    }

    private static WordingText text(Map<WordingPart, TextFieldBase<?, String>> fields) {
        return new WordingText(
                at(fields, WordingPart.TITLE).getValue(),
                at(fields, WordingPart.MEANING).getValue(),
                at(fields, WordingPart.EXAMPLE).getValue(),
                at(fields, WordingPart.YES).getValue(),
                at(fields, WordingPart.OUT_OF_SCOPE).getValue());
    }
}
