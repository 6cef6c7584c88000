package org.greenroom.demo.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Adds the outbox page to the portal; without the profile its address leads nowhere. */
@Configuration
@Profile("demo")
class DemoPages {

    @Bean
    VaadinServiceInitListener demoRoutes() {
        return event -> {
            var routes = RouteConfiguration.forApplicationScope();
            if (!routes.isRouteRegistered(OutboxView.class)) {
                routes.setAnnotatedRoute(OutboxView.class);
            }
        };
    }

    @Bean
    NavigationItem outboxItem() {
        return NavigationItem.forEverybody("nav.outbox", "outbox", OutboxView.class, 900);
    }
}
