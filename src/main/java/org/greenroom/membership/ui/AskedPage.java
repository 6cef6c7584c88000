package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import org.greenroom.membership.Found;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.Pager;
import org.greenroom.texts.Times;

/** What members ask of the office: what waits, and in a second part what was dealt with; paged, both in the address. */
abstract class AskedPage<T> extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int SIZE = 25;
    private static final String SHOW = "show";
    private static final String OPEN = "open";

    private final String texts;
    private final String past;
    private final OfficeMessages messages;
    private Location location = new Location("");

    /**
     * @param texts prefix of the texts’ keys
     * @param past what the second part is called in the address and in keys
     */
    AskedPage(String texts, String past, Times times) {
        this.texts = texts;
        this.past = past;
        this.messages = new OfficeMessages(times);
        addClassName("page");
    }

    abstract Found<T> find(boolean open, int page, int size);

    abstract Component list(List<T> found);

    /** What stands below the list. */
    List<Component> below() {
        return List.of();
    }

    OfficeMessages messages() {
        return messages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        location = event.getLocation();
        show();
    }

    void show() {
        removeAll();
        boolean open = !Addresses.text(location, SHOW).equals(past);
        int page = Addresses.page(location);
        var found = find(open, page, SIZE);
        var sections = new Nav(section(true, open), section(false, !open));
        sections.addClassName("sections");
        sections.setAriaLabel(getPageTitle());
        var card = new Card();
        if (found.total() == 0) {
            card.text(getTranslation(texts + ".none." + part(open)));
        } else {
            card.add(list(found.items()), new Pager(getPageTitle(), page, SIZE, found.total(), to -> link(open, to)));
        }
        add(new PageHeader(getPageTitle()).lead(getTranslation(texts + ".lead")), messages, sections, card);
        below().forEach(this::add);
    }

    private RouterLink section(boolean open, boolean current) {
        RouterLink link = link(open, 0);
        link.setText(getTranslation(texts + ".show." + part(open)));
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private RouterLink link(boolean open, int page) {
        return Addresses.link(getClass(), Addresses.parameters(Map.of(SHOW, open ? "" : past), page));
    }

    private String part(boolean open) {
        return open ? OPEN : past;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(texts + ".title");
    }
}
