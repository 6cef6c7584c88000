package org.greenroom.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.greenroom.access.CurrentSession;
import org.greenroom.access.KnownDevice;
import org.greenroom.access.OpenSession;
import org.greenroom.access.Sessions;
import org.greenroom.shell.ActMessages;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.greenroom.texts.Times;

/** Where one is signed in, and which browsers the portal knows; ending one of them, or all. */
@Route("account/sessions")
@PermitAll
class SessionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Sessions sessions;
    private final transient AuthenticationContext authentication;
    private final transient Times times;
    private final transient Clock clock;
    private final ActMessages messages = new ActMessages();
    private final Div content = new Div();

    SessionsView(Sessions sessions, AuthenticationContext authentication, Times times, Clock clock) {
        this.sessions = sessions;
        this.authentication = authentication;
        this.times = times;
        this.clock = clock;
        addClassName("page");
        content.addClassName("cards");
        add(
                new PageHeader(getPageTitle())
                        .kicker(getTranslation("account.title"), "account")
                        .lead(getTranslation("account.sessions.lead")),
                messages,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        content.add(running(), devices());
    }

    private Card running() {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        var open = sessions.mine();
        var here = CurrentSession.id().orElse(null);
        open.stream()
                .filter(session -> session.id().equals(here))
                .forEach(session -> list.add(row(session, new StatusTag(text("here"), Shape.STRONG))));
        open.stream()
                .filter(session -> !session.id().equals(here))
                .forEach(session -> list.add(row(session, end(session))));
        var card = new Card(text("running"));
        if (open.isEmpty()) {
            card.secondary(text("none"));
        }
        var acts = new Div();
        acts.addClassName("page-actions");
        if (open.size() > 1) {
            acts.add(new Button(text("endOthers"), click -> {
                sessions.endAll(here);
                messages.done(text("endOthers.done"));
                show();
            }));
        }
        var everywhere = new Button(text("endAll"), click -> {
            sessions.endAll(null);
            authentication.logout();
        });
        acts.add(everywhere);
        card.add(list, acts);
        return card;
    }

    private ListItem row(OpenSession session, Component act) {
        return row(session.device(), text("since", day(session.startedOn())), act);
    }

    private Button end(OpenSession session) {
        return act("end", session.device(), () -> {
            sessions.end(session.id());
            messages.done(text("end.done", name(session.device())));
        });
    }

    private Card devices() {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        sessions.myDevices().forEach(device -> list.add(row(device)));
        return new Card(text("devices")).secondary(text("devices.text")).with(list);
    }

    private ListItem row(KnownDevice device) {
        var month = times.month(device.usedIn(), getLocale());
        return row(device.name(), text("used", month), act("forget", device.name(), () -> {
            sessions.forget(device.id());
            messages.done(text("forget.done", name(device.name())));
        }));
    }

    private ListItem row(String device, String when, Component act) {
        var name = new Span(name(device));
        name.addClassName("strong");
        var small = new Paragraph(when);
        small.addClassName("secondary");
        var words = new Div(name, small);
        var item = new ListItem(words, act);
        item.addClassName("account-row");
        return item;
    }

    private Button act(String key, String device, Runnable work) {
        var button = new Button(text(key), click -> {
            work.run();
            show();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(text(key + ".of", name(device)));
        return button;
    }

    private String name(String device) {
        if (device.isEmpty()) {
            return text("unknown");
        }
        var parts = device.split(" / ", 2);
        return parts.length == 1 ? device : text("name", parts[0], parts[1]);
    }

    private String day(LocalDate day) {
        return day.equals(LocalDate.ofInstant(clock.instant(), Times.ZONE))
                ? text("today")
                : times.date(day, getLocale());
    }

    private String text(String key, Object... arguments) {
        return getTranslation("account.sessions." + key, arguments);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.sessions.title");
    }
}
