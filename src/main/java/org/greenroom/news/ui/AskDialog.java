package org.greenroom.news.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;

/** Asks once before an act of an editor: says what happens, and takes what the act needs. */
class AskDialog extends Dialog {

    /**
     * @param confirm what the button says that does it
     * @param act answers whether it was done; if not, the dialog stays
     */
    AskDialog(String title, String text, String confirm, BooleanSupplier act, Component... fields) {
        setHeaderTitle(title);
        setWidth("32rem");
        var content = new Div(new Paragraph(text));
        content.add(fields);
        content.addClassName("editor-dialog");
        add(content);
        var go = new Button(confirm, click -> {
            if (act.getAsBoolean()) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("newsroom.cancel"), click -> close()), go);
    }
}
