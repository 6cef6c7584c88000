package org.greenroom.demo.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.greenroom.demo.DemoMails;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;

/** Every mail of the demonstration, the newest first, with working links. {@link DemoPages} adds it to the routes. */
@Route(value = "outbox", registerAtStartup = false)
@AnonymousAllowed
class OutboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SEARCH = "q";
    private static final int PAGE = 20;

    private final DemoMails mails;
    private final Times times;
    private final TextField search = new TextField();
    private final Paragraph found = new Paragraph();
    private final Div list = new Div();
    private final Button more = new Button();
    private int shown = PAGE;

    OutboxView(DemoMails mails, Times times) {
        this.mails = mails;
        this.times = times;
        addClassNames("page", "outbox");
        var banner = new Notice(Notice.Kind.INFO, getTranslation("demo.outbox.banner"));
        banner.getElement().setAttribute("role", "note");

        search.setLabel(getTranslation("demo.outbox.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setMaxWidth("26rem");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(OutboxView.class, parameters(change.getValue())));
            }
        });
        var refresh = new Button(getTranslation("demo.outbox.refresh"), click -> fill());
        found.addClassName("secondary");
        found.getElement().setAttribute("role", "status");
        list.addClassName("cards");
        more.setText(getTranslation("demo.outbox.more"));
        more.addClickListener(click -> {
            shown += PAGE;
            fill();
        });
        add(
                new PageHeader(getTranslation("demo.outbox.title"))
                        .lead(getTranslation("demo.outbox.lead"))
                        .actions(refresh),
                banner,
                search,
                found,
                list,
                more);
    }

    private static QueryParameters parameters(String words) {
        return words.isBlank() ? QueryParameters.empty() : QueryParameters.simple(Map.of(SEARCH, words.strip()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var words = event.getLocation().getQueryParameters().getSingleParameter(SEARCH);
        search.setValue(words.orElse(""));
        shown = PAGE;
        fill();
    }

    private void fill() {
        var all = mails.count(search.getValue());
        var newest = all == 0 ? List.<MailCard>of() : cards();
        found.setText(getTranslation(all == 0 ? "demo.outbox.none" : "demo.outbox.count", all));
        list.removeAll();
        newest.forEach(list::add);
        more.setVisible(all > shown);
    }

    private List<MailCard> cards() {
        return mails.newest(search.getValue(), shown).stream()
                .map(mail -> new MailCard(mail, times))
                .toList();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("demo.outbox.title");
    }
}
