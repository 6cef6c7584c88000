package org.greenroom.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.greenroom.access.AccessSettings;
import org.greenroom.access.ActivationRefused;
import org.greenroom.access.Activations;
import org.greenroom.access.OpenActivation;
import org.greenroom.access.PasswordRefused;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.Card;

/** Choosing a password by a one-time link or code. Opening the page does not use the link up. */
@Route(value = "activate/:token", autoLayout = false)
@AnonymousAllowed
class ActivationView extends EntrancePage implements BeforeEnterObserver, HasDynamicTitle {

    private final Activations activations;
    private final AccessSettings limits;
    private final GreenroomSettings settings;
    private String token = "";

    ActivationView(Activations activations, AccessSettings limits, GreenroomSettings settings) {
        super(settings.union().name());
        this.activations = activations;
        this.limits = limits;
        this.settings = settings;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        activations.find(token).ifPresentOrElse(this::showForm, this::showUsed);
    }

    private void showForm(OpenActivation activation) {
        var kind = activation.firstTime() ? "access.activate" : "access.renew";
        var name = new TextField(getTranslation("access.activate.signInName"));
        name.setValue(activation.signInName());
        name.setReadOnly(true);
        name.setWidthFull();
        name.getElement().setAttribute("autocomplete", "username");
        var password = new NewPassword(limits);
        var submit = new Button(getTranslation(kind + ".submit"), click -> complete(password));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickShortcut(Key.ENTER).listenOn(password);
        submit.setDisableOnClick(true);
        password.addValueChangeListener(change -> submit.setEnabled(true));
        begin(getTranslation(kind + ".title", activation.displayName()), getTranslation(kind + ".lead"))
                .add(
                        new Card().with(name, password, submit),
                        ask(settings.union().contact(getLocale())));
        password.focus();
    }

    private void showUsed() {
        var again = new RouterLink(getTranslation("access.used.act"), ActivationRequestView.class);
        again.addClassNames("button-link", "primary");
        var back = new RouterLink(getTranslation("access.back"), SignInView.class);
        back.addClassName("entrance-back");
        begin(
                        getTranslation("access.used.title"),
                        getTranslation("access.used.lead", settings.union().contact(getLocale())))
                .add(again, back);
    }

    private void complete(NewPassword password) {
        try {
            activations.complete(token, password.getValue());
            getUI().ifPresent(ui -> ui.navigate("sign-in", QueryParameters.fromString("activated")));
        } catch (PasswordRefused refused) {
            password.refused(refused);
        } catch (ActivationRefused used) {
            showUsed();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.activate.pageTitle");
    }
}
