package org.greenroom.shell;

import com.vaadin.flow.component.Component;
import java.util.Set;

/** @param roles the roles that see the entry, without {@code ROLE_}; empty for everybody */
record SimpleNavigationItem(
        String labelKey,
        String icon,
        Class<? extends Component> target,
        NavigationItem.Section section,
        int order,
        Set<String> roles)
        implements NavigationItem {

    @Override
    public boolean visibleFor(Set<String> authorities) {
        return roles.isEmpty() || roles.stream().anyMatch(role -> authorities.contains("ROLE_" + role));
    }
}
