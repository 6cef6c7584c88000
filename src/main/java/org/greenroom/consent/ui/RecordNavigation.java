package org.greenroom.consent.ui;

import org.greenroom.access.Role;
import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the pages about records: from the member’s consent page, and under “Run” for those who check them. */
@Configuration(proxyBeanMethods = false)
class RecordNavigation {

    @Bean
    ConsentEntry historyEntry() {
        return new ConsentEntry(50, "records.history.entry", "records.history.entry.text", RecordLinks.HISTORY);
    }

    @Bean
    ConsentEntry pastEntry() {
        return new ConsentEntry(60, "records.on.entry", "records.on.entry.text", RecordLinks.PAST);
    }

    @Bean
    ConsentEntry recordEntry() {
        return new ConsentEntry(70, "records.record.entry", "records.record.entry.text", RecordLinks.RECORD);
    }

    @Bean
    NavigationItem recordCheckNavigationItem() {
        return NavigationItem.forRoles(
                "records.check.nav",
                "check",
                RecordCheckView.class,
                910,
                Role.AUDITOR.name(),
                Role.CONSENT_OFFICER.name());
    }
}
