package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import org.greenroom.consent.Use;

/** An officer’s page about the one use that its address names; an address that names none leads to “no such page”. */
abstract class WordingPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private String title = "";

    WordingPage() {
        addClassName("page");
    }

    /**
     * Reads and builds the page.
     *
     * @return the title of the page
     */
    abstract String open(Use use, BeforeEnterEvent event);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        var use = event.getRouteParameters().get(WordingLinks.USE).flatMap(WordingLinks::use);
        if (use.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        title = open(use.get(), event);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
