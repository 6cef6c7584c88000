package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.greenroom.membership.Found;
import org.greenroom.membership.WorkplaceSummary;
import org.greenroom.membership.Workplaces;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.greenroom.texts.Times;

/** The productions, venues and studios. */
@Route("workplaces")
@RolesAllowed(MembershipNavigation.OFFICER)
class WorkplacesView extends SearchedList<WorkplaceSummary> {
    private final Workplaces workplaces;
    private final Times times;

    WorkplacesView(Workplaces workplaces, Times times) {
        super("membership.workplaces");
        this.workplaces = workplaces;
        this.times = times;
        filters()
                .choice(
                        "agreement",
                        getTranslation("membership.workplaces.agreementLabel"),
                        workplaces.agreements(),
                        agreement -> agreement);
    }

    @Override
    Found<WorkplaceSummary> find(String words, Map<String, String> filters, int page, int size) {
        return workplaces.find(words, filters.getOrDefault("agreement", ""), page, size);
    }

    @Override
    Component row(WorkplaceSummary workplace) {
        var parts = new ArrayList<String>();
        parts.add(workplace.code());
        parts.add(getTranslation("membership.workplaceKind." + workplace.kind().code()));
        parts.add(workplace.employer());
        parts.add(workplace.place());
        LocalDate starts = workplace.startsOn();
        if (starts != null) {
            parts.add(Periods.text(times, starts, workplace.endsOn()));
        }
        parts.removeIf(String::isEmpty);
        var tag = new StatusTag(workplace.agreement(), Shape.OUTLINE);
        RouterLink link = WorkplaceView.link(workplace.code());
        link.setText(workplace.name());
        link.addClassName("row-main");
        return Rows.row(link, String.join(" · ", parts), tag);
    }
}
