package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Incident;
import org.greenroom.ballot.IncidentKind;
import org.greenroom.ballot.Incidents;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;
import org.jspecify.annotations.Nullable;

/** The incident log of a ballot: what the portal noted and what officers and scrutineers wrote, with times. */
@Route("manage-ballots/:ballot/incidents")
@RolesAllowed({"RETURNING_OFFICER", "SCRUTINEER"})
class IncidentsView extends BallotPage {

    private final Ballots ballots;
    private final Incidents incidents;
    private final transient CurrentUser user;
    private final BallotWords words;
    private final Div content = new Div();

    IncidentsView(Ballots ballots, Incidents incidents, CurrentUser user, BallotWords words) {
        this.ballots = ballots;
        this.incidents = incidents;
        this.user = user;
        this.words = words;
        content.addClassName("stack");
    }

    @Override
    String open(UUID ballotId, BeforeEnterEvent event) {
        var title = words.in(ballots.details(ballotId).draft().shownTitle());
        var write = new Button(getTranslation("ballots.incidents.write"), click -> ask(ballotId, null));
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new PageHeader(getTranslation("ballots.incidents.title"))
                        .kicker(title, overview() + ballotId)
                        .lead(getTranslation("ballots.incidents.lead"))
                        .actions(write),
                new Notice(Notice.Kind.INFO, getTranslation("ballots.incidents.never")),
                content);
        show(ballotId);
        return getTranslation("ballots.incidents.page", title);
    }

    /** A scrutineer reads about a ballot on a page of their own. */
    private String overview() {
        return user.require().has(Role.RETURNING_OFFICER) ? Links.MANAGE : "scrutiny/";
    }

    private void show(UUID ballotId) {
        content.removeAll();
        var entries = incidents.of(ballotId);
        var card = new Card();
        card.setAriaLabel(getTranslation("ballots.incidents.title"));
        if (entries.isEmpty()) {
            card.text(getTranslation("ballots.incidents.none"));
        } else {
            Map<UUID, Incident> byId = entries.stream().collect(Collectors.toMap(Incident::id, Function.identity()));
            var list = new UnorderedList();
            list.addClassName("list-rows");
            entries.forEach(entry -> list.add(row(ballotId, entry, byId)));
            card.add(list);
        }
        content.add(card);
    }

    private ListItem row(UUID ballotId, Incident entry, Map<UUID, Incident> byId) {
        var said = new Div(new Paragraph(getTranslation(
                "ballots.incidents.entry", words.full(entry.at()), entry.by().name())));
        var corrected = entry.corrects() == null ? null : byId.get(entry.corrects());
        if (corrected != null) {
            said.add(new Paragraph(getTranslation("ballots.incidents.corrects", words.full(corrected.at()))));
        }
        said.add(ComplaintPart.quoted(text(entry)));
        said.addClassName("row-words");
        var item = new ListItem(said);
        if (entry.kind() == IncidentKind.WRITTEN) {
            var correct = new Button(getTranslation("ballots.incidents.correct"), click -> ask(ballotId, entry.id()));
            correct.setAriaLabel(getTranslation("ballots.incidents.correct.of", words.full(entry.at())));
            correct.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            item.add(correct);
        }
        return item;
    }

    private String text(Incident entry) {
        return switch (entry.kind()) {
            case WRITTEN -> entry.said();
            case FAILURE -> getTranslation("ballot.incident.failure", getTranslation(entry.said()));
            default -> getTranslation("ballot.incident." + entry.kind().code());
        };
    }

    private void ask(UUID ballotId, @Nullable UUID corrects) {
        new WordsDialog(
                        getTranslation(corrects == null ? "ballots.incidents.write" : "ballots.incidents.correct"),
                        getTranslation("ballots.incidents.words"),
                        getTranslation("ballots.incidents.words.help"),
                        getTranslation("ballots.incidents.add"),
                        said -> incidents.write(ballotId, said, corrects),
                        () -> show(ballotId))
                .open();
    }
}
