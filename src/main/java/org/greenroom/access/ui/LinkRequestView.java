package org.greenroom.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.greenroom.access.ActivationRequests;
import org.greenroom.access.SignInSettings;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.Notice.Kind;

/** Asking for a link that signs in. The answer is the same for everybody. */
@Route(value = "sign-in/link", autoLayout = false)
@AnonymousAllowed
class LinkRequestView extends EntrancePage implements HasDynamicTitle {

    private final ActivationRequests requests;
    private final GreenroomSettings settings;
    private final SignInSettings limits;
    private final TextField identifier = new TextField();

    LinkRequestView(ActivationRequests requests, GreenroomSettings settings, SignInSettings limits) {
        super(settings.union().name());
        this.requests = requests;
        this.settings = settings;
        this.limits = limits;
        identifier.setLabel(getTranslation("access.signIn.identifier"));
        identifier.setMaxLength(254);
        identifier.setWidthFull();
        identifier.getElement().setAttribute("autocomplete", "username").setAttribute("autocapitalize", "none");
        var send = new Button(getTranslation("access.request.submit"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickShortcut(Key.ENTER).listenOn(identifier);
        begin(getTranslation("signin.link.title"), getTranslation("signin.link.lead", minutes()))
                .add(
                        new Card().with(identifier, send),
                        back(),
                        ask(settings.union().contact(getLocale())));
    }

    private void send() {
        if (identifier.getValue().isBlank()) {
            problem(getTranslation("access.request.identifier.missing"));
            return;
        }
        var request = VaadinRequest.getCurrent();
        if (!requests.askToSignIn(identifier.getValue(), request == null ? "" : request.getRemoteAddr())) {
            problem(getTranslation("access.request.wait"));
            return;
        }
        begin(getTranslation("access.request.done.title"), getTranslation("access.request.done.lead"))
                .add(
                        new Notice(
                                Kind.INFO,
                                getTranslation(
                                        "signin.link.done",
                                        minutes(),
                                        settings.union().contact(getLocale()))),
                        back());
    }

    private long minutes() {
        return limits.linkValid().toMinutes();
    }

    private void problem(String text) {
        identifier.setErrorMessage(text);
        identifier.setInvalid(true);
        identifier.focus();
    }

    private RouterLink back() {
        var link = new RouterLink(getTranslation("access.back"), SignInView.class);
        link.addClassName("entrance-back");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.link.title");
    }
}
