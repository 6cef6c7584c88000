package org.greenroom.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.stream.Collectors;
import org.greenroom.audit.AuditEntry;
import org.greenroom.audit.AuditTrail;
import org.greenroom.audit.Verification;
import org.greenroom.shell.Notice;
import org.greenroom.shell.Notice.Kind;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;

/** Who did what, the newest first, and whether the chain is unbroken. */
@Route("audit")
@RolesAllowed({"AUDITOR", "RETURNING_OFFICER"})
class AuditTrailView extends Div implements HasDynamicTitle {

    private final AuditTrail trail;
    private final Times times;
    private final Div found = new Div();

    AuditTrailView(AuditTrail trail, Times times) {
        this.trail = trail;
        this.times = times;
        addClassNames("page", "page-wide");
        var verify = new Button(getTranslation("audit.verify"), click -> verify());
        var count = new Paragraph(getTranslation("audit.count", trail.count()));
        count.addClassName("secondary");
        add(
                new PageHeader(getTranslation("audit.title"))
                        .lead(getTranslation("audit.lead"))
                        .actions(verify),
                found,
                count,
                grid());
    }

    private Grid<AuditEntry> grid() {
        var grid = new Grid<AuditEntry>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.addColumn(AuditEntry::seq)
                .setHeader(getTranslation("audit.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(entry -> times.brief(entry.at(), getLocale()))
                .setHeader(getTranslation("audit.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        // On a phone the columns keep a width one can read, and the grid is pushed sideways.
        grid.addColumn(entry -> entry.who().name())
                .setHeader(getTranslation("audit.who"))
                .setWidth("11rem");
        grid.addColumn(AuditEntry::action)
                .setHeader(getTranslation("audit.action"))
                .setWidth("13rem");
        grid.addColumn(AuditEntry::subject)
                .setHeader(getTranslation("audit.subject"))
                .setWidth("16rem");
        grid.addColumn(AuditTrailView::details)
                .setHeader(getTranslation("audit.details"))
                .setWidth("22rem")
                .setFlexGrow(2);
        grid.setEmptyStateText(getTranslation("audit.empty"));
        grid.setItems(DataProvider.fromCallbacks(
                query -> trail.newest(query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(trail.count())));
        return grid;
    }

    private void verify() {
        var verification = trail.verify();
        found.removeAll();
        found.add(new Notice(verification.isUnbroken() ? Kind.DONE : Kind.PROBLEM, words(verification)));
    }

    private String words(Verification verification) {
        var fault = verification.fault();
        return fault == null
                ? getTranslation("audit.verify.unbroken", verification.entries())
                : getTranslation("audit.verify." + fault.name().toLowerCase(Locale.ROOT), verification.firstBroken());
    }

    private static String details(AuditEntry entry) {
        return entry.details().entrySet().stream()
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
