package org.greenroom.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.greenroom.membership.office.DeletionRequest;
import org.greenroom.membership.office.Deletions;
import org.greenroom.membership.office.OfficeRefused;
import org.greenroom.shell.Card;
import org.greenroom.texts.Times;

/** Where a member asks to be deleted, reads how the request stands, and takes it back. */
class DeletionCard extends Card {

    private final transient Deletions deletions;
    private final transient Times times;
    private final OfficeMessages messages;
    private final Div body = new Div();

    DeletionCard(Deletions deletions, Times times, OfficeMessages messages) {
        this.deletions = deletions;
        this.times = times;
        this.messages = messages;
        var title = getTranslation("owndata.delete.title");
        setAriaLabel(title);
        body.addClassName("deletion-body");
        add(new H2(title), body);
        show();
    }

    private void show() {
        body.removeAll();
        var request = deletions.mine();
        request.ifPresent(this::state);
        if (request.filter(asked -> asked.state() == DeletionRequest.State.OPEN).isEmpty()) {
            ask();
        }
    }

    private void state(DeletionRequest request) {
        var state = getTranslation("officers.deletion.state." + request.state());
        body.add(new Paragraph(
                getTranslation("owndata.delete.state", times.day(request.askedAt(), getLocale()), state)));
        if (request.state() == DeletionRequest.State.OPEN) {
            body.add(
                    new Paragraph(getTranslation("owndata.delete.due", times.date(request.dueOn(), getLocale()))),
                    new Button(getTranslation("owndata.delete.withdraw"), click -> withdraw(request)));
        } else if (request.answer() != null && !request.answer().isEmpty()) {
            body.add(new Paragraph(request.answer()));
        }
    }

    private void ask() {
        var words = new TextArea(getTranslation("owndata.delete.words"));
        words.setMaxLength(Deletions.LONGEST);
        words.setWidthFull();
        var ask = new Button(getTranslation("owndata.delete.ask"), click -> confirm(words));
        body.add(
                new Paragraph(getTranslation("owndata.delete.text")),
                new Paragraph(getTranslation("owndata.delete.kept")),
                words,
                ask);
    }

    private void confirm(TextArea words) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("owndata.delete.sure"));
        dialog.setText(getTranslation("owndata.delete.sure.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("owndata.delete.keep"));
        dialog.setConfirmText(getTranslation("owndata.delete.ask"));
        dialog.setConfirmButtonTheme(ButtonVariant.LUMO_ERROR.getVariantName());
        dialog.addConfirmListener(confirmed -> send(words));
        dialog.open();
    }

    private void send(TextArea words) {
        try {
            deletions.ask(words.getValue());
            messages.done(getTranslation("owndata.delete.asked"));
            show();
        } catch (OfficeRefused refused) {
            messages.refused(refused);
        }
    }

    private void withdraw(DeletionRequest request) {
        try {
            deletions.withdraw(request.id());
            messages.done(getTranslation("owndata.delete.withdrawn"));
        } catch (OfficeRefused refused) {
            messages.refused(refused);
        }
        show();
    }
}
