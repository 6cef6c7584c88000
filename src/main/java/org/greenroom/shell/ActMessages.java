package org.greenroom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Where a page says what came of an act: it stays until the next one. */
public class ActMessages extends Div {

    /** Says that something was done. @param text already translated */
    public void done(String text, Component... parts) {
        show(new Notice(Notice.Kind.DONE, text).with(parts));
    }

    /** Says what went wrong and what to do. @param text already translated */
    public void problem(String text, Component... parts) {
        show(new Notice(Notice.Kind.PROBLEM, text).with(parts));
    }

    /** Shows {@code notice} in place of what stood there. */
    public void show(Component notice) {
        removeAll();
        add(notice);
    }
}
