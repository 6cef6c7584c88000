package org.greenroom.news.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.greenroom.shell.ActMessages;

/**
 * Asks once before an act of an editor: says what happens, and takes what the act needs. Stays, with all that was typed,
 * until the act is done.
 */
class AskDialog extends Dialog {

    private final ActMessages refusals = new ActMessages();

    /** What is done on confirming. */
    @FunctionalInterface
    interface Confirmed {
        /** @return whether the dialog has done its work; if not, it stays, and {@code dialog} may say why */
        boolean by(AskDialog dialog);
    }

    /** @param confirm what the button says that does it */
    AskDialog(String title, String text, String confirm, Confirmed act, Component... fields) {
        setHeaderTitle(title);
        setWidth("32rem");
        var content = new Div(new Paragraph(text), refusals);
        content.add(fields);
        content.addClassName("editor-dialog");
        add(content);
        var go = new Button(confirm, click -> {
            refusals.removeAll();
            if (act.by(this)) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("newsroom.cancel"), click -> close()), go);
    }

    /** Says inside the dialog why it was not done. */
    void refuse(String why) {
        refusals.problem(why);
    }
}
