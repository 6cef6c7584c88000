package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.greenroom.consent.links.GivenLink;
import org.greenroom.consent.links.LinkRefused;
import org.greenroom.consent.links.LinkSettings;
import org.greenroom.consent.links.StatementLinks;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.PageHeader;

/** Making a link: what it shows, for whom, how long; then the link itself, which is shown this once. */
@Route("consent/links/new")
@RolesAllowed("MEMBER")
class NewLinkView extends Div implements HasDynamicTitle {

    private final transient StatementLinks links;
    private final transient LinkWords words;
    private final NewLinkForm form;

    NewLinkView(StatementLinks links, LinkSettings settings, LinkWords words, GreenroomSettings portal) {
        this.links = links;
        this.words = words;
        addClassName("page");
        form = new NewLinkForm(words, settings, portal.union().name(), this::give);
        add(
                new PageHeader(getTranslation("statements.new.title"))
                        .lead(getTranslation("statements.new.lead"))
                        .actions(back()),
                form);
    }

    private void give() {
        GivenLink given;
        try {
            given = links.give(form.order());
        } catch (LinkRefused refused) {
            form.refuse(refused.reasons());
            return;
        }
        var header = new PageHeader(getTranslation("statements.made.title"))
                .lead(getTranslation("statements.made.lead"))
                .actions(back());
        removeAll();
        add(header, new MadeLink(given, words));
        // What was a form is another page now: it is read out from its heading.
        header.getElement()
                .executeJs("const h = this.querySelector('h1'); h.tabIndex = -1; h.focus(); window.scrollTo(0, 0)");
    }

    private RouterLink back() {
        var back = new RouterLink(getTranslation("statements.links.back"), StatementLinksView.class);
        back.addClassName("button-link");
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("statements.new.title");
    }
}
