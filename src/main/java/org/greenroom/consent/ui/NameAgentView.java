package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.greenroom.consent.Agents;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.Preferences;
import org.greenroom.shell.Card;
import org.greenroom.shell.DateFields;
import org.greenroom.shell.PageHeader;
import org.jspecify.annotations.Nullable;

/** Names an agent; that the agent learns of the membership is agreed to separately, in the words shown. */
@Route(AgentLinks.NEW)
@RolesAllowed("MEMBER")
class NameAgentView extends Div implements HasDynamicTitle {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;

    private final Agents agents;
    private final LeewayWords words;
    private final TextField name;
    private final EmailField address;
    private final UsesPicker uses;
    private final DatePicker until;
    private final Checkbox agreed;
    private final RecordMessages messages;

    NameAgentView(Agents agents, Preferences preferences, LeewayWords words) {
        this.agents = agents;
        this.words = words;
        this.messages = new RecordMessages(words);
        addClassName("page");
        name = new TextField(getTranslation("agents.field.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setWidthFull();
        address = new EmailField(getTranslation("agents.field.address"));
        address.setHelperText(getTranslation("agents.field.address.help"));
        address.setMaxLength(LONGEST_ADDRESS);
        address.setWidthFull();
        until = DateFields.day(getTranslation("agents.field.until"));
        until.setHelperText(getTranslation("agents.field.until.help"));
        agreed = new Checkbox(getTranslation("agents.field.agreed"));
        uses = new UsesPicker(
                getTranslation("agents.field.uses"),
                getTranslation("agents.field.uses.help"),
                preferences.overview(),
                words);
        var save = new Button(getTranslation("agents.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var acts = new Div(save, ConsentLinks.button(getTranslation("agents.leave"), ConsentLinks.AGENTS));
        acts.addClassName("form-buttons");
        var card = new Card().with(name, address, uses, until, agreement(), messages, acts);
        card.addClassNames("form-card", "reading-column");
        card.setAriaLabel(getTranslation("agents.new.title"));
        add(
                new PageHeader(getTranslation("agents.new.title"))
                        .kicker(getTranslation("agents.title"), ConsentLinks.AGENTS)
                        .lead(getTranslation("agents.new.lead")),
                card);
    }

    private Div agreement() {
        var why = new Paragraph(getTranslation("agents.field.agreed.why"));
        why.addClassName("secondary");
        var box = new Div(why, agreed);
        box.addClassNames("stack", "agreement");
        return box;
    }

    private void save() {
        var chosen = uses.chosen();
        uses.complete();
        mark(name, name.getValue().isBlank(), "agents.field.missing");
        mark(address, address.isInvalid() || address.getValue().isBlank(), "agents.field.address.bad");
        until.setInvalid(until.isEmpty());
        until.setErrorMessage(words.refused(Reason.END_DATE_MISSING));
        if (chosen.isEmpty() || name.isInvalid() || address.isInvalid() || until.isInvalid()) {
            messages.problem(getTranslation("agents.incomplete"));
            return;
        }
        var words = agreed.getValue() ? agreed.getLabel() : "";
        var named = messages.attempt(
                () -> agents.name(name.getValue(), address.getValue(), chosen, until.getValue(), words));
        if (named) {
            getUI().ifPresent(ui -> ui.navigate(ConsentLinks.AGENTS, QueryParameters.of("done", "named")));
        } else {
            refused(messages.refused());
        }
    }

    private void refused(@Nullable Reason reason) {
        if (reason == Reason.END_DATE_PAST || reason == Reason.END_DATE_TOO_FAR) {
            until.setInvalid(true);
            until.setErrorMessage(words.refused(reason));
        } else if (reason == Reason.OWN_ACCOUNT || reason == Reason.WORDS_MISSING) {
            mark(
                    address,
                    true,
                    reason == Reason.OWN_ACCOUNT ? "consent.refused.own-account" : "agents.field.address.bad");
        } else if (reason == Reason.NOT_CONFIRMED) {
            messages.problem(getTranslation("agents.field.agreed.missing"));
        }
    }

    private void mark(
            com.vaadin.flow.component.shared.HasValidationProperties field, boolean invalid, String messageKey) {
        field.setInvalid(invalid);
        field.setErrorMessage(getTranslation(messageKey));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agents.new.title");
    }
}
