package org.greenroom.consent.ui;

import org.greenroom.access.Role;
import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class StatisticsNavigation {

    @Bean
    NavigationItem consentStatisticsNavigationItem() {
        return NavigationItem.forRoles(
                "statistics.nav",
                "statistics",
                StatisticsView.class,
                41,
                Role.CONSENT_OFFICER.name(),
                Role.RETURNING_OFFICER.name());
    }
}
