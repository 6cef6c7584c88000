package org.greenroom.participation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.greenroom.membership.ContactWishes;
import org.greenroom.membership.ContactWishes.Wishes;
import org.greenroom.participation.MyStewards;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;

/** Who the member’s stewards are and what they can see, and the two wishes nobody else sees. */
@Route("my-steward")
@RolesAllowed("MEMBER")
class MyStewardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MyStewards stewards;
    private final ContactWishes wishes;
    private final Div saved = new Div();

    MyStewardView(MyStewards stewards, ContactWishes wishes) {
        this.stewards = stewards;
        this.wishes = wishes;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        saved.removeAll();
        var left = new Div(mine(), choices());
        left.addClassName("stack");
        var right = new Div(sees());
        right.addClassName("stack");
        var columns = new Div(left, right);
        columns.addClassNames("two-columns", "ballot-columns");
        add(new PageHeader(getPageTitle()).lead(getTranslation("steward.mine.lead")), columns);
    }

    private Card mine() {
        var card = new Card(getTranslation("steward.mine.workplaces"));
        var places = stewards.mine();
        if (places.isEmpty()) {
            card.text(getTranslation("steward.mine.none"));
        }
        places.forEach(place -> {
            var row = new Div(new H3(place.name()), new Paragraph(place.employer()));
            row.addClassName("steward-ballot");
            row.add(new Paragraph(
                    place.stewards().isEmpty()
                            ? getTranslation("steward.mine.nobody")
                            : getTranslation(
                                    "steward.mine.stewards",
                                    place.stewards().size(),
                                    String.join(", ", place.stewards()))));
            if (!place.engaged()) {
                var counted = new Paragraph(getTranslation("steward.mine.counted"));
                counted.addClassName("secondary");
                row.add(counted);
            }
            card.add(row);
        });
        return card;
    }

    private Card choices() {
        var now = wishes.mine();
        var shown = new Checkbox(getTranslation("steward.mine.shown"), now.shownToStewards());
        shown.setHelperText(getTranslation("steward.mine.shown.help"));
        var quiet = new Checkbox(getTranslation("steward.mine.quiet"), !now.reminders());
        quiet.setHelperText(getTranslation("steward.mine.quiet.help"));
        shown.addValueChangeListener(change -> save(!quiet.getValue(), shown.getValue()));
        quiet.addValueChangeListener(change -> save(!quiet.getValue(), shown.getValue()));
        return new Card(getTranslation("steward.mine.choices"))
                .with(saved, shown, quiet)
                .secondary(getTranslation("steward.mine.secret"));
    }

    private void save(boolean reminders, boolean shownToStewards) {
        wishes.wish(new Wishes(reminders, shownToStewards));
        saved.removeAll();
        saved.add(new Notice(Notice.Kind.DONE, getTranslation("steward.mine.saved")));
    }

    private Card sees() {
        var looks = new Anchor("who-looked", getTranslation("steward.mine.looks"));
        looks.addClassName("button-link");
        return new Card(getTranslation("steward.mine.sees"))
                .text(getTranslation("steward.mine.sees.figures"))
                .text(getTranslation("steward.mine.sees.list"))
                .with(looks);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("steward.mine.title");
    }
}
