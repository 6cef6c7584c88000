package org.greenroom.elsewhere.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenroom.ballot.Bilingual;
import org.greenroom.elsewhere.HeldProblem;
import org.greenroom.shell.DateFields;

/** The fields of a form about a ballot held elsewhere, by the names under which problems come back. */
class HeldFields extends Div {

    private static final int ROWS = 3;

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    HeldFields() {
        addClassName("stack");
    }

    private <T extends Component & HasValidationProperties> T put(String name, T field) {
        fields.put(name, field);
        add(field);
        return field;
    }

    TextField line(String name, String value) {
        var field = put(name, new TextField(getTranslation("elsewhere.field." + name)));
        field.setWidthFull();
        field.setValue(value);
        return field;
    }

    IntegerField number(String name, int value) {
        var field = put(name, new IntegerField(getTranslation("elsewhere.field." + name)));
        field.setMin(0);
        field.setValue(value);
        return field;
    }

    DatePicker day(String name) {
        return put(name, DateFields.day(getTranslation("elsewhere.field." + name)));
    }

    /** Both languages of a text; the Welsh one may stay empty. */
    Pair pair(String name, Bilingual value) {
        return new Pair(area(name, "en", value.en()), area(name, "cy", value.cy()));
    }

    private TextArea area(String name, String language, String value) {
        var field =
                put(name + "." + language, new TextArea(getTranslation("elsewhere.field." + name + "." + language)));
        if (name.equals("title")) {
            field.setMinRows(1);
        } else {
            field.setMinRows(ROWS);
        }
        field.setWidthFull();
        field.setValue(value);
        return field;
    }

    record Pair(HasValue<?, String> en, HasValue<?, String> cy) {
        Bilingual value() {
            return new Bilingual(Objects.requireNonNull(en.getValue()), Objects.requireNonNull(cy.getValue()));
        }
    }

    /** Marks what has a problem and clears the rest. */
    void mark(List<HeldProblem> problems) {
        fields.forEach((name, field) -> {
            var mine = problems.stream()
                    .filter(problem -> problem.field().equals(name))
                    .findFirst();
            field.setInvalid(mine.isPresent());
            field.setErrorMessage(
                    mine.map(problem -> getTranslation(problem.textKey())).orElse(""));
        });
    }
}
