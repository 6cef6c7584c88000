package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.DraftProblem;

/** A text in English and, where somebody writes it, in Welsh. */
class TextPair extends Div {

    private static final int ROWS = 3;

    private final FieldProblems problems = new FieldProblems();
    private final TextArea english;
    private final TextArea welsh;

    /** @param field as problems name it, without the language */
    TextPair(String field, String labelKey) {
        english = area(getTranslation(labelKey + ".en"));
        welsh = area(getTranslation(labelKey + ".cy"));
        welsh.getElement().setAttribute("lang", "cy");
        problems.put(field + ".en", english);
        problems.put(field + ".cy", welsh);
        addClassName("stack");
        add(english, welsh);
    }

    private static TextArea area(String label) {
        var area = new TextArea(label);
        area.setMinRows(ROWS);
        area.setWidthFull();
        return area;
    }

    Bilingual value() {
        return new Bilingual(english.getValue(), welsh.getValue());
    }

    void mark(List<DraftProblem> found) {
        problems.mark(found);
    }

    void clear() {
        problems.mark(List.of());
        english.clear();
        welsh.clear();
    }
}
