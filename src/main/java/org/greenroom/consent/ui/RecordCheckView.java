package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.util.Locale;
import org.greenroom.consent.RecordCheck;
import org.greenroom.consent.RecordFlaw;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;

/** Walks all records and says whether any was altered or cut short. */
@Route("consent/records")
@RolesAllowed({"AUDITOR", "CONSENT_OFFICER"})
class RecordCheckView extends Div implements HasDynamicTitle {

    private final RecordCheck check;
    private final Div found = new Div();

    RecordCheckView(RecordCheck check, Times times) {
        this.check = check;
        addClassName("page");
        var act = new Button(getTranslation("records.check.act"), click -> {
            check();
            click.getSource().setEnabled(true);
        });
        act.setDisableOnClick(true);
        act.addThemeName("primary");
        var root = check.lastRoot()
                .map(at -> getTranslation("records.check.root", times.full(at, getLocale())))
                .orElseGet(() -> getTranslation("records.check.root.none"));
        found.addClassName("stack");
        add(
                new PageHeader(getPageTitle())
                        .lead(getTranslation("records.check.lead"))
                        .actions(act),
                new Paragraph(root),
                found,
                RecordParts.secondary(getTranslation("records.check.logged")));
    }

    private void check() {
        var finding = check.check();
        var flaw = finding.flaw();
        found.removeAll();
        found.add(flaw == null ? new Notice(Notice.Kind.DONE, getTranslation("records.check.whole")) : problem(flaw));
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "records.check.records", finding.records());
        fact(facts, "records.check.events", finding.events());
        fact(facts, "records.check.roots", finding.roots());
        found.add(new Card().with(facts));
    }

    private Notice problem(RecordFlaw flaw) {
        var what = new Paragraph(
                getTranslation("records.flaw." + flaw.kind().name().toLowerCase(Locale.ROOT), flaw.number()));
        var notice = new Notice(Notice.Kind.PROBLEM, getTranslation("records.check.found")).with(what);
        var record = flaw.record();
        return record == null
                ? notice
                : notice.with(new Div(
                        RecordParts.quiet(getTranslation("records.check.record") + " "),
                        RecordParts.code(record.toString())));
    }

    private void fact(DescriptionList facts, String key, long figure) {
        RecordParts.fact(
                facts,
                getTranslation(key),
                new Span(NumberFormat.getIntegerInstance(getLocale()).format(figure)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("records.check.title");
    }
}
