package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.greenroom.membership.Found;
import org.greenroom.membership.office.Correction;
import org.greenroom.membership.office.Corrections;
import org.greenroom.texts.Times;

/** What members say is wrong with their data: open ones the oldest first, then what was answered. */
@Route("corrections")
@RolesAllowed(MembershipNavigation.OFFICER)
class CorrectionsView extends AskedPage<Correction> {

    private final transient Corrections corrections;
    private final transient Times times;
    private final transient Clock clock;

    CorrectionsView(Corrections corrections, Times times, Clock clock) {
        super("membership.correction", "answered", times);
        this.corrections = corrections;
        this.times = times;
        this.clock = clock;
    }

    @Override
    Found<Correction> find(boolean open, int page, int size) {
        return corrections.page(open, page, size);
    }

    @Override
    Component list(List<Correction> found) {
        return new CorrectionRows(times)
                .list(found, true, new CorrectionDesk(corrections, times, clock, messages(), this::show));
    }
}
