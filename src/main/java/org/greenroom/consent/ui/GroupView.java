package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.UseGroup;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;

/** The walk through one group of uses. The address says which; {@code ?use=} brings one of them into view. */
@Route("consent/:group")
@RolesAllowed("MEMBER")
class GroupView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Preferences preferences;
    private final LeewayWords words;
    private String title = "";

    GroupView(Preferences preferences, LeewayWords words) {
        this.preferences = preferences;
        this.words = words;
        addClassNames("page", "consent-walk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var group = event.getRouteParameters().get(ConsentLinks.GROUP).flatMap(ConsentLinks::groupOf);
        if (group.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(group.get());
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ConsentLinks.USE)
                .ifPresent(this::bringIntoView);
    }

    private void show(UseGroup group) {
        var open = new OpenUses(preferences, getLocale()).showing(group.uses());
        title = words.title(group);
        var position = words.text("consent.walk.group", group.ordinal() + 1, UseGroup.values().length);
        add(new PageHeader(title).kicker(position).lead(words.text("consent.group." + group.slug() + ".intro")));
        var progress = new WalkProgress(group, words);
        progress.show(open.overview());
        add(progress);
        if (group == UseGroup.CONTENT) {
            add(new Notice(Notice.Kind.INFO, words.text("consent.walk.sensitive")));
        }
        var cards = new Div();
        cards.addClassName("cards");
        cards.setClassName("sensitive", group == UseGroup.CONTENT);
        group.uses().forEach(use -> cards.add(new UseCard(use, open, words, () -> progress.show(open.overview()))));
        add(cards, steps(group), new ConsentNote(words));
    }

    private Div steps(UseGroup group) {
        var groups = UseGroup.values();
        var at = group.ordinal();
        var back = at == 0
                ? ConsentLinks.button(words.text("consent.walk.overview"), ConsentLinks.OVERVIEW)
                : step("consent.walk.back", groups[at - 1]);
        var next = at == groups.length - 1
                ? ConsentLinks.button(words.text("consent.walk.done"), ConsentLinks.OVERVIEW)
                : step("consent.walk.next", groups[at + 1]);
        next.addClassName("primary");
        var steps = new Div(next, back);
        if (at > 0 && at < groups.length - 1) {
            steps.add(ConsentLinks.button(words.text("consent.walk.overview"), ConsentLinks.OVERVIEW));
        }
        steps.addClassName("walk-steps");
        return steps;
    }

    private Anchor step(String key, UseGroup group) {
        return ConsentLinks.button(words.text(key, words.title(group)), ConsentLinks.group(group));
    }

    private void bringIntoView(String slug) {
        getElement().executeJs("""
                setTimeout(() => {
                  const card = [...this.querySelectorAll('.use-card')].find(each => each.id === $0);
                  if (card) { card.scrollIntoView({block: 'start'}); card.focus({preventScroll: true}); }
                })""", slug);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
