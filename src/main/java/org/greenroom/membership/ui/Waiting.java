package org.greenroom.membership.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.greenroom.membership.imports.ImportJobs;
import org.greenroom.membership.imports.ImportKind;
import org.greenroom.shell.Card;

/** Says what is being done while it takes longer than a moment. */
class Waiting extends Card {
    private final Paragraph words = new Paragraph();
    private final ProgressBar bar = new ProgressBar();

    /** @param key text for as long as nothing is known about how far it is */
    Waiting(String key) {
        words.setText(getTranslation(key));
        words.getElement().setAttribute("role", "status");
        bar.setIndeterminate(true);
        add(words, bar);
    }

    void show(ImportJobs.Job job) {
        ImportKind kind = job.kind();
        if (kind == null || job.all() == 0) {
            return;
        }
        bar.setIndeterminate(false);
        bar.setValue((double) job.done() / job.all());
        String name = getTranslation("membership.import.kindInText." + kind);
        words.setText(getTranslation("membership.import.run.working", name, job.done(), job.all()));
    }
}
