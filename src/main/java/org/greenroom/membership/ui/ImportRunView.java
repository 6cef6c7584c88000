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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.membership.imports.FilePreview;
import org.greenroom.membership.imports.HandPolicy;
import org.greenroom.membership.imports.ImportCounts;
import org.greenroom.membership.imports.ImportJobs;
import org.greenroom.membership.imports.ImportPreview;
import org.greenroom.membership.imports.ImportProgress;
import org.greenroom.membership.imports.ImportRefused;
import org.greenroom.membership.imports.ImportSettings;
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
    private final transient ImportSettings settings;
    private final transient CurrentUser user;
    private final transient Times times;
    private final Div message = new Div();
    private transient @Nullable ImportPreview preview;
    private transient @Nullable UUID run;
    private HandPolicy shownHand = HandPolicy.KEEP;
    private Location location = new Location("");
    private @Nullable Registration polling;

    ImportRunView(
            MembershipImports imports,
            ImportJobs jobs,
            ImportTexts texts,
            ImportSettings settings,
            CurrentUser user,
            Times times) {
        this.imports = imports;
        this.jobs = jobs;
        this.texts = texts;
        this.settings = settings;
        this.user = user;
        this.times = times;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID asked = Ids.of(event.getRouteParameters(), "runId").orElse(null);
        location = event.getLocation();
        ImportPreview known = preview;
        // Leaving through the pages of one import does not read its files again.
        if (known != null && asked != null && asked.equals(run) && hand() == shownHand) {
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
        shownHand = hand();
        boolean applied = found.state() == ImportState.APPLIED;
        removeAll();
        var head = header(getPageTitle()).kicker(getTranslation("membership.import.run.startedBy", found.startedBy()));
        if (found.state() == ImportState.CHECKED && found.writesSomething()) {
            head.actions(applyButton(found));
        }
        add(head, message);
        add(new ImportNotices(found, hand(), parameters(), times));
        var cards = new Div();
        cards.addClassNames("cards", "import-files");
        int asked = Math.clamp(number("file"), 0, found.files().size() - 1);
        if (found.files().size() > 1) {
            cards.add(new FileTabs(found.files(), asked, file -> link(file, null)));
        }
        FilePreview file = found.files().get(asked);
        var rows = new FilePanel.Asked(
                outcome(),
                Addresses.text(location, "column"),
                Addresses.text(location, "find"),
                Addresses.page(location));
        cards.add(new FilePanel(file, applied, rows, texts, other -> link(asked, other), other -> UI.getCurrent()
                .navigate(ImportRunView.class, parameters(), query(asked, other))));
        add(cards, new ImportFoot(found, imports, settings, user, times, this::open));
    }

    private PageHeader header(String title) {
        return new PageHeader(title);
    }

    private Button applyButton(ImportPreview found) {
        int rows = ImportNotices.sum(found, ImportCounts::added) + ImportNotices.sum(found, ImportCounts::changed);
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

    private RouterLink link(int file, FilePanel.@Nullable Asked asked) {
        var link = new RouterLink();
        link.setRoute(ImportRunView.class, parameters());
        link.setQueryParameters(query(file, asked));
        return link;
    }

    private RouteParameters parameters() {
        return new RouteParameters("runId", String.valueOf(run));
    }

    private QueryParameters query(int file, FilePanel.@Nullable Asked asked) {
        var named = new LinkedHashMap<String, String>();
        named.put("hand", hand() == HandPolicy.OVERWRITE ? "file" : "");
        named.put("file", file == 0 ? "" : String.valueOf(file));
        if (asked != null) {
            named.put("show", asked.outcome().name());
            named.put("column", asked.column());
            named.put("find", asked.find());
        }
        return Addresses.parameters(named, asked == null ? 0 : asked.page());
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

    @Override
    public String getPageTitle() {
        ImportPreview shown = preview;
        return shown == null
                ? getTranslation("membership.import.title")
                : getTranslation("membership.import.run.title", times.brief(shown.startedAt(), getLocale()));
    }
}
