package org.greenroom.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import org.greenroom.access.FreshSignIn;
import org.greenroom.access.FreshSignInRequired;
import org.greenroom.access.SignInSettings;
import org.greenroom.shell.FailureAnswer;
import org.springframework.stereotype.Component;

/** Asks again, over the page, when an act needs a fresh sign-in; what was typed stays, and the act is done again. */
@Component
class AskAgain implements FailureAnswer {

    private static final int SHOWN_FOR_MILLIS = 8_000;

    private final ConfirmPanel.Means means;
    private final FreshSignIn freshSignIn;
    private final SignInSettings limits;

    AskAgain(ConfirmPanel.Means means, FreshSignIn freshSignIn, SignInSettings limits) {
        this.means = means;
        this.freshSignIn = freshSignIn;
        this.limits = limits;
    }

    @Override
    public boolean knows(Throwable failure) {
        return failure instanceof FreshSignInRequired;
    }

    @Override
    public void answer(UI ui) {
        makeReady(ui);
        var dialog = new Dialog();
        dialog.setHeaderTitle(ui.getTranslation("signin.again.title"));
        dialog.addClassName("confirm-dialog");
        var panel = new ConfirmPanel(means, false, freshSignIn::isFresh, () -> {
            dialog.close();
            var said = Notification.show(
                    ui.getTranslation("signin.again.done"), SHOWN_FOR_MILLIS, Notification.Position.BOTTOM_CENTER);
            said.setAssertive(true);
        });
        dialog.add(
                new Paragraph(ui.getTranslation(
                        "signin.again.lead", limits.askAgainAfter().toMinutes())),
                panel);
        dialog.getFooter().add(new Button(ui.getTranslation("signin.again.cancel"), click -> dialog.close()));
        dialog.open();
    }

    /** The act has not happened: its button, disabled by the click, can be pressed again. */
    private static void makeReady(com.vaadin.flow.component.Component component) {
        if (component instanceof Button button && button.isDisableOnClick()) {
            button.setEnabled(true);
        }
        component.getChildren().forEach(AskAgain::makeReady);
    }
}
