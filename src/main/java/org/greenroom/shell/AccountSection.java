package org.greenroom.shell;

import com.vaadin.flow.component.Component;
import java.util.Set;

/**
 * One entry of the page “Your account”. Features declare theirs as beans; the page lists those that are visible for the
 * signed-in person.
 */
public interface AccountSection {

    /** Its place among the others, lowest first: from 100 signing in, from 200 mail, from 300 what the portal holds. */
    int order();

    /** Key of the title, which is the text of the link. */
    String titleKey();

    /** Key of a sentence that says what one can do there. */
    String descriptionKey();

    /** Name of a file in {@code frontend/icons} without its ending. */
    String icon();

    /** The view the entry leads to. */
    Class<? extends Component> target();

    /** Whether a person with these authorities ({@code ROLE_…}) sees it. */
    boolean visibleFor(Set<String> authorities);

    /** An entry every signed-in person sees. */
    static AccountSection forEverybody(
            int order, String titleKey, String descriptionKey, String icon, Class<? extends Component> target) {
        return new SimpleAccountSection(order, titleKey, descriptionKey, icon, target, Set.of());
    }

    /** An entry for the holders of any of {@code roles} (without {@code ROLE_}). */
    static AccountSection forRoles(
            int order,
            String titleKey,
            String descriptionKey,
            String icon,
            Class<? extends Component> target,
            String... roles) {
        return new SimpleAccountSection(order, titleKey, descriptionKey, icon, target, Set.of(roles));
    }
}
