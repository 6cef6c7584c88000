package org.greenroom.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.greenroom.access.Appointments;
import org.greenroom.access.OpenAppointment;
import org.greenroom.audit.Acting;
import org.greenroom.shell.ActMessages;
import org.greenroom.shell.Card;

/** What waits for a second officer. */
class WaitingAppointments extends Card {

    private final transient Appointments appointments;
    private final transient OfficerWords words;
    private final ActMessages messages;
    private final transient Runnable then;

    WaitingAppointments(
            List<OpenAppointment> open,
            Appointments appointments,
            boolean mayChange,
            OfficerWords words,
            ActMessages messages,
            Runnable then) {
        super(OfficerWords.text("officers.waiting"));
        this.appointments = appointments;
        this.words = words;
        this.messages = messages;
        this.then = then;
        var list = new UnorderedList();
        list.addClassName("list-rows");
        open.forEach(one -> list.add(row(one, mayChange)));
        add(list);
    }

    private ListItem row(OpenAppointment one, boolean mayChange) {
        var what = new Span(words.appointment(one.appointment()));
        what.addClassName("row-main");
        var by = new Span(getTranslation("officers.proposedBy", one.proposedBy().name()));
        by.addClassName("secondary");
        var main = new Div(what, by);
        main.addClassName("row-words");
        var item = new ListItem(main);
        var acts = new Div();
        acts.addClassName("row-acts");
        var me = Acting.current().id();
        if (mayChange && one.proposedBy().id().equals(me)) {
            acts.add(button("takeBack", one, () -> done(() -> appointments.takeBack(one.id()), "takenBack")));
        } else if (mayChange && !me.equals(one.appointment().accountId())) {
            var approve = button("approve", one, () -> done(() -> appointments.approve(one.id()), "approved"));
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            acts.add(button("sendBack", one, () -> sendBack(one)), approve);
        }
        item.add(acts);
        return item;
    }

    private void sendBack(OpenAppointment one) {
        var act = getTranslation("officers.act.sendBack");
        new ReasonDialog(
                        act,
                        getTranslation("officers.sendBack.help"),
                        act,
                        reason -> done(() -> appointments.sendBack(one.id(), reason), "sentBack"))
                .open();
    }

    private void done(Runnable act, String said) {
        OfficerWords.attempt(messages, act, "officers.done." + said);
        then.run();
    }

    private Button button(String act, OpenAppointment one, Runnable doing) {
        var text = getTranslation("officers.act." + act);
        var button = new Button(text, click -> doing.run());
        button.setAriaLabel(
                getTranslation("officers.act.about", text, one.appointment().name()));
        return button;
    }
}
