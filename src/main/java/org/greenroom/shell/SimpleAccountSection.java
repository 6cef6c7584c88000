package org.greenroom.shell;

import com.vaadin.flow.component.Component;
import java.util.Set;

/** @param roles the roles that see the entry, without {@code ROLE_}; empty for everybody */
record SimpleAccountSection(
        int order,
        String titleKey,
        String descriptionKey,
        String icon,
        Class<? extends Component> target,
        Set<String> roles)
        implements AccountSection {

    @Override
    public boolean visibleFor(Set<String> authorities) {
        return roles.isEmpty() || roles.stream().anyMatch(role -> authorities.contains("ROLE_" + role));
    }
}
