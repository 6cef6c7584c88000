package org.greenroom.access.ui;

import org.greenroom.shell.AccountSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountSections {

    @Bean
    AccountSection sessionsSection() {
        return AccountSection.forEverybody(
                150, "account.sessions.title", "account.sessions.description", "devices", SessionsView.class);
    }

    @Bean
    AccountSection addressSection() {
        return AccountSection.forEverybody(
                190, "account.address.title", "account.address.description", "letters", AddressView.class);
    }
}
