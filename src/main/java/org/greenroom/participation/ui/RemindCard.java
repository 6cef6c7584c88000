package org.greenroom.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.greenroom.ballot.ReminderRefused;
import org.greenroom.ballot.Reminders;
import org.greenroom.participation.WorkplaceParticipation;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.springframework.security.access.AccessDeniedException;

/** Reminds a workplace without names. It looks and answers the same whether or not anybody is left. */
class RemindCard extends Card {

    private final StewardPage page;
    private final WorkplaceParticipation shown;
    private final Reminders reminders;
    private final StewardWords words;
    private final Div state = new Div();

    RemindCard(StewardPage page, WorkplaceParticipation shown, Reminders reminders, StewardWords words) {
        super(words.text("steward.remind.title"));
        this.page = page;
        this.shown = shown;
        this.reminders = reminders;
        this.words = words;
        text(words.text("steward.remind.text"));
        state.addClassName("stack");
        add(state);
        show();
    }

    private void show() {
        state.removeAll();
        var standing = reminders.ofWorkplace(shown.ballot().id(), shown.workplaceCode());
        var last = standing.lastAsked();
        if (last != null) {
            state.add(new Paragraph(words.text("steward.remind.last", words.full(last))));
        }
        if (standing.possible()) {
            var remind = new Button(words.text("steward.remind.act"), click -> remind());
            remind.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            remind.setDisableOnClick(true);
            state.add(remind);
        } else {
            state.add(new Paragraph(words.text("steward.remind.tomorrow", standing.perDay())));
        }
    }

    private void remind() {
        try {
            reminders.remindWorkplace(shown.ballot().id(), shown.workplaceCode());
            show();
            state.addComponentAsFirst(new Notice(Notice.Kind.DONE, words.text("ballot.reminder.done")));
        } catch (ReminderRefused e) {
            show();
            state.addComponentAsFirst(new Notice(
                    Notice.Kind.PROBLEM,
                    words.text("ballot.reminder.refused." + e.reason().code())));
        } catch (AccessDeniedException e) {
            page.showNotYours();
        }
    }
}
