package org.greenroom.membership.ui;

import org.greenroom.shell.AccountSection;
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
    NavigationItem deletionsItem() {
        return NavigationItem.forRoles("officers.deletion.nav", "corrections", DeletionsView.class, 235, OFFICER);
    }

    @Bean
    NavigationItem duplicatesItem() {
        return NavigationItem.forRoles("membership.nav.duplicates", "duplicates", DuplicatesView.class, 240, OFFICER);
    }

    @Bean
    NavigationItem badAddressesItem() {
        return NavigationItem.forRoles("notification.bad.nav", "letters", BadAddressesView.class, 510, OFFICER);
    }

    /** Only those on the roll have details. */
    @Bean
    AccountSection myDetailsSection() {
        return AccountSection.forRoles(
                300, "membership.mine.title", "membership.mine.account", "details", MyDetailsView.class, "MEMBER");
    }

    @Bean
    AccountSection whoLookedSection() {
        return AccountSection.forRoles(
                310, "membership.reads.title", "membership.reads.account", "looks", ReadsView.class, "MEMBER");
    }

    @Bean
    NavigationItem importItem() {
        return NavigationItem.forRoles("membership.nav.import", "import", ImportView.class, 220, OFFICER);
    }
}
