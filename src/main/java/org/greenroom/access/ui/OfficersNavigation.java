package org.greenroom.access.ui;

import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OfficersNavigation {

    @Bean
    NavigationItem officersItem() {
        return NavigationItem.forRoles(
                "officers.nav",
                "members",
                OfficersView.class,
                890,
                "MEMBERSHIP_OFFICER",
                "RETURNING_OFFICER",
                "AUDITOR");
    }
}
