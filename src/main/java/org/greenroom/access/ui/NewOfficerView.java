package org.greenroom.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.greenroom.access.Accounts;
import org.greenroom.access.Appointment;
import org.greenroom.access.AppointmentRefused;
import org.greenroom.access.AppointmentRefused.Reason;
import org.greenroom.access.Appointments;
import org.greenroom.access.Officers;
import org.greenroom.shell.ActMessages;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;

/** Invites somebody, or gives a role to somebody who has an account: both are proposed here and approved by another. */
@Route("officers/new")
@RolesAllowed("MEMBERSHIP_OFFICER")
class NewOfficerView extends Div implements HasDynamicTitle {

    private final transient Appointments appointments;
    private final transient Accounts accounts;
    private final ActMessages messages = new ActMessages();
    private final EmailField email = new EmailField(getTranslation("officers.email"));
    private final TextField name = new TextField(getTranslation("officers.name"));
    private final Select<Locale> language = new Select<>();
    private final RoleFields role;

    NewOfficerView(Appointments appointments, Accounts accounts, Officers officers, Times times) {
        this.appointments = appointments;
        this.accounts = accounts;
        addClassName("page");
        role = new RoleFields(true, officers.usualEnd(), new OfficerWords(times));
        email.setHelperText(getTranslation("officers.email.help"));
        email.setWidthFull();
        name.setWidthFull();
        name.setMaxLength(200);
        language.setLabel(getTranslation("officers.language"));
        language.setItems(Languages.ENGLISH, Languages.WELSH);
        language.setItemLabelGenerator(item -> item == null ? "" : item.getDisplayLanguage(item));
        language.setValue(Languages.ENGLISH);
        var propose = new Button(getTranslation("officers.propose"), click -> propose());
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new PageHeader(getPageTitle())
                        .kicker(getTranslation("officers.back"), "officers")
                        .lead(getTranslation("officers.new.lead")),
                messages,
                new Card().with(email, name, language, role, propose));
    }

    private void propose() {
        email.setInvalid(false);
        name.setInvalid(false);
        try {
            appointments.propose(wanted());
        } catch (AppointmentRefused refused) {
            show(refused.reason());
            return;
        }
        UI.getCurrent().navigate(OfficersView.class);
    }

    /** A role for whoever has this address already; else an account, with or without one. */
    private Appointment wanted() {
        var known = accounts.byAddress(email.getValue());
        var given = role.role();
        return known.isPresent() && given != null
                ? new Appointment(known.get().id(), "", null, language.getValue(), given, role.until())
                : new Appointment(null, name.getValue(), email.getValue(), language.getValue(), given, role.until());
    }

    private void show(Reason reason) {
        var text = getTranslation("officers.refused." + reason);
        if (reason == Reason.EMAIL_MISSING || reason == Reason.EMAIL_TAKEN) {
            email.setErrorMessage(text);
            email.setInvalid(true);
            email.focus();
        } else if (reason == Reason.NAME_MISSING) {
            name.setErrorMessage(text);
            name.setInvalid(true);
            name.focus();
        } else if (!role.show(reason)) {
            messages.problem(text);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("officers.new");
    }
}
