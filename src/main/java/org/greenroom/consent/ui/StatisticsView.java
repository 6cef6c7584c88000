package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenroom.consent.UseGroup;
import org.greenroom.consent.statistics.GroupShares;
import org.greenroom.consent.statistics.Statistics;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** What members say, quarter by quarter. The address holds the day and the branch; nothing else can be chosen. */
@Route("consent/statistics")
@RolesAllowed({"CONSENT_OFFICER", "RETURNING_OFFICER"})
class StatisticsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String DAY = "day";
    private static final String BRANCH = "branch";

    private final Statistics statistics;
    private final Wordings wordings;
    private final Times times;

    StatisticsView(Statistics statistics, Wordings wordings, Times times) {
        this.statistics = statistics;
        this.wordings = wordings;
        this.times = times;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        removeAll();
        add(new PageHeader(getTranslation("statistics.title")));
        add(new Paragraph(getTranslation("statistics.intro")));
        var days = statistics.days();
        if (days.isEmpty()) {
            add(new Card(getTranslation("statistics.empty.title"))
                    .secondary(getTranslation("statistics.empty.text", times.date(statistics.next(), getLocale()))));
            return;
        }
        var day = query.getSingleParameter(DAY)
                .flatMap(StatisticsView::date)
                .filter(days::contains)
                .orElse(days.getFirst());
        show(days, day, query.getSingleParameter(BRANCH).orElse(""));
    }

    private void show(List<LocalDate> days, LocalDate day, String branch) {
        var groups = statistics.on(day);
        if (days.size() > 1) {
            add(links(
                    "statistics.days",
                    days.stream()
                            .map(each -> link(times.date(each, getLocale()), each, branch, each.equals(day)))
                            .toList()));
        }
        var shown = groups.stream()
                .filter(group -> group.branch().equals(branch))
                .findAny()
                .orElse(groups.getFirst());
        if (groups.size() > 1) {
            add(links(
                    "statistics.groups",
                    groups.stream()
                            .map(group -> link(name(group), day, group.branch(), group.equals(shown)))
                            .toList()));
        }
        add(new H2(getTranslation("statistics.heading", name(shown), times.date(day, getLocale()))));
        if (!shown.shown()) {
            add(new Card(getTranslation("statistics.small.title")).secondary(getTranslation("statistics.small.text")));
        } else {
            add(new Paragraph(getTranslation("statistics.about", shown.about())));
            add(new ShareChart(shown, wordings.current(), List.of(UseGroup.values())));
        }
        var download = new Anchor("downloads/consent-statistics/" + day + ".csv", getTranslation("statistics.csv"));
        download.setRouterIgnore(true);
        download.addClassName("button-link");
        add(download);
    }

    private Nav links(String labelKey, List<RouterLink> links) {
        var nav = new Nav();
        nav.addClassName("share-links");
        nav.setAriaLabel(getTranslation(labelKey));
        links.forEach(nav::add);
        return nav;
    }

    private RouterLink link(String text, LocalDate day, @Nullable String branch, boolean here) {
        var link = new RouterLink(text, StatisticsView.class);
        Map<String, String> query = new HashMap<>();
        query.put(DAY, day.toString());
        if (branch != null && !branch.isEmpty()) {
            query.put(BRANCH, branch);
        }
        link.setQueryParameters(QueryParameters.simple(query));
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private String name(GroupShares group) {
        return group.branch().isEmpty() ? getTranslation("statistics.everybody") : group.branch();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("statistics.title");
    }
}
