package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.DraftNotReady;
import org.greenroom.ballot.DraftProblem;
import org.greenroom.ballot.SignOffs;
import org.greenroom.shell.Card;
import org.greenroom.shell.DateFields;
import org.greenroom.shell.Notice;

/** Legal advice on the finished paper: who gave it, when, and what was said. */
class SignOffEditor extends DraftEditor {

    private final BallotDetails details;
    private final SignOffs signOffs;
    private final Messages messages;
    private final TextField adviser = new TextField(getTranslation("ballots.field.adviser"));
    private final DatePicker givenOn = DateFields.day(getTranslation("ballots.field.givenOn"));
    private final TextArea note = new TextArea(getTranslation("ballots.field.note"));

    /** @param open what is still missing in the draft itself */
    SignOffEditor(
            BallotDetails details, List<DraftProblem> open, SignOffs signOffs, Messages messages, BallotWords words) {
        this.details = details;
        this.signOffs = signOffs;
        this.messages = messages;
        var check = Links.button(
                getTranslation("ballots.sign-off.check"),
                EditBallotView.class,
                Links.of(details.id(), EditStage.CHECK));
        var signOff = details.signOff();
        if (signOff != null && signOff.holds()) {
            add(new Notice(Notice.Kind.DONE, words.signOff(signOff))
                    .with(new Paragraph(getTranslation("ballots.sign-off.holds")), check));
        } else if (signOff != null) {
            add(new Notice(Notice.Kind.PROBLEM, getTranslation("ballots.sign-off.void"))
                    .with(new Paragraph(words.signOff(signOff))));
        }
        if (open.isEmpty()) {
            add(fields());
        } else {
            add(new Notice(Notice.Kind.INFO, getTranslation("ballots.sign-off.not-ready", open.size())).with(check));
        }
    }

    private Card fields() {
        adviser.setHelperText(getTranslation("ballots.field.adviser.help"));
        note.setHelperText(getTranslation("ballots.field.note.help"));
        note.setMinRows(3);
        problems.put("signOff.adviser", adviser);
        problems.put("signOff.givenOn", givenOn);
        problems.put("signOff.note", note);
        var preview = Links.button(getTranslation("ballots.paper.preview"), PaperView.class, details.id());
        var record = new Button(getTranslation("ballots.sign-off.record"), click -> record());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons = new Div(record, preview);
        buttons.addClassName("form-buttons");
        var card = new Card().text(getTranslation("ballots.sign-off.what")).with(adviser, givenOn, note, buttons);
        card.setAriaLabel(getTranslation("ballots.stage.sign-off"));
        card.addClassName("form-card");
        return card;
    }

    private void record() {
        try {
            var done = messages.attempt(() -> record(adviser.getValue(), note.getValue()), "ballots.sign-off.recorded");
            if (done) {
                getUI().ifPresent(ui -> ui.navigate(EditBallotView.class, Links.of(details.id(), EditStage.CHECK)));
            }
        } catch (FieldsWrong e) {
            problems.mark(e.problems);
            messages.show(problems.summary(getTranslation("ballots.edit.not-saved"), e.problems));
        }
    }

    private void record(String by, String words) {
        try {
            signOffs.record(details.id(), details.version(), by, givenOn.getValue(), words);
        } catch (DraftNotReady e) {
            if (e.problems().stream().allMatch(problem -> problem.field().startsWith("signOff."))) {
                throw new FieldsWrong(e.problems());
            }
            throw e;
        }
    }

    /** What was typed does not do; the draft itself is in order. */
    private static final class FieldsWrong extends RuntimeException {
        private final transient List<DraftProblem> problems;

        FieldsWrong(List<DraftProblem> problems) {
            this.problems = problems;
        }
    }

    @Override
    Optional<BallotDraft> applyTo(BallotDraft draft) {
        return Optional.of(draft);
    }
}
