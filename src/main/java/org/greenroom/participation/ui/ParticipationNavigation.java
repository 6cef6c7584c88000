package org.greenroom.participation.ui;

import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ParticipationNavigation {

    @Bean
    NavigationItem organisersItem() {
        return NavigationItem.forRoles(
                "participation.nav",
                "participation",
                OrganiserView.class,
                150,
                OrganiserView.RETURNING_OFFICER,
                OrganiserView.MEMBERSHIP_OFFICER);
    }
}
