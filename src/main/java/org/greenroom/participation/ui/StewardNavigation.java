package org.greenroom.participation.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Set;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.participation.Participation;
import org.greenroom.participation.StewardedWorkplace;
import org.greenroom.participation.WorkplaceParticipation;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;
import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stewards and members find in the navigation, and what the home page says to stewards while a ballot is open. */
@Configuration
class StewardNavigation {

    /** Among a member’s own entries: a steward is a member with a term, not an officer. */
    private record Entry(String labelKey, String icon, Class<? extends Component> target, int order, Role role)
            implements NavigationItem {
        @Override
        public Section section() {
            return Section.MEMBER;
        }

        @Override
        public boolean visibleFor(Set<String> authorities) {
            return authorities.contains(role.authority());
        }
    }

    @Bean
    NavigationItem myWorkplacesNavigationItem() {
        return new Entry("steward.nav", "steward", MyWorkplacesView.class, 70, Role.STEWARD);
    }

    @Bean
    NavigationItem myStewardNavigationItem() {
        return new Entry("steward.mine.nav", "my-steward", MyStewardView.class, 71, Role.MEMBER);
    }

    @Bean
    HomeCard stewardHomeCard(Participation participation, CurrentUser currentUser, StewardWords words) {
        return new HomeCard() {
            @Override
            public int order() {
                return 15;
            }

            @Override
            public List<Component> cards() {
                return currentUser
                                .get()
                                .filter(person -> person.memberId() != null)
                                .isEmpty()
                        ? List.of()
                        : participation.myWorkplaces().stream()
                                .filter(place -> !place.running().isEmpty())
                                .<Component>map(place -> card(place, words))
                                .toList();
            }
        };
    }

    private static Card card(StewardedWorkplace place, StewardWords words) {
        var card = new Card(place.name()).kicker(words.text("steward.home"));
        for (WorkplaceParticipation found : place.running()) {
            card.text(words.text(
                    "steward.home.ballot", words.in(found.ballot().title()), words.sentence(found.figure())));
        }
        var link = StewardLinks.workplace(words.text("steward.workplace.open"), place.code());
        link.getElement().setAttribute("aria-label", words.text("steward.workplace.open-of", place.name()));
        return card.with(link);
    }
}
