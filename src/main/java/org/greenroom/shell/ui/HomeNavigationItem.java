package org.greenroom.shell.ui;

import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class HomeNavigationItem {

    @Bean
    NavigationItem homeItem() {
        return NavigationItem.forEverybody("nav.home", "home", HomeView.class, 0);
    }
}
