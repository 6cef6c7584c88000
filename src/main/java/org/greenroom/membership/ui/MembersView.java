package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenroom.membership.Found;
import org.greenroom.membership.MemberStatus;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.office.MembershipOffice;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;

/** The roll. */
@Route("members")
@RolesAllowed(MembershipNavigation.OFFICER)
class MembersView extends SearchedList<MemberSummary> {
    private final MembershipOffice office;

    MembersView(MembershipOffice office) {
        super("membership.members");
        this.office = office;
    }

    @Override
    Found<MemberSummary> find(String words, int page, int size) {
        return office.members(new org.greenroom.membership.office.MemberQuery(words, null, "", ""), page, size);
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
