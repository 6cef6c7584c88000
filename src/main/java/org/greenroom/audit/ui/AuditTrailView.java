package org.greenroom.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.stream.Collectors;
import org.greenroom.audit.AuditEntry;
import org.greenroom.audit.AuditQuery;
import org.greenroom.audit.AuditSearch;
import org.greenroom.audit.AuditTrail;
import org.greenroom.audit.Checkpoints;
import org.greenroom.audit.Verification;
import org.greenroom.shell.ActMessages;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;

/** Who did what, the newest first; what is looked for stands in the address. Whether the chain is unbroken. */
@Route("audit")
@RolesAllowed({"AUDITOR", "RETURNING_OFFICER"})
class AuditTrailView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AuditTrail trail;
    private final transient AuditSearch search;
    private final transient Checkpoints checkpoints;
    private final transient Times times;
    private final ActMessages found = new ActMessages();
    private final SearchFields fields = new SearchFields();
    private final Paragraph count = new Paragraph();
    private final Anchor csv = download("downloads/audit.csv", "audit.csv");
    private final Grid<AuditEntry> grid = new Grid<>();
    private transient AuditQuery query = AuditQuery.ALL;

    AuditTrailView(AuditTrail trail, AuditSearch search, Checkpoints checkpoints, Times times) {
        this.trail = trail;
        this.search = search;
        this.checkpoints = checkpoints;
        this.times = times;
        addClassNames("page", "page-wide");
        count.addClassName("secondary");
        describeColumns();
        var files = new Div(csv, download("downloads/audit.jsonl", "audit.jsonl"));
        files.addClassName("page-actions");
        var signed = new Paragraph(signed());
        signed.addClassName("secondary");
        add(
                new PageHeader(getTranslation("audit.title"))
                        .lead(getTranslation("audit.lead"))
                        .actions(new Button(getTranslation("audit.verify"), click -> verify())),
                found,
                fields,
                count,
                grid,
                files,
                signed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = SearchFields.read(event.getLocation().getQueryParameters());
        fields.show(query);
        csv.setHref("downloads/audit.csv" + SearchFields.asQueryString(query));
        count.setText(
                getTranslation(query.equals(AuditQuery.ALL) ? "audit.count" : "audit.found", search.count(query)));
        grid.setItems(DataProvider.fromCallbacks(
                page -> search.find(query, page.getOffset(), page.getLimit()).stream(),
                page -> Math.toIntExact(search.count(query))));
    }

    private void describeColumns() {
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
                .setWidth("8.5rem");
        grid.addColumn(AuditEntry::action)
                .setHeader(getTranslation("audit.action"))
                .setWidth("10rem");
        grid.addColumn(AuditEntry::subject)
                .setHeader(getTranslation("audit.subject"))
                .setWidth("11.5rem");
        grid.addColumn(AuditTrailView::details)
                .setHeader(getTranslation("audit.details"))
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.setEmptyStateText(getTranslation("audit.empty"));
    }

    private Anchor download(String href, String key) {
        var anchor = new Anchor(href, getTranslation("audit.download." + key));
        anchor.setRouterIgnore(true);
        anchor.addClassName("button-link");
        return anchor;
    }

    private String signed() {
        return checkpoints
                .latest()
                .map(last -> getTranslation(
                        "audit.signed", last.entries(), times.full(last.at(), getLocale()), last.number()))
                .orElseGet(() -> getTranslation("audit.unsigned"));
    }

    private void verify() {
        var verification = trail.verify();
        if (verification.isUnbroken()) {
            found.done(words(verification));
        } else {
            found.problem(words(verification));
        }
    }

    private String words(Verification verification) {
        var fault = verification.fault();
        return fault == null
                ? getTranslation(
                        "audit.verify.unbroken",
                        verification.entries(),
                        verification.checkpoints(),
                        verification.signedEntries())
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
