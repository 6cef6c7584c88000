package org.greenroom.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenroom.shell.Icons;
import org.greenroom.shell.NavigationItem;
import org.greenroom.shell.NavigationItem.Section;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The two forms of the navigation, made from the entries that the features declare. */
@SpringComponent
@UIScope
class PortalNavigation {

    /** So many entries stand in the bottom bar beside Home and More. */
    private static final int IN_BOTTOM_BAR = 3;

    private final List<NavigationItem> items;
    private final Icons icons;

    PortalNavigation(List<NavigationItem> items, Icons icons) {
        this.items = items;
        this.icons = icons;
    }

    /** All entries, as they stand at the side of a wide page. */
    Component side() {
        var nav = new Nav();
        nav.addClassName("side-nav");
        nav.setAriaLabel(text("app.navigation"));
        nav.add(list(visible(Section.MEMBER)));
        var run = visible(Section.RUN);
        if (!run.isEmpty()) {
            var heading = new Span(text("nav.run"));
            heading.addClassName("side-heading");
            nav.add(heading, list(run));
        }
        return nav;
    }

    /** The bar at the bottom of a phone: the first entries and “More”. */
    Component bottomBar() {
        var nav = new Nav();
        nav.addClassName("bottom-nav");
        nav.setAriaLabel(text("app.navigation"));
        var shown = visible(Section.MEMBER).stream().limit(IN_BOTTOM_BAR + 1L).toList();
        var list = list(shown);
        list.add(new ListItem(link(text("nav.more"), "more", MoreView.class)));
        nav.add(list);
        return nav;
    }

    /** The entries of one section, as a list of links; empty list when there are none. */
    UnorderedList list(Section section) {
        return list(visible(section));
    }

    boolean hasAny(Section section) {
        return !visible(section).isEmpty();
    }

    private UnorderedList list(List<NavigationItem> entries) {
        var list = new UnorderedList();
        entries.forEach(item -> list.add(new ListItem(link(text(item.labelKey()), item.icon(), item.target()))));
        return list;
    }

    private RouterLink link(String label, String icon, Class<? extends Component> target) {
        var link = new RouterLink();
        link.setRoute(target);
        link.add(icons.get(icon), new Span(label));
        link.setHighlightCondition(target == HomeView.class ? PortalNavigation::isHome : PortalNavigation::isAtOrBelow);
        link.setHighlightAction((highlighted, on) -> {
            if (on) {
                highlighted.getElement().setAttribute("aria-current", "page");
            } else {
                highlighted.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }

    private static boolean isHome(RouterLink link, AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        return path.isEmpty() || path.equals(HomeView.ADDRESS);
    }

    /** The framework’s own condition takes {@code newsroom} for a page below {@code news}. */
    private static boolean isAtOrBelow(RouterLink link, AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        return path.equals(link.getHref()) || path.startsWith(link.getHref() + "/");
    }

    private List<NavigationItem> visible(Section section) {
        var authorities = authorities();
        return items.stream()
                .filter(item -> item.section() == section && item.visibleFor(authorities))
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
    }

    private static Set<String> authorities() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                ? Set.of()
                : authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet());
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
