package org.greenroom.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.greenroom.shell.NavigationItem.Section;
import org.greenroom.shell.PageHeader;

/** Everything the bottom bar of a phone has no room for. */
@Route("more")
@PermitAll
class MoreView extends Div implements HasDynamicTitle {

    MoreView(PortalNavigation navigation, PersonalMenu menu) {
        addClassNames("page", "more");
        add(new PageHeader(getTranslation("more.title")));
        var nav = new Nav(navigation.list(Section.MEMBER));
        nav.addClassName("more-nav");
        nav.setAriaLabel(getTranslation("more.title"));
        if (navigation.hasAny(Section.RUN)) {
            nav.add(new H2(getTranslation("nav.run")), navigation.list(Section.RUN));
        }
        add(nav, menu.component());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("more.title");
    }
}
