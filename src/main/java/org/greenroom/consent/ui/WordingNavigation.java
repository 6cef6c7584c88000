package org.greenroom.consent.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.consent.wording.WordingDrafts;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;
import org.greenroom.shell.NavigationItem;
import org.greenroom.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the wordings, and what the home page says of those that wait for a second officer. */
@Configuration
class WordingNavigation {

    @Bean
    NavigationItem wordingsNavigationItem() {
        return NavigationItem.forRoles("wordings.nav", "wordings", WordingsView.class, 40, Role.CONSENT_OFFICER.name());
    }

    @Bean
    HomeCard wordingsWaitHomeCard(CurrentUser currentUser, WordingDrafts drafts, Texts texts) {
        return new HomeCard() {
            @Override
            public int order() {
                return 25;
            }

            @Override
            public List<com.vaadin.flow.component.Component> cards() {
                var isOfficer = currentUser
                        .get()
                        .filter(person -> person.has(Role.CONSENT_OFFICER))
                        .isPresent();
                var waiting = isOfficer ? drafts.waitingForMe() : 0;
                if (waiting == 0) {
                    return List.of();
                }
                var locale = UI.getCurrent().getLocale();
                var link = new RouterLink(texts.get(locale, "wordings.nav"), WordingsView.class);
                link.addClassName("button-link");
                return List.of(new Card(texts.get(locale, "wordings.home", waiting)).with(link));
            }
        };
    }
}
