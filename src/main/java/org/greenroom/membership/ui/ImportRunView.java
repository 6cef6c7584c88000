package org.greenroom.membership.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.greenroom.access.CurrentUser;
import org.greenroom.membership.imports.FilePreview;
import org.greenroom.membership.imports.HandPolicy;
import org.greenroom.membership.imports.ImportCounts;
import org.greenroom.membership.imports.ImportJobs;
import org.greenroom.membership.imports.ImportPreview;
import org.greenroom.membership.imports.ImportProgress;
import org.greenroom.membership.imports.ImportRefused;
import org.greenroom.membership.imports.ImportState;
import org.greenroom.membership.imports.ImportTexts;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.membership.imports.RowOutcome;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** One import: what it would do, the act of applying it, and afterwards what it did. */
@Route("import/:runId")
@RolesAllowed(MembershipNavigation.OFFICER)
class ImportRunView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int POLL_MILLIS = 700;
    /** Up to so many rows are written while the page waits; that takes about a second. */
    private static final int WRITTEN_AT_ONCE = 3_000;

    private final transient MembershipImports imports;
    private final transient ImportJobs jobs;
    private final transient ImportTexts texts;
    private final transient CurrentUser user;
    private final transient Times times;
    private final Div message = new Div();
    private transient @Nullable ImportPreview preview;
    private transient @Nullable UUID run;
    private Location location = new Location("");
    private @Nullable Registration polling;

    ImportRunView(MembershipImports imports, ImportJobs jobs, ImportTexts texts, CurrentUser user, Times times) {
        this.imports = imports;
        this.jobs = jobs;
        this.texts = texts;
        this.user = user;
        this.times = times;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID asked = event.getRouteParameters()
                .get("runId")
                .flatMap(ImportRunView::id)
                .orElse(null);
        location = event.getLocation();
        ImportPreview known = preview;
        // Leaving through the pages of one import does not read its files again.
        if (known != null && asked != null && asked.equals(run)) {
            show(known);
            return;
        }
        run = asked;
        open();
    }

    private void open() {
        UUID asked = run;
        try {
            if (asked == null) {
                throw new ImportRefused(ImportRefused.Reason.UNKNOWN);
            }
            Optional<ImportJobs.Job> job = jobs.job(asked);
            if (job.isPresent() && !job.get().ended()) {
                showJob(job.get());
            } else if (imports.isLarge(asked)) {
                showReading(asked);
            } else {
                show(imports.preview(asked, hand()));
            }
        } catch (ImportRefused refused) {
            removeAll();
            add(header(getTranslation("membership.import.title")), problem(refused.reason()));
        }
    }

    private void showReading(UUID asked) {
        removeAll();
        add(header(getTranslation("membership.import.title")), new Waiting("membership.import.run.reading"));
        UI ui = UI.getCurrent();
        jobs.preview(asked, hand(), found -> ui.access(() -> show(found)));
    }

    private void show(ImportPreview found) {
        preview = found;
        boolean applied = found.state() == ImportState.APPLIED;
        removeAll();
        var head = header(getPageTitle()).kicker(getTranslation("membership.import.run.startedBy", found.startedBy()));
        if (!applied && found.writesSomething()) {
            head.actions(applyButton(found));
        }
        add(head, message);
        add(applied ? appliedNotice(found) : previewNotice(found));
        var cards = new Div();
        cards.addClassNames("cards", "import-files");
        int asked = Math.clamp(number("file"), 0, found.files().size() - 1);
        if (found.files().size() > 1) {
            cards.add(new FileTabs(found.files(), asked, this::link));
        }
        FilePreview file = found.files().get(asked);
        cards.add(new FilePanel(
                file,
                applied,
                outcome(),
                Addresses.page(location),
                texts,
                (outcome, page) -> link(asked, outcome, page)));
        add(cards);
    }

    private PageHeader header(String title) {
        return new PageHeader(title);
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

    private Button applyButton(ImportPreview found) {
        int rows = sum(found, ImportCounts::added) + sum(found, ImportCounts::changed);
        var apply = new Button(getTranslation("membership.import.run.apply", rows));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        apply.addClickListener(click -> apply(found, rows));
        return apply;
    }

    private void apply(ImportPreview found, int rows) {
        message.removeAll();
        var by = user.require().actor();
        if (rows > WRITTEN_AT_ONCE) {
            jobs.start(found.id(), found.fingerprint(), hand(), by);
            showJob(new ImportJobs.Job(null, 0, 0, false, false, null));
            return;
        }
        try {
            imports.apply(found.id(), found.fingerprint(), hand(), by, ImportProgress.NONE);
        } catch (ImportRefused refused) {
            message.add(problem(refused.reason()));
        }
        show(imports.preview(found.id(), hand()));
    }

    private void showJob(ImportJobs.Job job) {
        removeAll();
        var waiting = new Waiting("membership.import.run.starting");
        waiting.show(job);
        add(
                header(getTranslation("membership.import.title")).lead(getTranslation("membership.import.run.leave")),
                waiting);
        UI ui = UI.getCurrent();
        ui.setPollInterval(POLL_MILLIS);
        if (polling == null) {
            polling = ui.addPollListener(poll -> follow(waiting));
        }
    }

    private void follow(Waiting waiting) {
        UUID followed = run;
        Optional<ImportJobs.Job> job = followed == null ? Optional.empty() : jobs.job(followed);
        if (job.isPresent() && !job.get().ended()) {
            waiting.show(job.get());
            return;
        }
        stopPolling();
        message.removeAll();
        job.filter(ImportJobs.Job::failed).ifPresent(failed -> {
            ImportRefused.Reason reason = failed.refused();
            message.add(
                    reason == null
                            ? new Notice(Notice.Kind.PROBLEM, getTranslation("membership.import.failed"))
                            : problem(reason));
        });
        open();
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
            UI.getCurrent().setPollInterval(-1);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopPolling();
    }

    private Notice problem(ImportRefused.Reason reason) {
        return new Notice(Notice.Kind.PROBLEM, getTranslation("membership.import.refused." + reason));
    }

    private RouterLink link(int file, @Nullable RowOutcome outcome, int page) {
        var link = new RouterLink();
        link.setRoute(ImportRunView.class, new RouteParameters("runId", String.valueOf(run)));
        link.setQueryParameters(Addresses.parameters(
                Map.of("file", file == 0 ? "" : String.valueOf(file), "show", outcome == null ? "" : outcome.name()),
                page));
        return link;
    }

    private RowOutcome outcome() {
        String asked = Addresses.text(location, "show");
        return Arrays.stream(RowOutcome.values())
                .filter(o -> o.name().equals(asked))
                .findFirst()
                .orElse(RowOutcome.REFUSED);
    }

    private HandPolicy hand() {
        return Addresses.text(location, "hand").equals("file") ? HandPolicy.OVERWRITE : HandPolicy.KEEP;
    }

    private int number(String name) {
        String text = Addresses.text(location, name);
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
    }

    private static int sum(ImportPreview found, ToIntFunction<ImportCounts> part) {
        return found.files().stream()
                .map(FilePreview::counts)
                .filter(counts -> counts != null)
                .mapToInt(part)
                .sum();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        ImportPreview shown = preview;
        return shown == null
                ? getTranslation("membership.import.title")
                : getTranslation("membership.import.run.title", times.brief(shown.startedAt(), getLocale()));
    }
}
