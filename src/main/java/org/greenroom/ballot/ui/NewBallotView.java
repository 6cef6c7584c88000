package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.greenroom.ballot.Ballots;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;
import org.jspecify.annotations.Nullable;

/** Begins a ballot; asks first whether the law reserves it for an independent scrutineer, for copies too. */
@Route("manage-ballots/new")
@RolesAllowed("RETURNING_OFFICER")
class NewBallotView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    /** What a ballot can be about; the first four are statutory and are not held here. */
    enum Matter {
        INDUSTRIAL_ACTION,
        EXECUTIVE_ELECTION,
        POLITICAL_FUND,
        MERGER,
        NONE_OF_THESE;

        private String key() {
            return "ballots.new.matter."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private static final String EARLIER = "copy";

    private final Ballots ballots;
    private final BallotWords words;
    private final RadioButtonGroup<Matter> matter = new RadioButtonGroup<>();
    private final Div next = new Div();
    private @Nullable String earlier;

    NewBallotView(Ballots ballots, BallotWords words) {
        this.ballots = ballots;
        this.words = words;
        addClassName("page");
        add(new PageHeader(getTranslation("ballots.new.title"))
                .kicker(getTranslation("ballots.nav.manage"), "manage-ballots"));
        matter.setLabel(getTranslation("ballots.new.matter"));
        matter.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        matter.setItems(Matter.values());
        matter.setItemLabelGenerator(item -> getTranslation(item.key()));
        matter.addValueChangeListener(change -> answered(change.getValue()));
        next.addClassName("stack");
        next.getElement().setAttribute("aria-live", "polite");
        var card = new Card().with(matter, next);
        card.addClassName("form-card");
        card.setAriaLabel(getTranslation("ballots.new.title"));
        add(card);
    }

    /** The way here to copy a ballot. */
    static RouterLink copying(String text, UUID ballotId) {
        var link = new RouterLink(text, NewBallotView.class);
        link.setQueryParameters(QueryParameters.of(EARLIER, ballotId.toString()));
        link.addClassName("button-link");
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        earlier = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(EARLIER)
                .orElse(null);
    }

    private void answered(Matter answer) {
        next.removeAll();
        next.add(
                answer == Matter.NONE_OF_THESE
                        ? new BeginFields(ballots, words, earlier)
                        : new Notice(Notice.Kind.PROBLEM, getTranslation("ballots.new.reserved"))
                                .with(
                                        new Paragraph(getTranslation("ballots.new.reserved.instead")),
                                        Links.announce(getTranslation("ballots.new.reserved.announce"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ballots.new.title");
    }
}
