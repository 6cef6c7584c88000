package org.greenroom.membership.ui;

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
    NavigationItem importItem() {
        return NavigationItem.forRoles("membership.nav.import", "import", ImportView.class, 220, OFFICER);
    }
}
