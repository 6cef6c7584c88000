package org.greenroom.news.ui;

import org.greenroom.access.Role;
import org.greenroom.shell.AccountSection;
import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of the news in the navigation. */
@Configuration
class NewsNavigation {

    @Bean
    NavigationItem newsNavigationItem() {
        return NavigationItem.forEverybody("news.nav", "news", NewsView.class, 30);
    }

    @Bean
    NavigationItem newsroomNavigationItem() {
        return NavigationItem.forRoles("newsroom.nav", "newsroom", NewsroomView.class, 50, Role.NEWS_EDITOR.name());
    }

    @Bean
    AccountSection newsByMailAccountSection() {
        return AccountSection.forRoles(
                200, "digests.nav", "digests.account", "outbox", NewsMailView.class, Role.MEMBER.name());
    }
}
