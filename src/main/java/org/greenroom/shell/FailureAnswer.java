package org.greenroom.shell;

import com.vaadin.flow.component.UI;

/** What a feature does instead when an act on a page fails in a way it knows. Declared as a bean. */
public interface FailureAnswer {

    /** Whether this failure is one it knows. */
    boolean knows(Throwable failure);

    /** Tells the person; the page stays as it is. */
    void answer(UI ui);
}
