package org.greenroom.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.greenroom.access.ActivationRequests;
import org.greenroom.access.Activations;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.Notice.Kind;

/** Asking for a link to activate an account. The answer is the same for everybody. */
@Route(value = "activate", autoLayout = false)
@AnonymousAllowed
class ActivationRequestView extends EntrancePage implements HasDynamicTitle {

    private final ActivationRequests requests;
    private final Activations activations;
    private final GreenroomSettings settings;
    private final TextField identifier = new TextField();
    private final TextField code = new TextField();

    ActivationRequestView(ActivationRequests requests, Activations activations, GreenroomSettings settings) {
        super(settings.union().name());
        this.requests = requests;
        this.activations = activations;
        this.settings = settings;
        identifier.setLabel(getTranslation("access.request.identifier"));
        identifier.setHelperText(getTranslation("access.request.identifier.help"));
        identifier.setMaxLength(254);
        identifier.setWidthFull();
        identifier.getElement().setAttribute("autocomplete", "username");
        code.setLabel(getTranslation("access.request.code"));
        code.setHelperText(getTranslation("access.request.code.help"));
        code.setWidthFull();
        code.getElement().setAttribute("autocomplete", "one-time-code");
        showForm();
    }

    private void showForm() {
        var send = new Button(getTranslation("access.request.submit"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickShortcut(Key.ENTER).listenOn(identifier);
        var go = new Button(getTranslation("access.request.code.submit"), click -> enterCode());
        go.addClickShortcut(Key.ENTER).listenOn(code);
        begin(getTranslation("access.request.title"), getTranslation("access.request.lead"))
                .add(
                        new Card().with(identifier, send),
                        new Card(getTranslation("access.request.code.title")).with(code, go),
                        back(),
                        ask(settings.union().contact(getLocale())));
    }

    private void send() {
        if (identifier.getValue().isBlank()) {
            problem(identifier, getTranslation("access.request.identifier.missing"));
            return;
        }
        var request = VaadinRequest.getCurrent();
        if (!requests.ask(identifier.getValue(), request == null ? "" : request.getRemoteAddr())) {
            problem(identifier, getTranslation("access.request.wait"));
            return;
        }
        begin(getTranslation("access.request.done.title"), getTranslation("access.request.done.lead"))
                .add(
                        new Notice(
                                Kind.INFO,
                                getTranslation(
                                        "access.request.done.text",
                                        settings.union().contact(getLocale()))),
                        back());
    }

    private void enterCode() {
        var typed = code.getValue().replaceAll("[^A-Za-z0-9]", "");
        if (typed.length() != 20) {
            problem(code, getTranslation("access.request.code.wrong"));
            return;
        }
        if (activations.find(typed).isEmpty()) {
            problem(
                    code,
                    getTranslation(
                            "access.request.code.unknown", settings.union().contact(getLocale())));
            return;
        }
        getUI().ifPresent(ui -> ui.navigate(ActivationView.class, new RouteParameters("token", typed)));
    }

    private static void problem(TextField field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
        field.focus();
    }

    private RouterLink back() {
        var link = new RouterLink(getTranslation("access.back"), SignInView.class);
        link.addClassName("entrance-back");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.request.title");
    }
}
