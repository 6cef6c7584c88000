package org.greenroom.elsewhere.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.greenroom.elsewhere.HeldAct;
import org.greenroom.elsewhere.HeldBallot;
import org.greenroom.elsewhere.HeldElsewhere;
import org.greenroom.elsewhere.HeldRefused;
import org.greenroom.elsewhere.HeldState;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** One ballot held elsewhere for officers: its announcement, reminders, and the result that its scrutineer published. */
@Route("manage-elsewhere/:held")
@RolesAllowed("RETURNING_OFFICER")
class HeldBallotView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String NEW = "new";
    private static final String HELD = "held";

    private final HeldElsewhere held;
    private final HeldWords words;
    private final HeldMessages messages = new HeldMessages();
    private final Div content = new Div();
    private String title = "";

    HeldBallotView(HeldElsewhere held, HeldWords words) {
        this.held = held;
        this.words = words;
        addClassName("page");
        content.addClassNames("stack", "reading-column");
        add(content);
    }

    static RouteParameters of(String id) {
        return new RouteParameters(HELD, id);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        var id = event.getRouteParameters().get(HELD).orElse("");
        try {
            if (id.equals(NEW)) {
                begin();
            } else {
                show(held.details(UUID.fromString(id)));
            }
        } catch (IllegalArgumentException | HeldRefused e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void begin() {
        title = getTranslation("elsewhere.new");
        var form = new AnnouncementForm(AnnouncementForm.EMPTY);
        var save = primary("elsewhere.save", () -> {
            var made = new UUID[1];
            if (messages.attempt(() -> made[0] = held.create(form.value()), "elsewhere.saved", form)) {
                getUI().ifPresent(ui -> ui.navigate(HeldBallotView.class, of(made[0].toString())));
            }
        });
        content.removeAll();
        content.add(header(title), messages, card("elsewhere.announcement", form, save));
    }

    private PageHeader header(String heading) {
        return new PageHeader(heading).kicker(getTranslation("elsewhere.title"), "manage-elsewhere");
    }

    private void show(HeldBallot one) {
        title = words.title(one.announcement());
        content.removeAll();
        var header = header(title);
        if (one.state() != HeldState.DRAFT) {
            var page = new Anchor("/results/elsewhere/" + one.id(), getTranslation("elsewhere.page"));
            page.setRouterIgnore(true);
            page.addClassName("button-link");
            header.actions(page);
        }
        content.add(header, new Div(words.tag(one.state())), messages);
        one.proposals()
                .forEach(pending -> content.add(
                        new HeldDecision(one, pending, held, messages, () -> show(held.details(one.id())), words)));
        if (one.proposals().isEmpty()) {
            next(one);
        }
        content.add(new HeldFacts(one, words));
    }

    private void next(HeldBallot one) {
        switch (one.state()) {
            case DRAFT -> {
                var form = new AnnouncementForm(one.announcement());
                content.add(card(
                        "elsewhere.announcement",
                        form,
                        plain("elsewhere.save", () -> save(one, form)),
                        primary("elsewhere.propose.announce", () -> announce(one, form))));
            }
            case ANNOUNCED -> {
                var form = new OutcomeForm(one.outcome());
                content.add(
                        new Card(getTranslation("elsewhere.remind"))
                                .text(getTranslation("elsewhere.remind.about"))
                                .with(plain(
                                        "elsewhere.remind.act",
                                        () -> act(one, () -> held.remind(one.id()), "elsewhere.reminded", form))),
                        card(
                                "elsewhere.outcome",
                                form,
                                plain("elsewhere.save", () -> record(one, form)),
                                primary("elsewhere.propose.publish-result", () -> {
                                    if (record(one, form)) {
                                        propose(one, HeldAct.PUBLISH_RESULT, form);
                                    }
                                })),
                        new Card(getTranslation("elsewhere.act.call-off"))
                                .text(getTranslation("elsewhere.call-off.about"))
                                .with(plain("elsewhere.propose.call-off", () -> propose(one, HeldAct.CALL_OFF, form))));
            }
            case RESULT_PUBLISHED, CALLED_OFF -> {}
        }
    }

    private void announce(HeldBallot one, AnnouncementForm form) {
        var missing = held.problems(form.value());
        if (!missing.isEmpty()) {
            form.mark(missing);
            messages.problem(getTranslation("elsewhere.refused.not-ready", missing.size()));
        } else if (save(one, form)) {
            propose(one, HeldAct.ANNOUNCE, form);
        }
    }

    private boolean save(HeldBallot one, AnnouncementForm form) {
        return act(one, () -> held.change(one.id(), one.version(), form.value()), "elsewhere.saved", form);
    }

    private boolean record(HeldBallot one, OutcomeForm form) {
        return act(one, () -> held.recordOutcome(one.id(), one.version(), form.value()), "elsewhere.recorded", form);
    }

    private void propose(HeldBallot one, HeldAct act, HeldFields form) {
        act(one, () -> held.propose(one.id(), act), "elsewhere.proposed", form);
    }

    private boolean act(HeldBallot one, Runnable act, String doneKey, HeldFields form) {
        var done = messages.attempt(act, doneKey, form);
        if (done) {
            show(held.details(one.id()));
        }
        return done;
    }

    private Card card(String headingKey, HeldFields form, Button... acts) {
        var buttons = new Div(acts);
        buttons.addClassName("form-buttons");
        var card = new Card(getTranslation(headingKey))
                .secondary(getTranslation(headingKey + ".about"))
                .with(form, buttons);
        card.addClassName("form-card");
        return card;
    }

    private Button plain(String key, Runnable act) {
        return new Button(getTranslation(key), click -> act.run());
    }

    private Button primary(String key, Runnable act) {
        var button = plain(key, act);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
