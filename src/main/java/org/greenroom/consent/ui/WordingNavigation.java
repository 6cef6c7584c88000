package org.greenroom.consent.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.consent.wording.WordingDraft;
import org.greenroom.consent.wording.WordingDrafts;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;
import org.greenroom.shell.HomeCard.Group;
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
        return HomeCard.of(Group.NEEDS_YOU, 25, () -> {
            var waiting = isOfficer(currentUser) ? drafts.waitingForMe() : 0;
            var locale = UI.getCurrent().getLocale();
            return waiting == 0
                    ? List.of()
                    : List.of(new Card(texts.get(locale, "wordings.home", waiting))
                            .with(toWordings(texts.get(locale, "home.wordings.decide"))));
        });
    }

    @Bean
    HomeCard wordingsInWorkHomeCard(CurrentUser currentUser, WordingDrafts drafts, Texts texts) {
        return HomeCard.of(Group.DESK, 60, () -> {
            if (!isOfficer(currentUser)) {
                return List.of();
            }
            var locale = UI.getCurrent().getLocale();
            var inWork = drafts.all();
            var proposed =
                    inWork.values().stream().filter(WordingDraft::isProposed).count();
            var card = new Card(texts.get(locale, "home.wordings.in-work", inWork.size()))
                    .kicker(texts.get(locale, "wordings.nav"));
            if (inWork.isEmpty()) {
                card.secondary(texts.get(locale, "home.wordings.none"));
            } else {
                card.secondary(texts.get(locale, "home.wordings.proposed", proposed));
            }
            return List.of(card.with(toWordings(texts.get(locale, "home.wordings.open"))));
        });
    }

    private static boolean isOfficer(CurrentUser currentUser) {
        return currentUser
                .get()
                .filter(person -> person.has(Role.CONSENT_OFFICER))
                .isPresent();
    }

    private static RouterLink toWordings(String label) {
        var link = new RouterLink(label, WordingsView.class);
        link.addClassName("button-link");
        return link;
    }
}
