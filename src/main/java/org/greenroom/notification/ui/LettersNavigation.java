package org.greenroom.notification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.greenroom.notification.LetterBatches;
import org.greenroom.notification.Letters;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;
import org.greenroom.shell.HomeCard.Group;
import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;

@Configuration(proxyBeanMethods = false)
class LettersNavigation {

    private static final String OFFICE = "MEMBERSHIP_OFFICER";

    @Bean
    NavigationItem lettersItem() {
        return NavigationItem.forRoles("notification.letters.nav", "letters", LettersView.class, 500, OFFICE);
    }

    @Bean
    HomeCard lettersHomeCard(Letters letters, LetterBatches batches) {
        return HomeCard.of(Group.NEEDS_YOU, 40, () -> {
            var waiting = isOffice() ? letters.openCount() + batches.lettersWaiting() : 0;
            var ui = UI.getCurrent();
            var link = new RouterLink(ui.getTranslation("home.letters.open"), LettersView.class);
            link.addClassName("button-link");
            return waiting == 0
                    ? List.of()
                    : List.of(new Card(ui.getTranslation("home.letters", waiting))
                            .secondary(ui.getTranslation("home.letters.text"))
                            .with(link));
        });
    }

    private static boolean isOffice() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(held -> ("ROLE_" + OFFICE).equals(held.getAuthority()));
    }
}
