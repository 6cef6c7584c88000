package org.greenroom.membership.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.greenroom.membership.imports.FilePreview;
import org.greenroom.membership.imports.ImportKind;
import org.greenroom.membership.imports.RowOutcome;
import org.jspecify.annotations.Nullable;

/** The files of an import in the order in which they are applied, each with an address of its own. */
class FileTabs extends Nav {

    /** Makes the link to a file, an outcome and a page. */
    @FunctionalInterface
    interface Links {
        RouterLink to(int file, @Nullable RowOutcome outcome, int page);
    }

    FileTabs(List<FilePreview> files, int current, Links links) {
        addClassName("file-tabs");
        setAriaLabel(getTranslation("membership.import.run.files"));
        for (int i = 0; i < files.size(); i++) {
            FilePreview file = files.get(i);
            ImportKind kind = file.kind();
            RouterLink link = links.to(i, null, 0);
            var name = new Span(kind == null ? file.fileName() : getTranslation("membership.import.kind." + kind));
            link.add(name, note(file));
            if (i == current) {
                link.getElement().setAttribute("aria-current", "true");
            }
            add(link);
        }
    }

    private Span note(FilePreview file) {
        var counts = file.counts();
        var note = new Span();
        note.addClassName("secondary");
        if (counts == null) {
            note.setText(getTranslation("membership.import.unreadable"));
        } else if (counts.refused() > 0) {
            note.setText(getTranslation("membership.import.section.REFUSED", counts.refused()));
        } else {
            int rows = counts.added() + counts.changed() + counts.unchanged();
            note.setText(getTranslation("membership.import.rows", rows));
        }
        return note;
    }
}
