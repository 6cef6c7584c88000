package org.greenroom.elsewhere.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.greenroom.ballot.Bilingual;
import org.greenroom.elsewhere.HeldProblem;
import org.greenroom.elsewhere.Outcome;
import org.jspecify.annotations.Nullable;

/** The figures that the scrutineer has published, copied by hand, and where to read them in the scrutineer’s words. */
class OutcomeForm extends HeldFields {

    private static final int AT_FIRST = 2;
    private static final int MOST = 50;

    private final IntegerField entitled;
    private final IntegerField cast;
    private final IntegerField spoilt;
    private final Pair question;
    private final List<Row> rows = new ArrayList<>();
    private final Div answers = new Div();
    private final Pair note;
    private final TextField report;

    private record Row(TextField en, TextField cy, IntegerField votes) {
        boolean isEmpty() {
            return en.isEmpty() && cy.isEmpty();
        }
    }

    OutcomeForm(@Nullable Outcome said) {
        entitled = number("number.entitled", said == null ? 0 : said.entitled());
        cast = number("number.cast", said == null ? 0 : said.cast());
        spoilt = number("number.spoilt", said == null ? 0 : said.spoilt());
        question = pair("question", said == null ? Bilingual.EMPTY : said.question());
        answers.addClassName("stack");
        add(answers);
        if (said != null) {
            said.answers().forEach(answer -> addRow(answer.text(), answer.votes()));
        }
        while (rows.size() < AT_FIRST) {
            addRow(Bilingual.EMPTY, 0);
        }
        add(new Div(new Button(getTranslation("elsewhere.answer.add"), click -> {
            if (rows.size() < MOST) {
                addRow(Bilingual.EMPTY, 0);
            }
        })));
        note = pair("note", said == null ? Bilingual.EMPTY : said.note());
        report = line("report", said == null ? "" : said.report());
    }

    private void addRow(Bilingual text, int votes) {
        int number = rows.size() + 1;
        var en = new TextField(getTranslation("elsewhere.answer.en", number));
        en.setValue(text.en());
        var cy = new TextField(getTranslation("elsewhere.answer.cy", number));
        cy.setValue(text.cy());
        var count = new IntegerField(getTranslation("elsewhere.answer.votes", number));
        count.setMin(0);
        count.setValue(votes);
        rows.add(new Row(en, cy, count));
        var row = new Div(en, cy, count);
        row.addClassName("held-answer");
        answers.add(row);
    }

    Outcome value() {
        return new Outcome(
                number(entitled),
                number(cast),
                number(spoilt),
                question.value(),
                rows.stream()
                        .filter(row -> !row.isEmpty())
                        .map(row -> new Outcome.Answer(
                                new Bilingual(row.en().getValue(), row.cy().getValue()), number(row.votes())))
                        .toList(),
                note.value(),
                report.getValue());
    }

    private static int number(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? -1 : value;
    }

    @Override
    void mark(List<HeldProblem> problems) {
        super.mark(problems);
        var wrong = problems.stream().anyMatch(problem -> problem.field().equals("answers"));
        rows.getFirst().en().setInvalid(wrong);
        rows.getFirst().en().setErrorMessage(wrong ? getTranslation("elsewhere.problem.answers") : "");
    }
}
