package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.greenroom.audit.Acting;
import org.greenroom.membership.office.Correction;
import org.greenroom.membership.office.Corrections;
import org.greenroom.texts.Times;

/**
 * What an officer does with a correction that is open.
 *
 * @param then what happens after it was done, or somebody else did meanwhile
 */
record CorrectionDesk(Corrections corrections, Times times, Clock clock, OfficeMessages messages, Runnable then) {

    /** Who has it, and by when it is answered. */
    void describe(Correction correction, Div words) {
        var today = clock.instant().atZone(Times.ZONE).toLocalDate();
        words.add(Deadlines.owner(correction.ownerName()), Deadlines.due(correction.dueOn(), today, times));
    }

    Component acts(Correction correction) {
        var acts = new Div();
        acts.addClassName("row-acts");
        if (!Acting.current().id().equals(correction.ownerId())) {
            var take = new Button(text("officers.request.take"), click -> take(correction));
            take.setAriaLabel(text("officers.act.about", text("officers.request.take"), correction.memberName()));
            acts.add(take);
        }
        var answer = new Button(
                text("membership.correction.answer"),
                click -> new AnswerDialog(correction, corrections, times, messages, then).open());
        answer.setAriaLabel(text("membership.correction.answerTo", correction.memberName()));
        answer.addThemeVariants(ButtonVariant.PRIMARY);
        acts.add(answer);
        return acts;
    }

    private void take(Correction correction) {
        messages.attempt(() -> corrections.take(correction.id(), correction.version()), "officers.request.taken");
        then.run();
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
