package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MembershipNavigation {
    static final String OFFICER = "MEMBERSHIP_OFFICER";

    @Bean
    NavigationItem membersItem() {
        return NavigationItem.forRoles("membership.nav.members", "members", MembersView.class, 200, OFFICER);
    }

    @Bean
    NavigationItem workplacesItem() {
        return NavigationItem.forRoles("membership.nav.workplaces", "workplaces", WorkplacesView.class, 210, OFFICER);
    }

    @Bean
    NavigationItem correctionsItem() {
        return NavigationItem.forRoles(
                "membership.nav.corrections", "corrections", CorrectionsView.class, 230, OFFICER);
    }

    @Bean
    NavigationItem duplicatesItem() {
        return NavigationItem.forRoles("membership.nav.duplicates", "duplicates", DuplicatesView.class, 240, OFFICER);
    }

    /** Only those on the roll have details. */
    @Bean
    NavigationItem myDetailsItem() {
        return new ForMembers("membership.mine.title", "details", MyDetailsView.class, 800);
    }

    @Bean
    NavigationItem whoLookedItem() {
        return new ForMembers("membership.reads.nav", "looks", ReadsView.class, 810);
    }

    private record ForMembers(String labelKey, String icon, Class<? extends Component> target, int order)
            implements NavigationItem {
        @Override
        public Section section() {
            return Section.MEMBER;
        }

        @Override
        public boolean visibleFor(Set<String> authorities) {
            return authorities.contains("ROLE_MEMBER");
        }
    }

    @Bean
    NavigationItem importItem() {
        return NavigationItem.forRoles("membership.nav.import", "import", ImportView.class, 220, OFFICER);
    }
}
