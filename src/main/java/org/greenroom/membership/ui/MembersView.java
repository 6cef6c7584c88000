package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenroom.membership.Found;
import org.greenroom.membership.MemberStatus;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.Workplaces;
import org.greenroom.membership.office.MemberQuery;
import org.greenroom.membership.office.MembershipOffice;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;

/** The roll. */
@Route("members")
@RolesAllowed(MembershipNavigation.OFFICER)
class MembersView extends SearchedList<MemberSummary> {
    private final MembershipOffice office;

    MembersView(MembershipOffice office, Workplaces workplaces) {
        super("membership.members");
        this.office = office;
        filters()
                .choice(
                        "status",
                        getTranslation("membership.member.status"),
                        Arrays.stream(MemberStatus.values())
                                .map(MemberStatus::code)
                                .toList(),
                        code -> getTranslation("membership.status." + code));
        filters().choice("branch", getTranslation("membership.member.branch"), office.branches(), branch -> branch);
        filters().workplace("workplace", getTranslation("membership.members.workplace"), workplaces);
    }

    @Override
    Found<MemberSummary> find(String words, Map<String, String> filters, int page, int size) {
        var status = MemberStatus.ofCode(filters.getOrDefault("status", "")).orElse(null);
        var query = new MemberQuery(
                words, status, filters.getOrDefault("branch", ""), filters.getOrDefault("workplace", ""));
        return office.members(query, page, size);
    }

    @Override
    Component row(MemberSummary member) {
        var link = new RouterLink();
        link.setText(member.displayName());
        link.setRoute(
                MemberView.class, new RouteParameters("memberId", member.id().toString()));
        link.addClassName("row-main");
        String below = Stream.of(
                        member.number(),
                        member.rollName().equals(member.displayName()) ? "" : member.rollName(),
                        member.branch(),
                        member.email() == null ? getTranslation("membership.members.noEmail") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return Rows.row(link, below, tag(member.status()));
    }

    static StatusTag tag(MemberStatus status) {
        String text = UI.getCurrent().getTranslation("membership.status." + status.code());
        return new StatusTag(text, status == MemberStatus.IN_BENEFIT ? Shape.STRONG : Shape.QUIET);
    }
}
