package org.greenroom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.function.IntFunction;

/** Leads through the pages of a list; each page has an address of its own. */
public class Pager extends Nav {

    /**
     * @param what  what is listed, for people who hear the page
     * @param page  from 0
     * @param links makes the link to a page, without text
     */
    public Pager(String what, int page, int size, long total, IntFunction<RouterLink> links) {
        addClassName("pager");
        setAriaLabel(getTranslation("membership.page.label", what));
        setVisible(total > size);
        long first = (long) page * size + 1;
        long last = Math.min(total, first + size - 1);
        if (page > 0) {
            add(link(links.apply(page - 1), "membership.page.previous"));
        }
        add(new Span(getTranslation("membership.page.of", first, last, total)));
        if (last < total) {
            add(link(links.apply(page + 1), "membership.page.next"));
        }
    }

    private Component link(RouterLink link, String key) {
        link.setText(getTranslation(key));
        link.addClassName("button-link");
        return link;
    }
}
