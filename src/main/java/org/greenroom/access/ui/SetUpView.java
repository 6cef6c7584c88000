package org.greenroom.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.greenroom.access.AccessSettings;
import org.greenroom.access.ActivationRefused;
import org.greenroom.access.PasswordRefused;
import org.greenroom.access.SetUp;
import org.greenroom.access.SetUp.Officer;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.Notice.Kind;

/** Making the first two officers of an empty portal, once, by the link printed on its console. */
@Route(value = "set-up/:token", autoLayout = false)
@AnonymousAllowed
class SetUpView extends EntrancePage implements BeforeEnterObserver, HasDynamicTitle {

    private final SetUp setUp;
    private final Person first = new Person();
    private final Person second = new Person();
    private final NewPassword password;
    private String token = "";

    SetUpView(SetUp setUp, AccessSettings limits, GreenroomSettings settings) {
        super(settings.union().name());
        this.setUp = setUp;
        this.password = new NewPassword(limits);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (setUp.isOpen(token)) {
            showForm();
        } else {
            showUsed();
        }
    }

    private void showForm() {
        var submit = new Button(getTranslation("access.setUp.submit"), click -> complete());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin(getTranslation("access.setUp.title"), getTranslation("access.setUp.lead"))
                .add(
                        new Card(getTranslation("access.setUp.first")).with(first.name, first.email, password),
                        new Card(getTranslation("access.setUp.second"))
                                .secondary(getTranslation("access.setUp.second.text"))
                                .with(second.name, second.email),
                        submit);
        first.name.focus();
    }

    private void showUsed() {
        begin(getTranslation("access.setUp.title"), getTranslation("access.setUp.used.lead"));
    }

    private void complete() {
        if (!first.isComplete() | !second.isComplete()) {
            return;
        }
        if (first.email
                .getValue()
                .strip()
                .equalsIgnoreCase(second.email.getValue().strip())) {
            second.problem(getTranslation("access.setUp.samePerson"));
            return;
        }
        try {
            setUp.complete(token, first.asOfficer(), password.getValue(), second.asOfficer(), getLocale());
            begin(getTranslation("access.setUp.done.title"), getTranslation("access.setUp.done.lead"))
                    .add(new Notice(Kind.DONE, getTranslation("access.setUp.done.text")), signIn());
        } catch (PasswordRefused refused) {
            password.refused(refused);
        } catch (ActivationRefused used) {
            showUsed();
        } catch (IllegalArgumentException address) {
            second.problem(getTranslation("access.setUp.address"));
        }
    }

    private Button signIn() {
        var button = new Button(getTranslation("access.signIn.submit"), click -> getUI().ifPresent(
                        ui -> ui.navigate(SignInView.class)));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.setUp.title");
    }

    /** Name and address of one officer. */
    private final class Person {

        private final TextField name = new TextField(getTranslation("access.setUp.name"));
        private final EmailField email = new EmailField(getTranslation("access.setUp.email"));

        private Person() {
            name.setMaxLength(200);
            name.setWidthFull();
            email.setWidthFull();
            email.setMaxLength(254);
        }

        private boolean isComplete() {
            var hasName = !name.getValue().isBlank();
            name.setErrorMessage(getTranslation("access.setUp.name.missing"));
            name.setInvalid(!hasName);
            var hasAddress = !email.getValue().isBlank() && !email.isInvalid();
            if (!hasAddress) {
                problem(getTranslation("access.setUp.address"));
            }
            return hasName && hasAddress;
        }

        private void problem(String text) {
            email.setErrorMessage(text);
            email.setInvalid(true);
        }

        private Officer asOfficer() {
            return new Officer(name.getValue().strip(), email.getValue().strip());
        }
    }
}
