package org.greenroom.consent.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways from the member’s consent page to links and to terms for machines. */
@Configuration(proxyBeanMethods = false)
class StatementEntries {

    @Bean
    ConsentEntry statementLinksEntry() {
        return new ConsentEntry(30, "statements.links.title", "statements.links.entry", "consent/links");
    }

    @Bean
    ConsentEntry machineTermsEntry() {
        return new ConsentEntry(65, "statements.machines.title", "statements.machines.entry", "consent/machines");
    }
}
