package org.greenroom.membership.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.IntFunction;
import org.greenroom.membership.imports.FilePreview;
import org.greenroom.membership.imports.ImportKind;

/** The files of an import in the order in which they are applied, each with an address of its own. */
class FileTabs extends Nav {

    /** @param links makes the link to a file, without text */
    FileTabs(List<FilePreview> files, int current, IntFunction<RouterLink> links) {
        addClassName("file-tabs");
        setAriaLabel(getTranslation("membership.import.run.files"));
        for (int i = 0; i < files.size(); i++) {
            FilePreview file = files.get(i);
            ImportKind kind = file.kind();
            RouterLink link = links.apply(i);
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
