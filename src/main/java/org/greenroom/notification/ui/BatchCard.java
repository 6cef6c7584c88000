package org.greenroom.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.greenroom.audit.Acting;
import org.greenroom.notification.BatchRefused;
import org.greenroom.notification.LetterBatch;
import org.greenroom.notification.LetterBatches;
import org.greenroom.shell.Card;
import org.greenroom.shell.DateFields;
import org.greenroom.texts.Times;

/** Letters that are printed and posted together: one file, then the day on which they were handed to the post. */
class BatchCard extends Card {

    private final LetterBatch batch;
    private final LetterBatches batches;
    private final Runnable refresh;

    BatchCard(LetterBatch batch, LetterBatches batches, Times times, Runnable refresh) {
        this.batch = batch;
        this.batches = batches;
        this.refresh = refresh;
        var purpose = getTranslation("notification.batch." + batch.purpose().name());
        var title = new com.vaadin.flow.component.html.H2(
                getTranslation("notification.batch.title", purpose, batch.number(), batch.letters()));
        add(title);
        if (!batch.named().isEmpty()) {
            text(batch.named());
        }
        secondary(getTranslation("notification.batch.written", times.date(batch.writtenOn(), getLocale())));
        var posted = batch.postedOn();
        if (posted != null) {
            text(getTranslation("notification.batch.posted", times.date(posted, getLocale())));
            return;
        }
        if (!batch.complete()) {
            text(getTranslation("notification.batch.refused.not-complete"));
            return;
        }
        var downloaded = batch.downloadedAt();
        if (downloaded != null) {
            add(new Paragraph(getTranslation(
                    "notification.batch.downloaded",
                    times.full(downloaded, getLocale()),
                    String.valueOf(batch.downloadedBy()))));
        }
        var file = new Anchor("/letters/batches/" + batch.id() + ".pdf", getTranslation("notification.batch.download"));
        file.addClassName("button-link");
        file.setRouterIgnore(true);
        var acts = new Div(file);
        acts.addClassName("page-actions");
        add(acts, posting());
    }

    private Div posting() {
        var day = DateFields.day(getTranslation("notification.batch.day"));
        var act = new Button(getTranslation("notification.batch.post"), click -> post(day));
        var note = new Paragraph(getTranslation("notification.batch.post.text"));
        note.addClassName("secondary");
        var part = new Div(day, note, act);
        part.addClassName("stack");
        return part;
    }

    private void post(DatePicker day) {
        day.setInvalid(false);
        if (day.getValue() == null) {
            problem(day, "notification.batch.day.missing");
            return;
        }
        try {
            batches.posted(batch.id(), day.getValue(), Acting.current());
            refresh.run();
        } catch (BatchRefused e) {
            problem(day, "notification.batch.refused." + e.reason().code());
        }
    }

    private void problem(DatePicker day, String key) {
        day.setErrorMessage(getTranslation(key));
        day.setInvalid(true);
    }
}
