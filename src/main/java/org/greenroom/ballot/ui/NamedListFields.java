package org.greenroom.ballot.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.greenroom.ballot.Bilingual;
import org.jspecify.annotations.Nullable;

/** Whether stewards may have a named list in this ballot, and what for: off unless an officer switches it on. */
class NamedListFields extends Div {

    private final Checkbox on = new Checkbox(getTranslation("ballots.field.list"));
    private final TextArea english = purpose("ballots.field.list.purpose", "en");
    private final TextArea welsh = purpose("ballots.field.list.purpose.cy", "cy");

    NamedListFields(@Nullable Bilingual purpose, FieldProblems problems) {
        addClassName("stack");
        on.setHelperText(getTranslation("ballots.field.list.help"));
        on.setValue(purpose != null);
        if (purpose != null) {
            english.setValue(purpose.en());
            welsh.setValue(purpose.cy());
        }
        problems.put("participation.list.en", english);
        problems.put("participation.list.cy", welsh);
        var texts = new Div(english, welsh);
        texts.addClassName("language-pairs");
        texts.setVisible(on.getValue());
        on.addValueChangeListener(change -> texts.setVisible(change.getValue()));
        add(on, texts);
    }

    private TextArea purpose(String labelKey, String language) {
        var field = new TextArea(getTranslation(labelKey));
        field.setMinRows(2);
        field.getElement().setAttribute("lang", language);
        return field;
    }

    /** The purpose as it is typed, perhaps empty; null where the list is off. */
    @Nullable
    Bilingual purpose() {
        return on.getValue() ? new Bilingual(english.getValue(), welsh.getValue()) : null;
    }
}
