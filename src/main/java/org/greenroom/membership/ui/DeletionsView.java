package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.greenroom.membership.Found;
import org.greenroom.membership.office.DeletionRequest;
import org.greenroom.membership.office.Deletions;
import org.greenroom.shell.Card;
import org.greenroom.texts.Times;

/** Members who ask to be deleted: open requests by the day they are due, then those that were closed. */
@Route("deletion-requests")
@RolesAllowed(MembershipNavigation.OFFICER)
class DeletionsView extends AskedPage<DeletionRequest> {

    private final transient Deletions deletions;
    private final transient Times times;
    private final transient Clock clock;

    DeletionsView(Deletions deletions, Times times, Clock clock) {
        super("officers.deletion", "closed", times);
        this.deletions = deletions;
        this.times = times;
        this.clock = clock;
    }

    @Override
    Found<DeletionRequest> find(boolean open, int page, int size) {
        return deletions.page(open, page, size);
    }

    @Override
    Component list(List<DeletionRequest> found) {
        var rows = new UnorderedList();
        rows.addClassName("list-rows");
        var today = clock.instant().atZone(Times.ZONE).toLocalDate();
        found.forEach(request -> rows.add(new DeletionRow(request, deletions, times, today, messages(), this::show)));
        return rows;
    }

    @Override
    List<Component> below() {
        return List.of(new Card(getTranslation("officers.deletion.kept"))
                .text(getTranslation("officers.deletion.kept.goes"))
                .text(getTranslation("officers.deletion.kept.stays"))
                .text(getTranslation("officers.deletion.kept.import")));
    }
}
