package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Supplier;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.membership.office.Corrections;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;
import org.greenroom.texts.Times;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the home page says of corrections: to the office what waits, to a member what was answered. */
@Configuration
class OfficeHomeCards {

    @Bean
    HomeCard waitingCorrectionsHomeCard(CurrentUser user, Corrections corrections) {
        return new At(30, () -> {
            long waiting = has(user, Role.MEMBERSHIP_OFFICER) ? corrections.openCount() : 0;
            return waiting == 0
                    ? List.of()
                    : List.of(new Card(UI.getCurrent().getTranslation("membership.home.waiting", waiting))
                            .with(link("membership.correction.title", CorrectionsView.class)));
        });
    }

    @Bean
    HomeCard answeredCorrectionsHomeCard(CurrentUser user, Corrections corrections, Times times) {
        return new At(40, () -> {
            var answered = has(user, Role.MEMBER)
                    ? corrections.answeredLately()
                    : List.<org.greenroom.membership.office.Correction>of();
            return answered.isEmpty()
                    ? List.of()
                    : List.of(new Card(UI.getCurrent().getTranslation("membership.home.answered"))
                            .with(
                                    new CorrectionRows(times).list(answered, false, null),
                                    link("membership.mine.title", MyDetailsView.class)));
        });
    }

    private static boolean has(CurrentUser user, Role role) {
        return user.get().filter(person -> person.has(role)).isPresent();
    }

    private static RouterLink link(String key, Class<? extends Component> view) {
        var link = new RouterLink(UI.getCurrent().getTranslation(key), view);
        link.addClassName("button-link");
        return link;
    }

    /** A place on the home page and what stands there. */
    private record At(int order, Supplier<List<Component>> content) implements HomeCard {
        @Override
        public List<Component> cards() {
            return content.get();
        }
    }
}
