package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.Workplaces;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.membership.office.Corrections;
import org.greenroom.membership.office.Deletions;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;
import org.greenroom.shell.HomeCard.Group;
import org.greenroom.texts.Times;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the home page says of corrections: to the office what waits, to a member what was answered. */
@Configuration
class OfficeHomeCards {

    @Bean
    HomeCard waitingCorrectionsHomeCard(CurrentUser user, Corrections corrections) {
        return HomeCard.of(Group.NEEDS_YOU, 30, () -> {
            long waiting = has(user, Role.MEMBERSHIP_OFFICER) ? corrections.openCount() : 0;
            return waiting == 0
                    ? List.of()
                    : List.of(new Card(UI.getCurrent().getTranslation("membership.home.waiting", waiting))
                            .with(link("home.office.corrections", CorrectionsView.class)));
        });
    }

    @Bean
    HomeCard waitingDeletionsHomeCard(CurrentUser user, Deletions deletions) {
        return HomeCard.of(Group.NEEDS_YOU, 31, () -> {
            long waiting = has(user, Role.MEMBERSHIP_OFFICER) ? deletions.openCount() : 0;
            return waiting == 0
                    ? List.of()
                    : List.of(new Card(UI.getCurrent().getTranslation("officers.deletion.home", waiting))
                            .with(link("officers.deletion.title", DeletionsView.class)));
        });
    }

    @Bean
    HomeCard answeredCorrectionsHomeCard(CurrentUser user, Corrections corrections, Times times) {
        return HomeCard.of(Group.REST, 90, () -> {
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

    @Bean
    HomeCard importsHomeCard(CurrentUser user, MembershipImports imports, Times times) {
        return HomeCard.of(Group.NEEDS_YOU, 35, () -> {
            if (!has(user, Role.MEMBERSHIP_OFFICER)) {
                return List.of();
            }
            return imports.needingAttention().stream()
                    .<Component>map(run -> {
                        var ui = UI.getCurrent();
                        var waits = run.refused() == 0;
                        var link = new RouterLink();
                        link.setText(ui.getTranslation(waits ? "home.office.import.open" : "home.office.import.rows"));
                        link.setRoute(
                                ImportRunView.class,
                                new RouteParameters("runId", run.id().toString()));
                        link.addClassName("button-link");
                        return new Card(
                                        waits
                                                ? ui.getTranslation("home.office.import.waits")
                                                : ui.getTranslation("home.office.import.refused", run.refused()))
                                .secondary(ui.getTranslation(
                                        "home.office.import.by",
                                        run.startedBy(),
                                        times.full(run.startedAt(), ui.getLocale())))
                                .with(link);
                    })
                    .toList();
        });
    }

    @Bean
    HomeCard officeHomeCard(CurrentUser user, MemberDirectory members, Workplaces workplaces) {
        return HomeCard.of(Group.DESK, 30, () -> {
            if (!has(user, Role.MEMBERSHIP_OFFICER)) {
                return List.of();
            }
            var ui = UI.getCurrent();
            var onRoll = members.count();
            var card = new Card(ui.getTranslation("home.office.roll", onRoll)).kicker(ui.getTranslation("home.office"));
            return onRoll == 0
                    ? List.of(card.secondary(ui.getTranslation("home.office.roll.empty"))
                            .with(link("membership.nav.import", ImportView.class)))
                    : List.of(card.secondary(ui.getTranslation("home.office.workplaces", workplaces.count()))
                            .with(link("membership.nav.members", MembersView.class)));
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
}
