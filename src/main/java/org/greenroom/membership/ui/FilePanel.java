package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.BiFunction;
import org.greenroom.membership.imports.FilePreview;
import org.greenroom.membership.imports.FileProblem;
import org.greenroom.membership.imports.ImportCounts;
import org.greenroom.membership.imports.ImportKind;
import org.greenroom.membership.imports.ImportRow;
import org.greenroom.membership.imports.ImportTexts;
import org.greenroom.membership.imports.RowOutcome;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;

/** What an import does with one file: figures, then the rows of one outcome, page by page. */
class FilePanel extends Card {
    static final int SIZE = 50;
    private static final List<RowOutcome> SHOWN = List.of(RowOutcome.REFUSED, RowOutcome.CHANGED, RowOutcome.ADDED);

    private final transient FilePreview file;
    private final transient ImportTexts texts;
    private final transient BiFunction<RowOutcome, Integer, RouterLink> links;
    private final boolean applied;

    /**
     * @param asked the outcome to show; where it has no rows, the first that has some
     * @param links makes the link to a page of an outcome, without text
     */
    FilePanel(
            FilePreview file,
            boolean applied,
            RowOutcome asked,
            int page,
            ImportTexts texts,
            BiFunction<RowOutcome, Integer, RouterLink> links) {
        super(file.fileName());
        this.file = file;
        this.texts = texts;
        this.links = links;
        this.applied = applied;
        FileProblem problem = file.problem();
        if (problem != null) {
            add(new Notice(Notice.Kind.PROBLEM, texts.text(problem, getLocale())));
        }
        ImportKind kind = file.kind();
        ImportCounts counts = file.counts();
        if (kind == null || counts == null) {
            return;
        }
        kicker(getTranslation("membership.import.kind." + kind));
        add(tally(counts));
        if (!file.unused().isEmpty()) {
            secondary(
                    getTranslation("membership.import.unused", file.unused().size(), String.join(", ", file.unused())));
        }
        if (counts.absent() > 0) {
            secondary(getTranslation("membership.import.absent." + kind, counts.absent()));
        }
        rows(asked, page);
    }

    private Component tally(ImportCounts counts) {
        var list = new DescriptionList();
        list.addClassName("tally");
        figure(list, "membership.import.outcome.ADDED", counts.added());
        figure(list, "membership.import.outcome.CHANGED", counts.changed());
        figure(list, "membership.import.outcome.UNCHANGED", counts.unchanged());
        figure(list, "membership.import.outcome.REFUSED", counts.refused());
        figure(list, "membership.import.counts.absent", counts.absent());
        return list;
    }

    private void figure(DescriptionList list, String key, int number) {
        var pair = new Div();
        pair.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(getTranslation("membership.number", number)));
        list.getElement().appendChild(pair.getElement());
    }

    private void rows(RowOutcome asked, int page) {
        List<RowOutcome> filled =
                SHOWN.stream().filter(o -> !file.rows(o).isEmpty()).toList();
        if (filled.isEmpty()) {
            return;
        }
        RowOutcome shown = filled.contains(asked) ? asked : filled.getFirst();
        var sections = new Nav();
        sections.addClassName("sections");
        sections.setAriaLabel(getTranslation("membership.import.sections.label", file.fileName()));
        for (RowOutcome outcome : filled) {
            RouterLink link = links.apply(outcome, 0);
            link.setText(getTranslation(section(outcome), file.rows(outcome).size()));
            if (outcome == shown) {
                link.getElement().setAttribute("aria-current", "true");
            }
            sections.add(link);
        }
        List<ImportRow> all = file.rows(shown);
        int from = Math.min(page, (all.size() - 1) / SIZE) * SIZE;
        var list = new UnorderedList();
        list.addClassName("list-rows");
        all.subList(from, Math.min(all.size(), from + SIZE)).forEach(row -> list.add(line(row)));
        add(sections, list, new Pager(file.fileName(), from / SIZE, SIZE, all.size(), to -> links.apply(shown, to)));
    }

    private String section(RowOutcome outcome) {
        return "membership.import.section." + (applied ? "appliedRefused" : outcome);
    }

    private Component line(ImportRow row) {
        var head = new Div(Rows.strong(row.entry().isEmpty() ? row.name() : row.entry()));
        if (!row.name().isEmpty() && !row.entry().isEmpty()) {
            head.add(new Span(" " + row.name()));
        }
        var number = new Span(getTranslation("membership.import.row", String.valueOf(row.row())));
        number.addClassNames("secondary", "row-number");
        var item = Rows.row(head, row.problems().isEmpty() ? "" : texts.text(row.problems(), getLocale()), number);
        row.changes().forEach(change -> {
            var line = new Paragraph(getTranslation(
                    "membership.import.change", change.column(), orEmpty(change.before()), orEmpty(change.after())));
            line.addClassName("row-change");
            head.add(line);
        });
        return item;
    }

    private String orEmpty(String value) {
        return value.isEmpty() ? getTranslation("membership.import.change.empty") : value;
    }
}
