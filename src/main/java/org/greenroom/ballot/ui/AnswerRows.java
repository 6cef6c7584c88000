package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.greenroom.ballot.Bilingual;

/** The answers of a question in both languages. */
class AnswerRows extends Div {

    private static final int FEWEST = 2;

    private final List<Row> rows = new ArrayList<>();
    private final Div shown = new Div();
    private final Runnable renumber;

    AnswerRows(List<Bilingual> answers, Runnable renumber) {
        this.renumber = renumber;
        addClassName("stack");
        shown.addClassName("stack");
        answers.forEach(this::append);
        var more = new Button(getTranslation("ballots.answer.add"), click -> {
            append(Bilingual.EMPTY);
            renumber.run();
            rows.getLast().en.focus();
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(shown, more);
    }

    private void append(Bilingual answer) {
        var row = new Row(answer);
        rows.add(row);
        shown.add(row);
    }

    List<Bilingual> values() {
        return rows.stream()
                .map(row -> new Bilingual(row.en.getValue(), row.cy.getValue()))
                .toList();
    }

    void numbered(String path, FieldProblems problems) {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            row.en.setLabel(getTranslation("ballots.field.answer", i + 1));
            row.cy.setLabel(getTranslation("ballots.field.answer.cy", i + 1));
            row.remove.setAriaLabel(getTranslation("ballots.answer.remove", i + 1));
            row.remove.setVisible(rows.size() > FEWEST);
            problems.put(path + "[" + i + "].en", row.en);
            problems.put(path + "[" + i + "].cy", row.cy);
        }
    }

    private final class Row extends Div {
        private final TextField en = new TextField();
        private final TextField cy = new TextField();
        private final Button remove;

        Row(Bilingual answer) {
            addClassName("answer-row-editor");
            en.setValue(answer.en());
            en.getElement().setAttribute("lang", "en");
            cy.setValue(answer.cy());
            cy.getElement().setAttribute("lang", "cy");
            remove = new Button(AnswerRows.this.getTranslation("ballots.answer.remove.short"), click -> {
                rows.remove(this);
                shown.remove(this);
                renumber.run();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(en, cy, remove);
        }
    }
}
