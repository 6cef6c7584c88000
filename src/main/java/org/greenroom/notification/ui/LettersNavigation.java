package org.greenroom.notification.ui;

import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LettersNavigation {

    @Bean
    NavigationItem lettersItem() {
        return NavigationItem.forRoles(
                "notification.letters.nav", "letters", LettersView.class, 500, "MEMBERSHIP_OFFICER");
    }
}
