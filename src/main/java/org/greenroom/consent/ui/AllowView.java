package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.ConsentSettings;
import org.greenroom.consent.Item;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.Use;
import org.greenroom.shell.PageHeader;

/** Allowing a use on conditions: the form, a last look, and what was saved. {@code ?part=} names what it is about. */
@Route("consent/:group/:use/allow")
@RolesAllowed("MEMBER")
class AllowView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Preferences preferences;
    private final ConsentSettings settings;
    private final LeewayWords words;
    private final Div stage = new Div();
    private String title = "";

    AllowView(Preferences preferences, ConsentSettings settings, LeewayWords words) {
        this.preferences = preferences;
        this.settings = settings;
        this.words = words;
        addClassNames("page", "consent-allow");
        stage.addClassName("cards");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var parameters = event.getRouteParameters();
        var use = parameters
                .get(ConsentLinks.GROUP)
                .flatMap(ConsentLinks::groupOf)
                .flatMap(group -> parameters.get(ConsentLinks.USE).flatMap(slug -> ConsentLinks.useOf(group, slug)));
        if (use.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(use.get(), event.getLocation().getQueryParameters().getParameters().getOrDefault("part", List.of()));
    }

    private void show(Use use, List<String> parts) {
        var open = new OpenUses(preferences, getLocale()).showing(Set.of(use));
        var standing = open.of(use);
        var all = new TreeSet<>(standing.readings().keySet());
        var chosen = chosen(use, parts);
        all.addAll(chosen);
        title = words.text("consent.allow.title", words.title(standing));
        var said = new SaidLine(words);
        add(
                new PageHeader(title)
                        .kicker(words.title(use.group()), ConsentLinks.use(use))
                        .lead(words.text("consent.allow.lead")),
                said,
                stage,
                new ConsentNote(words));
        new Steps(use, open, said, all, chosen).form();
    }

    /** What the address asks for; all of the use where it names nothing that fits. */
    private static Set<Item> chosen(Use use, List<String> parts) {
        var chosen = new TreeSet<Item>();
        for (var part : parts) {
            try {
                chosen.add(Item.parse(use + "." + (use.byLanguage() ? part : part.toUpperCase(Locale.ROOT))));
            } catch (IllegalArgumentException e) {
                // Not a part of this use: as if it had not been named.
                continue;
            }
        }
        return chosen.isEmpty() ? new TreeSet<>(Item.of(use)) : chosen;
    }

    /** The form stays as it was typed while its later steps are shown. */
    private final class Steps {

        private final Use use;
        private final OpenUses open;
        private final SaidLine said;
        private final AllowForm form;

        Steps(Use use, OpenUses open, SaidLine said, TreeSet<Item> all, Set<Item> chosen) {
            this.use = use;
            this.open = open;
            this.said = said;
            form = new AllowForm(
                    open.of(use),
                    all,
                    chosen,
                    open.overview().today(),
                    settings.longestAllowance(),
                    words,
                    this::check);
        }

        void form() {
            show(form);
        }

        private void check() {
            said.removeAll();
            var check = new AllowCheck(
                    open.of(use), form.items(), form.inParts(), form.leeway(), words, this::save, this::form);
            show(check);
            check.focus();
        }

        private void save() {
            var outcome = open.answer(use, form.items(), form.leeway(), true);
            if (outcome.refused() == null) {
                var saved = new AllowSaved(use, open, outcome, words);
                show(saved);
                saved.focus();
                return;
            }
            said.say(outcome, "");
            if (outcome.refused() == Reason.WORDING_NOT_SHOWN) {
                form.unconfirm();
            }
            form.showWording(open.of(use));
            show(form);
            said.add(new StandingLines(open.of(use), words));
            said.focus();
        }

        private void show(Component step) {
            stage.removeAll();
            stage.add(step);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
