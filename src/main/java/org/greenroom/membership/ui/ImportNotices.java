package org.greenroom.membership.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.greenroom.membership.imports.FilePreview;
import org.greenroom.membership.imports.HandPolicy;
import org.greenroom.membership.imports.ImportCounts;
import org.greenroom.membership.imports.ImportPreview;
import org.greenroom.membership.imports.ImportState;
import org.greenroom.shell.Notice;
import org.greenroom.texts.Times;

/** What there is to say of an import as a whole: where it stands, what is refused, what the office did by hand. */
class ImportNotices extends Div {
    private final transient Times times;

    /**
     * @param hand       what becomes of what the office did by hand
     * @param parameters the import's, for a link to the other choice
     */
    ImportNotices(ImportPreview found, HandPolicy hand, RouteParameters parameters, Times times) {
        this.times = times;
        addClassNames("stack", "office-messages");
        add(
                switch (found.state()) {
                    case APPLIED -> appliedNotice(found);
                    case CHECKED -> previewNotice(found);
                    case DISCARDED -> new Notice(Notice.Kind.INFO, getTranslation("membership.import.run.discarded"));
                });
        if (found.state() == ImportState.CHECKED) {
            handNotice(found, hand, parameters).ifPresent(this::add);
        }
    }

    private Notice previewNotice(ImportPreview found) {
        int refused = sum(found, ImportCounts::refused);
        String text =
                getTranslation("membership.import.run." + (found.writesSomething() ? "nothingWritten" : "nothing"));
        return refused == 0
                ? new Notice(Notice.Kind.INFO, text)
                : new Notice(
                        Notice.Kind.INFO, text + " " + getTranslation("membership.import.run.applyRefused", refused));
    }

    private Notice appliedNotice(ImportPreview found) {
        String when = found.appliedAt() == null ? "" : times.full(found.appliedAt(), getLocale());
        var members = new RouterLink(getTranslation("membership.import.run.toMembers"), MembersView.class);
        var more = new RouterLink(getTranslation("membership.import.run.another"), ImportView.class);
        members.addClassName("button-link");
        more.addClassName("button-link");
        var links = new Div(members, more);
        links.addClassName("page-actions");
        String by = found.appliedBy() == null ? "" : found.appliedBy();
        return new Notice(Notice.Kind.DONE, getTranslation("membership.import.run.applied", when, by)).with(links);
    }

    /** What becomes of rows that the office overruled by hand, and the way to the other choice. */
    private Optional<Notice> handNotice(ImportPreview found, HandPolicy hand, RouteParameters parameters) {
        boolean over = hand == HandPolicy.OVERWRITE;
        int kept = sum(found, ImportCounts::kept);
        if (!over && kept == 0) {
            return Optional.empty();
        }
        var other = new RouterLink();
        other.setText(getTranslation("membership.import.hand." + (over ? "keep" : "overwrite")));
        other.setRoute(ImportRunView.class, parameters);
        other.setQueryParameters(Addresses.parameters(Map.of("hand", over ? "" : "file"), 0));
        other.addClassName("button-link");
        String text = over
                ? getTranslation("membership.import.hand.overwriting")
                : getTranslation("membership.import.hand.kept", kept);
        return Optional.of(new Notice(Notice.Kind.INFO, text).with(other));
    }

    /** A figure over all files. */
    static int sum(ImportPreview found, ToIntFunction<ImportCounts> part) {
        return found.files().stream()
                .map(FilePreview::counts)
                .filter(counts -> counts != null)
                .mapToInt(part)
                .sum();
    }
}
