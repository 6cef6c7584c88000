package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.machines.MachineTerms;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** What a member's answers come to in terms that machines read, to take to a site of their own. */
@Route("consent/machines")
@RolesAllowed("MEMBER")
class MachineTermsView extends Div implements HasDynamicTitle {

    MachineTermsView(Preferences preferences, LinkWords words) {
        addClassName("page");
        var terms = MachineTerms.of(preferences.overview());
        var cards = new Div(
                new Card(getTranslation("statements.machines.table"))
                        .text(getTranslation("statements.machines.why"))
                        .with(table(terms, words)),
                new Card(getTranslation("statements.machines.aipref.title"))
                        .text(getTranslation("statements.machines.aipref.text"))
                        .with(
                                lines("Content-Usage: " + terms.contentUsage()),
                                lines(terms.robots()),
                                download("robots.txt", "statements.machines.download.robots")),
                new Card(getTranslation("statements.machines.rsl.title"))
                        .text(getTranslation("statements.machines.rsl.text"))
                        .with(lines(terms.rsl()), download("license.xml", "statements.machines.download.rsl")));
        cards.addClassName("cards");
        add(
                new PageHeader(getTranslation("statements.machines.title"))
                        .kicker(getTranslation("agents.kicker"), ConsentLinks.OVERVIEW)
                        .lead(getTranslation("statements.machines.lead")),
                cards);
    }

    private NativeTable table(MachineTerms terms, LinkWords words) {
        var table = new NativeTable();
        table.addClassName("terms");
        var head = table.getHead().addRow();
        for (var column : new String[] {"term", "means", "rests", "says"}) {
            var cell = new NativeTableHeaderCell(getTranslation("statements.machines.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var titles = words.titles();
        for (var term : terms.terms()) {
            var kind = term.term();
            var name = new NativeTableHeaderCell();
            name.add(new Span("AIPREF "), new Code(kind.aipref()), new Span(", RSL "), new Code(kind.rsl()));
            name.getElement().setAttribute("scope", "row");
            var says = term.allowed() ? "statements.machines.yes" : "statements.machines.no";
            table.getBody()
                    .addRow()
                    .add(
                            name,
                            new NativeTableCell(getTranslation(
                                    "statements.machines.term." + kind.name().toLowerCase(Locale.ROOT))),
                            new NativeTableCell(LinkWords.line(titles, kind.uses())),
                            new NativeTableCell(getTranslation(says)));
        }
        return table;
    }

    private static Pre lines(String text) {
        var lines = new Pre(text.strip());
        lines.addClassName("code-lines");
        return lines;
    }

    private Component download(String file, String key) {
        var link = new Anchor("/downloads/consent/" + file, getTranslation(key));
        link.getElement().setAttribute("download", true);
        link.setRouterIgnore(true);
        link.addClassName("button-link");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("statements.machines.title");
    }
}
