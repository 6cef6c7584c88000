package org.greenroom.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.greenroom.access.AccountStatus;
import org.greenroom.access.Appointment;
import org.greenroom.access.AppointmentRefused;
import org.greenroom.access.Appointments;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Officers;
import org.greenroom.access.Officers.Officer;
import org.greenroom.access.Role;
import org.greenroom.access.RoleGrant;
import org.greenroom.shell.ActMessages;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.greenroom.texts.Times;

/** One account: its roles with their ends, and what the office can do with it. */
@Route("officers/:accountId([0-9a-f]{8}-[0-9a-f-]{27})")
@RolesAllowed({"MEMBERSHIP_OFFICER", "RETURNING_OFFICER", "AUDITOR"})
class OfficerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Officers officers;
    private final transient Appointments appointments;
    private final transient CurrentUser user;
    private final transient OfficerWords words;
    private final ActMessages messages = new ActMessages();
    private UUID accountId = new UUID(0, 0);
    private String title = "";

    OfficerView(Officers officers, Appointments appointments, CurrentUser user, Times times) {
        this.officers = officers;
        this.appointments = appointments;
        this.user = user;
        this.words = new OfficerWords(times);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            accountId =
                    UUID.fromString(event.getRouteParameters().get("accountId").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
        messages.removeAll();
        show();
    }

    private void show() {
        var officer = officers.find(accountId).orElseThrow(NotFoundException::new);
        var account = officer.account();
        title = account.displayName();
        removeAll();
        var email = account.email();
        add(
                new PageHeader(title)
                        .kicker(getTranslation("officers.back"), "officers")
                        .lead(email == null ? getTranslation("officers.member") : email),
                new Paragraph(new StatusTag(
                        getTranslation("officers.status." + account.status()),
                        account.status() == AccountStatus.ACTIVE ? Shape.STRONG : Shape.OUTLINE)),
                messages);
        boolean mayChange = user.require().has(Role.MEMBERSHIP_OFFICER);
        boolean oneself = user.require().accountId().equals(accountId);
        add(roles(officer, mayChange));
        if (mayChange && oneself) {
            add(new Card().secondary(getTranslation("officers.oneself")));
        } else if (mayChange) {
            if (account.status() != AccountStatus.SUSPENDED) {
                add(giving());
            }
            if (account.memberId() == null) {
                add(address(), standing(account.status() == AccountStatus.SUSPENDED));
            }
        }
    }

    private Card roles(Officer officer, boolean mayChange) {
        var card = new Card(getTranslation("officers.roles"));
        if (officer.grants().isEmpty()) {
            card.text(getTranslation("officers.norole"));
        }
        var list = new UnorderedList();
        list.addClassName("list-rows");
        for (var grant : officer.grants()) {
            var item = new ListItem(new Span(words.grant(grant)));
            if (mayChange) {
                var withdraw = new Button(getTranslation("officers.withdraw"), click -> withdraw(grant));
                withdraw.setAriaLabel(getTranslation(
                        "officers.act.about", getTranslation("officers.withdraw"), words.role(grant.role())));
                item.add(withdraw);
            }
            list.add(item);
        }
        card.with(list);
        officer.ended().forEach(grant -> card.secondary(getTranslation("officers.ended", words.grant(grant))));
        return card;
    }

    private void withdraw(RoleGrant grant) {
        ask("withdraw", reason -> appointments.withdraw(grant.id(), reason), "withdrawn");
    }

    private Card giving() {
        var fields = new RoleFields(false, officers.usualEnd(), words);
        var propose = new Button(getTranslation("officers.propose"), click -> {
            try {
                appointments.propose(new Appointment(accountId, "", null, getLocale(), fields.role(), fields.until()));
            } catch (AppointmentRefused refused) {
                if (!fields.show(refused.reason())) {
                    messages.problem(getTranslation("officers.refused." + refused.reason()));
                }
                return;
            }
            messages.done(getTranslation("officers.done.proposed"));
            show();
        });
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        return new Card(getTranslation("officers.give")).with(fields, propose);
    }

    private Card address() {
        var email = new EmailField(getTranslation("officers.email.new"));
        email.setWidthFull();
        var propose = new Button(getTranslation("officers.propose"), click -> {
            try {
                appointments.propose(Appointment.address(accountId, email.getValue()));
            } catch (AppointmentRefused refused) {
                email.setErrorMessage(getTranslation("officers.refused." + refused.reason()));
                email.setInvalid(true);
                email.focus();
                return;
            }
            messages.done(getTranslation("officers.done.proposed"));
            show();
        });
        propose.setAriaLabel(getTranslation(
                "officers.act.about", getTranslation("officers.propose"), getTranslation("officers.email.new")));
        return new Card(getTranslation("officers.address"))
                .secondary(getTranslation("officers.address.help"))
                .with(email, propose);
    }

    private Card standing(boolean suspended) {
        var act = suspended ? "reinstate" : "suspend";
        var button = new Button(getTranslation("officers." + act), click -> {
            if (suspended) {
                ask(act, reason -> appointments.reinstate(accountId, reason), "reinstated");
            } else {
                ask(act, reason -> appointments.suspend(accountId, reason), "suspended");
            }
        });
        return new Card(getTranslation("officers.standing"))
                .secondary(getTranslation("officers." + act + ".text"))
                .with(button);
    }

    private void ask(String act, java.util.function.Consumer<String> doing, String said) {
        var text = getTranslation("officers." + act);
        new ReasonDialog(text, getTranslation("officers.reason.help"), text, reason -> {
                    OfficerWords.attempt(messages, () -> doing.accept(reason), "officers.done." + said);
                    show();
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
