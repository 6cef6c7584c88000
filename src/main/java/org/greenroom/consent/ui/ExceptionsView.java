package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.ConsentSettings;
import org.greenroom.consent.NamedException;
import org.greenroom.consent.Overview;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.UseStanding;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;

/** What a member answers differently for single productions. */
@Route("consent/exceptions")
@RolesAllowed("MEMBER")
class ExceptionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Preferences preferences;
    private final ConsentSettings settings;
    private final LeewayWords words;
    private final RecordMessages messages;
    private final Div list = new Div();

    ExceptionsView(Preferences preferences, ConsentSettings settings, LeewayWords words) {
        this.preferences = preferences;
        this.settings = settings;
        this.words = words;
        this.messages = new RecordMessages(words);
        addClassNames("page", "exceptions");
        list.addClassName("cards");
        add(
                new PageHeader(getTranslation("exceptions.title"))
                        .kicker(getTranslation("agents.kicker"), ConsentLinks.OVERVIEW)
                        .lead(getTranslation("exceptions.lead"))
                        .actions(ConsentLinks.primary(getTranslation("exceptions.add"), ExceptionLinks.NEW)),
                messages,
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("saved")
                .filter(number -> number.matches("\\d{1,9}"))
                .ifPresent(number -> messages.done(
                        getTranslation("exceptions.saved"),
                        ConsentLinks.text(
                                getTranslation("agents.receipt"), ConsentLinks.receipt(Integer.parseInt(number)))));
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var overview = preferences.overview();
        overview.uses().values().forEach(standing -> standing.exceptions()
                .forEach(exception -> list.add(card(exception, standing, overview))));
        if (list.getComponentCount() == 0) {
            list.add(new Card(getTranslation("exceptions.empty.title"))
                    .secondary(getTranslation("exceptions.empty.text")));
        }
    }

    private Card card(NamedException exception, UseStanding standing, Overview overview) {
        var leeway = exception.stated().leeway();
        var heading = getTranslation("exceptions.heading", exception.production(), exception.engager());
        var card = new Card(heading)
                .kicker(
                        words.title(standing),
                        new AnswerTag(ExceptionLinks.answer(words, leeway.answer()), leeway.answer()));
        if (standing.readings().size() > 1) {
            card.text(exception.items().stream().map(words::part).collect(Collectors.joining(", ")));
        }
        card.add(when(exception, overview.today()));
        if (!leeway.conditions().isEmpty()) {
            card.add(words.conditionsList(leeway));
        }
        if (standing.lastMaterial() > exception.stated().wording()
                && !leeway.conditions().isEmpty()) {
            card.secondary(getTranslation("exceptions.reworded"));
        }
        card.secondary(
                getTranslation("exceptions.afterwards", ExceptionLinks.standing(words, standing, exception.items())));
        return card.with(acts(exception, heading));
    }

    private Paragraph when(NamedException exception, LocalDate today) {
        var until = exception.stated().leeway().until();
        var text = until == null
                ? getTranslation("exceptions.from", words.date(exception.from()))
                : getTranslation("exceptions.from-until", words.date(exception.from()), words.date(until));
        var line = new Paragraph(new Span(text));
        line.addClassName("figure-line");
        if (exception.from().isAfter(today)) {
            line.add(new StatusTag(getTranslation("exceptions.to-come"), Shape.OUTLINE));
        } else if (until != null && until.isBefore(today)) {
            line.add(new StatusTag(getTranslation("exceptions.over"), Shape.DASHED));
        } else if (until != null && !until.isAfter(today.plusDays(settings.expiresSoon()))) {
            line.add(new StatusTag(getTranslation("exceptions.soon"), Shape.CUE));
        }
        return line;
    }

    private Div acts(NamedException exception, String heading) {
        var end = new Button(getTranslation("exceptions.end"), click -> end(exception));
        end.setAriaLabel(getTranslation("exceptions.end.of", heading));
        var change = ConsentLinks.button(getTranslation("exceptions.change"), ExceptionLinks.change(exception));
        change.setAriaLabel(getTranslation("exceptions.change.of", heading));
        var acts = new Div(change, end);
        acts.addClassName("form-buttons");
        return acts;
    }

    /** One act where it makes things stricter; where more would be permitted, the words come first. */
    private void end(NamedException exception) {
        var ended = messages.attempt(() -> {
            var receipt = preferences.endException(exception.id(), null);
            messages.done(
                    getTranslation("exceptions.ended"),
                    ConsentLinks.text(getTranslation("agents.receipt"), ConsentLinks.receipt(receipt)),
                    ConsentLinks.text(getTranslation("requests.tell"), RequestLinks.tell(exception.use())));
        });
        if (!ended && messages.refused() == Reason.WORDING_NOT_SHOWN) {
            getUI().ifPresent(ui -> ui.navigate(ExceptionLinks.end(exception)));
            return;
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exceptions.title");
    }
}
