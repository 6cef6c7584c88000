package org.greenroom.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.springframework.security.access.AccessDeniedException;

/**
 * A page about the workplace that its address names. Whoever is no steward there, or not any more, is told so in the same
 * words whether the workplace exists or not.
 */
abstract class StewardPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String WORKPLACE = "workplace";
    static final String BALLOT = "ballot";

    private String title = "";

    StewardPage() {
        addClassName("page");
    }

    /**
     * Reads and builds the page.
     *
     * @return its title
     * @throws AccessDeniedException without a current term at the workplace
     */
    abstract String open(String workplaceCode, BeforeEnterEvent event);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            title = open(event.getRouteParameters().get(WORKPLACE).orElse(""), event);
        } catch (AccessDeniedException e) {
            showNotYours();
        }
    }

    /** In place of the page, from an act too: a term may have ended since the page was opened. */
    final void showNotYours() {
        removeAll();
        title = getTranslation("steward.not-yours.title");
        var mine = new RouterLink(getTranslation("steward.title"), MyWorkplacesView.class);
        mine.addClassName("button-link");
        add(
                new PageHeader(title),
                new Card().text(getTranslation("steward.not-yours.text")).with(mine));
    }

    /** The ballot that the address names. @throws NotFoundException where it names none */
    static UUID ballot(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get(BALLOT).orElse(""));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
