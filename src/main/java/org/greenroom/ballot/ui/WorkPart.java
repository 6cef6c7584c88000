package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.greenroom.ballot.BallotDetails.Work;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.jspecify.annotations.Nullable;

/** Long work in the background: what is done, how far it is, and that one may leave. */
class WorkPart extends Card {

    /** @param task the word of the task, also where the work has not been noted yet */
    WorkPart(@Nullable Work work, String task, BallotWords words) {
        super(words.text("ballot.work." + task));
        getElement().setAttribute("aria-live", "polite");
        var failure = work == null ? null : work.failure();
        if (failure != null) {
            add(new Notice(Notice.Kind.PROBLEM, words.text(failure)));
            return;
        }
        var bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", words.text("ballot.work." + task));
        if (work == null || work.total() == 0) {
            bar.setIndeterminate(true);
            add(bar);
        } else {
            bar.setMax(work.total());
            bar.setValue(Math.min(work.done(), work.total()));
            add(
                    bar,
                    new Paragraph(words.text(
                            "ballots.work.progress", words.number(work.done()), words.number(work.total()))));
        }
        secondary(words.text("ballots.work." + task));
        secondary(words.text("ballots.work.leave"));
    }
}
