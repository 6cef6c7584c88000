package org.greenroom.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.greenroom.settings.GreenroomSettings;

/** The frame of every signed-in page: side navigation on a desk, bottom bar on a phone, the page between them. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private boolean first = true;

    MainLayout(PortalNavigation navigation, PersonalMenu menu, GreenroomSettings settings) {
        addClassName("portal");
        main.setId("content");
        main.addClassName("portal-main");
        main.getElement().setAttribute("tabindex", "-1");

        var skip = new Anchor("#content", getTranslation("app.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        var name = new Span(settings.union().name());
        name.addClassName("union-name");
        var side = new Aside(name, navigation.side(), menu.component());
        side.addClassName("portal-side");
        add(skip, side, main, navigation.bottomBar());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        if (content != null) {
            main.add(content.getElement()
                    .getComponent()
                    .map(Component.class::cast)
                    .orElseThrow());
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!first) {
            // A page without a reload is announced by its heading, as a new page would be.
            main.getElement()
                    .executeJs("const h = this.querySelector('h1');"
                            + "if (h) { h.tabIndex = -1; h.focus({preventScroll: true}); window.scrollTo(0, 0); }");
        }
        first = false;
    }
}
