package org.greenroom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** A message that stays on the page: what happened, what was lost or not, what to do. Read out when it appears. */
public class Notice extends Div {

    /** What the message is about; shown by word and shape, not by colour alone. */
    public enum Kind {
        INFO,
        DONE,
        PROBLEM
    }

    /** @param text the message, already translated */
    public Notice(Kind kind, String text) {
        addClassNames("notice", "notice-" + kind.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("role", kind == Kind.PROBLEM ? "alert" : "status");
        add(new Paragraph(text));
    }

    /** Adds {@code parts} below the text. */
    public Notice with(Component... parts) {
        add(parts);
        return this;
    }
}
