package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.membership.imports.ImportKind;
import org.greenroom.membership.imports.ImportRunSummary;
import org.greenroom.membership.imports.ImportSettings;
import org.greenroom.membership.imports.ImportState;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.greenroom.texts.Times;

/** Where files are chosen for an import, and the latest imports are found again. */
@Route("import")
@RolesAllowed(MembershipNavigation.OFFICER)
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LATEST = 10;

    private final transient MembershipImports imports;
    private final transient CurrentUser user;
    private final transient Times times;
    private final CsvUpload upload;
    private final Div message = new Div();
    private final Card latest = new Card(getTranslation("membership.import.latest.heading"));

    ImportView(MembershipImports imports, ImportSettings settings, CurrentUser user, Times times) {
        this.imports = imports;
        this.user = user;
        this.times = times;
        upload = new CsvUpload(settings.maxFileSize().toBytes());
        addClassName("page");
        var side = new Div(latest, columns());
        side.addClassName("cards");
        var both = new Div(chooser(), side);
        both.addClassName("two-columns");
        add(new PageHeader(getPageTitle()).lead(getTranslation("membership.import.lead")), message, both);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        latest.getChildren().skip(1).toList().forEach(latest::remove);
        var runs = imports.latest(LATEST);
        if (runs.isEmpty()) {
            latest.secondary(getTranslation("membership.import.latest.none"));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("list-rows");
        runs.forEach(run -> list.add(row(run)));
        latest.add(list);
    }

    private Card chooser() {
        var check = new Button(getTranslation("membership.import.upload.check"), click -> check());
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.setDisableOnClick(true);
        return new Card(getTranslation("membership.import.upload.heading"))
                .secondary(getTranslation("membership.import.upload.hint"))
                .with(upload, check);
    }

    private void check() {
        var files = upload.files();
        if (files.isEmpty()) {
            message.removeAll();
            message.add(new Notice(Notice.Kind.PROBLEM, getTranslation("membership.import.upload.none")));
            enableAgain();
            return;
        }
        UUID run = imports.begin(files, user.require().actor());
        getUI().ifPresent(ui -> ui.navigate(ImportRunView.class, new RouteParameters("runId", run.toString())));
    }

    private void enableAgain() {
        upload.getParent().ifPresent(card -> card.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(button -> button.setEnabled(true)));
    }

    private Component row(ImportRunSummary run) {
        var link = new RouterLink();
        link.setText(times.brief(run.startedAt(), getLocale()));
        link.setRoute(ImportRunView.class, new RouteParameters("runId", run.id().toString()));
        link.addClassName("row-main");
        boolean applied = run.state() == ImportState.APPLIED;
        String state =
                getTranslation("membership.import.latest." + run.state().name().toLowerCase(java.util.Locale.ROOT));
        return Rows.row(
                link, String.join(", ", run.fileNames()), new StatusTag(state, applied ? Shape.STRONG : Shape.DASHED));
    }

    private Card columns() {
        var card = new Card(getTranslation("membership.import.columns.heading"))
                .secondary(getTranslation("membership.import.columns.intro"));
        for (ImportKind kind : ImportKind.values()) {
            var names = new Paragraph();
            names.addClassName("column-names");
            for (String column : kind.columns()) {
                names.add(new Code(column));
                if (!kind.required().contains(column)) {
                    var note = new Span(getTranslation("membership.import.columns.optional"));
                    note.addClassName("secondary");
                    names.add(note);
                }
            }
            card.add(new H3(getTranslation("membership.import.kind." + kind)), names);
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("membership.import.title");
    }
}
