package org.greenroom.news.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.function.IntFunction;

/** Leads through the pages of a list of articles; each page has an address of its own. */
class NewsPager extends Nav {

    /**
     * @param page from 0
     * @param links makes the link to a page, without text
     */
    NewsPager(int page, int pages, IntFunction<RouterLink> links) {
        addClassName("pager");
        setAriaLabel(getTranslation("news.pages"));
        setVisible(pages > 1);
        if (page > 0) {
            add(link(links.apply(page - 1), "news.newer"));
        }
        add(new Span(getTranslation("news.pageOf", page + 1, pages)));
        if (page + 1 < pages) {
            add(link(links.apply(page + 1), "news.older"));
        }
    }

    private RouterLink link(RouterLink link, String key) {
        link.setText(getTranslation(key));
        link.addClassName("button-link");
        return link;
    }
}
