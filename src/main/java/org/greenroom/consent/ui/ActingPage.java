package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.UUID;
import org.greenroom.consent.AgentDesk;
import org.greenroom.consent.AgentDesk.ClientRecord;
import org.greenroom.consent.ConsentRefused;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;

/**
 * A page of an agent about one member. An address that names no mandate, another account’s or one that is over shows the
 * same page, also when it ends while the page is open.
 */
abstract class ActingPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    final AgentDesk desk;
    final LeewayWords words;
    final RecordMessages messages;
    private String title = "";

    ActingPage(AgentDesk desk, LeewayWords words) {
        this.desk = desk;
        this.words = words;
        this.messages = new RecordMessages(words);
        addClassName("page");
    }

    /** Builds the page. @return its title */
    abstract String show(UUID mandate, ClientRecord record, BeforeEnterEvent event);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            var mandate = AgentLinks.id(event, "mandate").orElse(new UUID(0, 0));
            title = show(mandate, desk.open(mandate), event);
        } catch (ConsentRefused refused) {
            gone();
        }
    }

    /** Shows that one cannot act here, and nothing else. */
    final void gone() {
        removeAll();
        title = getTranslation("agents.gone.title");
        add(new PageHeader(title)
                .lead(getTranslation("agents.gone.text"))
                .actions(ConsentLinks.button(getTranslation("agents.acting.back"), AgentLinks.ACTING)));
    }

    /** Runs an act; when the mandate is over meanwhile, nothing of the member is left on the page. */
    final boolean attempt(Runnable act) {
        var done = messages.attempt(act);
        if (!done && messages.refused() == Reason.MANDATE_OVER) {
            gone();
        }
        return done;
    }

    /** Says in whose name one acts, until when, and that the member sees it. */
    final Notice banner(ClientRecord record) {
        var client = record.client();
        return new Notice(
                Notice.Kind.INFO,
                getTranslation(
                        "agents.acting.banner",
                        client.member(),
                        words.date(client.mandate().until())));
    }

    @Override
    public final String getPageTitle() {
        return title;
    }
}
