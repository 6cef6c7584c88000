package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Set;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.consent.AgentDesk;
import org.greenroom.consent.requests.Request;
import org.greenroom.consent.requests.Requests;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;
import org.greenroom.shell.HomeCard.Group;
import org.greenroom.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages about exceptions, agents and letters are found. */
@Configuration
class AgentPages {

    @Bean
    NavigationItem actingNavigationItem(CurrentUser user, AgentDesk desk) {
        return new Acting(user, desk);
    }

    @Bean
    ConsentEntry exceptionsEntry() {
        return new ConsentEntry(30, "exceptions.title", "exceptions.entry", ExceptionLinks.LIST);
    }

    @Bean
    ConsentEntry agentsEntry() {
        return new ConsentEntry(50, "agents.title", "agents.entry", ConsentLinks.AGENTS);
    }

    @Bean
    ConsentEntry requestsEntry() {
        return new ConsentEntry(60, "requests.title", "requests.entry", RequestLinks.LIST);
    }

    @Bean
    HomeCard requestsHomeCard(CurrentUser user, Requests requests) {
        return HomeCard.of(
                Group.NEEDS_YOU,
                30,
                () -> user.get()
                                .filter(person -> person.has(Role.MEMBER) && person.memberId() != null)
                                .isEmpty()
                        ? List.of()
                        : requests.due().stream().map(AgentPages::due).toList());
    }

    @Bean
    HomeCard actingHomeCard(CurrentUser user, AgentDesk desk) {
        return HomeCard.of(Group.DESK, 40, () -> {
            if (user.get().isEmpty() || !desk.actsForSomebody()) {
                return List.of();
            }
            var clients = desk.clients().size();
            return clients == 0
                    ? List.of()
                    : List.<Component>of(new Card(text("agents.home.acting", clients))
                            .with(ConsentLinks.button(text("agents.home.acting.open"), AgentLinks.ACTING)));
        });
    }

    private static Component due(Request request) {
        var left = request.daysLeft();
        var key = request.status() == Request.Status.OVERDUE ? "requests.home.overdue" : "requests.home.due";
        return new Card(text(key, request.form().engager(), left))
                .kicker(text("requests.kind." + request.form().kind().code()))
                .with(ConsentLinks.button(text("requests.home.open"), RequestLinks.of(request.id())));
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }

    /** Shown to accounts that were named as agents only. */
    private record Acting(CurrentUser user, AgentDesk desk) implements NavigationItem {
        @Override
        public String labelKey() {
            return "agents.nav.acting";
        }

        @Override
        public String icon() {
            return "acting";
        }

        @Override
        public Class<? extends Component> target() {
            return ActingView.class;
        }

        @Override
        public Section section() {
            return Section.MEMBER;
        }

        @Override
        public int order() {
            return 60;
        }

        @Override
        public boolean visibleFor(Set<String> authorities) {
            return user.get().isPresent() && desk.actsForSomebody();
        }
    }
}
