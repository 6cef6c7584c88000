package org.greenroom.audit.ui;

import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavigationItem auditItem() {
        return NavigationItem.forRoles("audit.nav", "audit", AuditTrailView.class, 900, "AUDITOR", "RETURNING_OFFICER");
    }
}
