package org.greenroom.consent.ui;

import org.greenroom.access.Role;
import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The members’ entry of consent in the navigation. */
@Configuration
class ConsentNavigation {

    @Bean
    NavigationItem consentNavigationItem() {
        return NavigationItem.forMembers("consent.nav", "consent", ConsentView.class, 20, Role.MEMBER.name());
    }
}
