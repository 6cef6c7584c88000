package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** Who has taken a member's request on, and by when it is answered. */
final class Deadlines {
    private static final int SOON_DAYS = 7;

    private Deadlines() {}

    static Component owner(@Nullable String name) {
        var ui = UI.getCurrent();
        var paragraph = new Paragraph(
                name == null
                        ? ui.getTranslation("officers.request.nobody")
                        : ui.getTranslation("officers.request.owner", name));
        paragraph.addClassName("secondary");
        return paragraph;
    }

    static Component due(LocalDate dueOn, LocalDate today, Times times) {
        var ui = UI.getCurrent();
        boolean late = dueOn.isBefore(today);
        boolean soon = dueOn.isBefore(today.plusDays(SOON_DAYS));
        return new StatusTag(
                ui.getTranslation(
                        late ? "officers.request.late" : "officers.request.due", times.date(dueOn, ui.getLocale())),
                late || soon ? Shape.CUE : Shape.OUTLINE);
    }
}
