package org.greenroom.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.greenroom.audit.Acting;
import org.greenroom.notification.LetterBatches;
import org.greenroom.notification.Letters;
import org.greenroom.notification.WrittenLetter;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;

/** The tray of letters that wait to be printed and posted, the oldest first. */
@Route("letters-to-post")
@RolesAllowed("MEMBERSHIP_OFFICER")
class LettersView extends Div implements HasDynamicTitle {

    private static final int ON_A_PAGE = 25;

    private final Letters letters;
    private final LetterBatches batches;
    private final Times times;
    private final Div list = new Div();
    private int shown = ON_A_PAGE;

    LettersView(Letters letters, LetterBatches batches, Times times) {
        this.letters = letters;
        this.batches = batches;
        this.times = times;
        addClassName("page");
        list.addClassName("cards");
        refresh();
    }

    private void refresh() {
        removeAll();
        list.removeAll();
        add(new PageHeader(getTranslation("notification.letters.title"))
                .lead(getTranslation("notification.letters.lead")));
        var waiting = letters.openCount();
        var together = new Div();
        together.addClassName("cards");
        batches.newest().forEach(batch -> together.add(new BatchCard(batch, batches, times, this::refresh)));
        if (together.getComponentCount() > 0) {
            var heading = new H2(getTranslation("notification.batch.heading"));
            heading.addClassName("group-heading");
            add(heading, together);
        }
        if (waiting == 0) {
            if (together.getComponentCount() > 0) {
                return;
            }
            add(new Card(getTranslation("notification.letters.empty.title"))
                    .secondary(getTranslation("notification.letters.empty.text")));
            return;
        }
        letters.open(0, shown).forEach(letter -> list.add(card(letter)));
        if (together.getComponentCount() > 0) {
            var heading = new H2(getTranslation("notification.letters.single"));
            heading.addClassName("group-heading");
            add(heading);
        }
        add(new Paragraph(getTranslation("notification.letters.count", waiting)), list);
        if (waiting > shown) {
            add(new Button(getTranslation("notification.letters.more"), click -> {
                shown += ON_A_PAGE;
                refresh();
            }));
        }
    }

    private Component card(WrittenLetter letter) {
        var print = new Anchor("/letters/" + letter.id(), getTranslation("notification.letters.print"));
        print.addClassName("button-link");
        print.setRouterIgnore(true);
        var posted = new Button(getTranslation("notification.letters.posted"), click -> confirm(letter));
        var acts = new Div(print, posted);
        acts.addClassName("page-actions");
        return new Card(letter.title())
                .unnamed()
                .secondary(getTranslation("notification.letters.written", times.full(letter.writtenAt(), getLocale())))
                .with(acts);
    }

    private void confirm(WrittenLetter letter) {
        var dialog = new ConfirmDialog(
                getTranslation("notification.letters.posted.title"),
                getTranslation("notification.letters.posted.text"),
                getTranslation("notification.letters.posted"),
                confirmed -> {
                    letters.posted(letter.id(), Acting.current());
                    refresh();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("notification.letters.posted.keep"));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.letters.title");
    }
}
