package org.greenroom.ballot.ui;

import org.greenroom.access.Role;
import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of the ballots in the navigation. */
@Configuration
class BallotNavigation {

    @Bean
    NavigationItem ballotsNavigationItem() {
        return NavigationItem.forEverybody("ballots.nav.member", "ballots", BallotsView.class, 10);
    }

    @Bean
    NavigationItem manageBallotsNavigationItem() {
        return NavigationItem.forRoles(
                "ballots.nav.manage", "manage", ManageBallotsView.class, 10, Role.RETURNING_OFFICER.name());
    }

    @Bean
    NavigationItem scrutinyNavigationItem() {
        return NavigationItem.forRoles("scrutiny.nav", "check", ScrutinyView.class, 15, Role.SCRUTINEER.name());
    }
}
