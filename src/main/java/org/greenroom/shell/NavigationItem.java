package org.greenroom.shell;

import com.vaadin.flow.component.Component;
import java.util.Set;

/**
 * One entry of the navigation. Features declare theirs as beans; the layout shows those that are visible for the
 * signed-in person.
 */
public interface NavigationItem {

    /** Where an entry stands: for every member, or under “Run” for those with a role. */
    enum Section {
        MEMBER,
        RUN
    }

    /** Key of the label, such as {@code nav.ballots}. */
    String labelKey();

    /** Name of a file in {@code frontend/icons} without its ending. */
    String icon();

    /** The view the entry leads to. */
    Class<? extends Component> target();

    /** The section it stands in. */
    Section section();

    /** Its place among the others of its section, lowest first. */
    int order();

    /** Whether a person with these authorities ({@code ROLE_…}) sees it. */
    boolean visibleFor(Set<String> authorities);

    /** An entry every signed-in person sees. */
    static NavigationItem forEverybody(String labelKey, String icon, Class<? extends Component> target, int order) {
        return new SimpleNavigationItem(labelKey, icon, target, Section.MEMBER, order, Set.of());
    }

    /** An entry among those of every member, for the holders of {@code role} (without {@code ROLE_}) only. */
    static NavigationItem forMembers(
            String labelKey, String icon, Class<? extends Component> target, int order, String role) {
        return new SimpleNavigationItem(labelKey, icon, target, Section.MEMBER, order, Set.of(role));
    }

    /** An entry under “Run” for the holders of any of {@code roles} (without {@code ROLE_}). */
    static NavigationItem forRoles(
            String labelKey, String icon, Class<? extends Component> target, int order, String... roles) {
        return new SimpleNavigationItem(labelKey, icon, target, Section.RUN, order, Set.of(roles));
    }
}
