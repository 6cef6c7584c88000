package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.greenroom.membership.MemberNames;
import org.greenroom.membership.imports.FilePreview;
import org.greenroom.membership.imports.FileProblem;
import org.greenroom.membership.imports.ImportCounts;
import org.greenroom.membership.imports.ImportKind;
import org.greenroom.membership.imports.ImportRow;
import org.greenroom.membership.imports.ImportTexts;
import org.greenroom.membership.imports.RowOutcome;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.Pager;

/** What an import does with one file: figures, then the rows of one outcome, page by page. */
class FilePanel extends Card {
    static final int SIZE = 50;
    private static final List<RowOutcome> SHOWN =
            List.of(RowOutcome.REFUSED, RowOutcome.KEPT, RowOutcome.CHANGED, RowOutcome.ADDED, RowOutcome.ABSENT);

    /**
     * Which rows are looked at, as the address says.
     *
     * @param outcome where it has no rows, the first that has some is shown
     * @param column  only rows that change this column; empty for all
     * @param find    part of a number, code or name; empty for all
     * @param page    from 0
     */
    record Asked(RowOutcome outcome, String column, String find, int page) {}

    private final transient FilePreview file;
    private final transient ImportTexts texts;
    private final transient Function<Asked, RouterLink> links;
    private final transient Consumer<Asked> go;
    private final boolean applied;

    /**
     * @param links makes the link to other rows, without text
     * @param go    leads to other rows
     */
    FilePanel(
            FilePreview file,
            boolean applied,
            Asked asked,
            ImportTexts texts,
            Function<Asked, RouterLink> links,
            Consumer<Asked> go) {
        super(file.fileName());
        this.file = file;
        this.texts = texts;
        this.links = links;
        this.go = go;
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
        rows(asked);
    }

    private Component tally(ImportCounts counts) {
        var list = new DescriptionList();
        list.addClassName("tally");
        figure(list, "membership.import.outcome.ADDED", counts.added());
        figure(list, "membership.import.outcome.CHANGED", counts.changed());
        figure(list, "membership.import.outcome.UNCHANGED", counts.unchanged());
        figure(list, "membership.import.outcome.REFUSED", counts.refused());
        if (counts.kept() > 0) {
            figure(list, "membership.import.outcome.KEPT", counts.kept());
        }
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

    private void rows(Asked asked) {
        List<RowOutcome> filled =
                SHOWN.stream().filter(o -> !file.rows(o).isEmpty()).toList();
        if (filled.isEmpty()) {
            return;
        }
        RowOutcome shown = filled.contains(asked.outcome()) ? asked.outcome() : filled.getFirst();
        add(sections(filled, shown));
        if (shown == RowOutcome.CHANGED) {
            add(columns(asked));
        }
        String folded = MemberNames.fold(asked.find());
        List<ImportRow> all = file.rows(shown).stream()
                .filter(row -> shown != RowOutcome.CHANGED || changes(row, asked.column()))
                .filter(row -> folded.isEmpty()
                        || MemberNames.fold(row.entry() + " " + row.name()).contains(folded))
                .toList();
        if (file.rows(shown).size() > SIZE) {
            add(find(new Asked(shown, asked.column(), asked.find(), 0)));
        }
        if (all.isEmpty()) {
            secondary(getTranslation("membership.import.find.none"));
            return;
        }
        int from = Math.min(asked.page(), (all.size() - 1) / SIZE) * SIZE;
        var list = new UnorderedList();
        list.addClassName("list-rows");
        all.subList(from, Math.min(all.size(), from + SIZE)).forEach(row -> list.add(line(row)));
        add(
                list,
                new Pager(
                        file.fileName(),
                        from / SIZE,
                        SIZE,
                        all.size(),
                        to -> links.apply(new Asked(shown, asked.column(), asked.find(), to))));
    }

    private Nav sections(List<RowOutcome> filled, RowOutcome shown) {
        var sections = new Nav();
        sections.addClassName("sections");
        sections.setAriaLabel(getTranslation("membership.import.sections.label", file.fileName()));
        for (RowOutcome outcome : filled) {
            RouterLink link = links.apply(new Asked(outcome, "", "", 0));
            link.setText(getTranslation(section(outcome), file.rows(outcome).size()));
            mark(link, outcome == shown);
            sections.add(link);
        }
        return sections;
    }

    /** How many rows change each column: what fifty thousand rows come to. */
    private Nav columns(Asked asked) {
        var columns = new Nav();
        columns.addClassName("sections");
        columns.setAriaLabel(getTranslation("membership.import.columns.label"));
        RouterLink all = links.apply(new Asked(RowOutcome.CHANGED, "", asked.find(), 0));
        all.setText(getTranslation("membership.import.columns.all"));
        mark(all, asked.column().isEmpty());
        columns.add(all);
        file.changedColumns().forEach((column, count) -> {
            RouterLink link = links.apply(new Asked(RowOutcome.CHANGED, column, asked.find(), 0));
            link.setText(getTranslation("membership.import.columns.one", column, count));
            mark(link, asked.column().equals(column));
            columns.add(link);
        });
        return columns;
    }

    private TextField find(Asked asked) {
        var field = new TextField(getTranslation("membership.import.find"));
        field.setHelperText(getTranslation("membership.import.find.hint"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValue(asked.find());
        field.addClassName("search");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(new Asked(
                        asked.outcome(), asked.column(), change.getValue().strip(), 0));
            }
        });
        return field;
    }

    private static boolean changes(ImportRow row, String column) {
        return column.isEmpty()
                || row.changes().stream().anyMatch(change -> change.column().equals(column));
    }

    private static void mark(RouterLink link, boolean current) {
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
    }

    private String section(RowOutcome outcome) {
        return "membership.import.section." + (applied ? "appliedRefused" : outcome);
    }

    private Component line(ImportRow row) {
        var head = new Div(Rows.strong(row.entry().isEmpty() ? row.name() : row.entry()));
        if (!row.name().isEmpty() && !row.entry().isEmpty()) {
            head.add(new Span(" " + row.name()));
        }
        var number = new Span(row.row() == 0 ? "" : getTranslation("membership.import.row", String.valueOf(row.row())));
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
