package org.greenroom.participation.ui;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.greenroom.access.Role;
import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stewards and members find in the navigation. */
@Configuration
class StewardNavigation {

    /** Among a member’s own entries: a steward is a member with a term, not an officer. */
    private record Entry(String labelKey, String icon, Class<? extends Component> target, int order, Role role)
            implements NavigationItem {
        @Override
        public Section section() {
            return Section.MEMBER;
        }

        @Override
        public boolean visibleFor(Set<String> authorities) {
            return authorities.contains(role.authority());
        }
    }

    @Bean
    NavigationItem myWorkplacesNavigationItem() {
        return new Entry("steward.nav", "steward", MyWorkplacesView.class, 70, Role.STEWARD);
    }

    @Bean
    NavigationItem myStewardNavigationItem() {
        return new Entry("steward.mine.nav", "my-steward", MyStewardView.class, 71, Role.MEMBER);
    }
}
