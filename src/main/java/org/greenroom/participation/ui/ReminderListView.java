package org.greenroom.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.participation.ListRefused;
import org.greenroom.participation.ReminderList;
import org.greenroom.participation.ReminderList.Standing;
import org.greenroom.participation.ReminderLists;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.StatusTag;

/** Who may still be reminded at a workplace, by name; first the purpose, then the list. Each opening is a look. */
@Route("steward/:workplace/:ballot/list")
@PermitAll
class ReminderListView extends StewardPage {

    private final ReminderLists lists;
    private final StewardWords words;
    private final Div content = new Div();

    ReminderListView(ReminderLists lists, StewardWords words) {
        this.lists = lists;
        this.words = words;
        content.addClassName("stack");
    }

    @Override
    String open(String workplaceCode, BeforeEnterEvent event) {
        UUID ballotId = ballot(event);
        var about = lists.about(ballotId, workplaceCode);
        add(
                new PageHeader(getTranslation("steward.list.title"))
                        .actions(StewardLinks.ballot(getTranslation("steward.list.back"), workplaceCode, ballotId)),
                content);
        if (about.standing() == Standing.PURPOSE_WANTED) {
            content.removeAll();
            content.add(new PurposeForm(
                    about.purpose(),
                    words,
                    purpose -> guarded(() -> {
                        lists.accept(ballotId, workplaceCode, purpose);
                        show(lists.open(ballotId, workplaceCode));
                    })));
        } else {
            guarded(() -> show(lists.open(ballotId, workplaceCode)));
        }
        return getTranslation("steward.list.title");
    }

    /** What is refused by the state of things is said in its place; a missing term is the whole page’s matter. */
    private void guarded(Runnable act) {
        try {
            act.run();
        } catch (ListRefused e) {
            content.removeAll();
            content.add(new Card().text(explanation(e.standing(), words)));
        } catch (org.springframework.security.access.AccessDeniedException e) {
            showNotYours();
        }
    }

    private void show(ReminderList list) {
        content.removeAll();
        var asOf = list.asOf();
        content.add(new Notice(
                Notice.Kind.INFO, getTranslation("steward.list.openly", asOf == null ? "" : words.full(asOf))));
        var rows = new UnorderedList();
        rows.addClassName("steward-list");
        list.people()
                .forEach(person -> rows.add(new PersonRow(
                        person,
                        words,
                        outcome -> guarded(() ->
                                lists.note(list.ballot().id(), list.workplaceCode(), person.memberId(), outcome)))));
        content.add(
                new Card(getTranslation("steward.list.people", list.people().size(), list.workplaceName()))
                        .secondary(getTranslation(
                                "steward.list.for",
                                getTranslation(
                                        "steward.list.purpose." + list.purpose().code())))
                        .with(rows)
                        .with(StewardLinks.printList(
                                getTranslation("steward.list.print"),
                                list.workplaceCode(),
                                list.ballot().id())),
                new Card(getTranslation("steward.list.rules"))
                        .text(getTranslation("steward.list.rules.facts"))
                        .text(getTranslation("steward.list.rules.end"))
                        .text(getTranslation("steward.list.rules.logged")));
    }

    /** Why there is no list. */
    static String explanation(Standing standing, StewardWords words) {
        return words.text("steward.list.standing."
                + standing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** An outcome by word and shape. */
    static StatusTag tag(org.greenroom.participation.TalkOutcome outcome, StewardWords words) {
        var shape =
                switch (outcome) {
                    case SPOKE -> StatusTag.Shape.STRONG;
                    case NO_ANSWER -> StatusTag.Shape.DASHED;
                    case NO_CONTACT -> StatusTag.Shape.QUIET;
                    case NEEDS_HELP -> StatusTag.Shape.OUTLINE;
                };
        return new StatusTag(words.text("steward.outcome." + outcome.code()), shape);
    }
}
