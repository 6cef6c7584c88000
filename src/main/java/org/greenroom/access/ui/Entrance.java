package org.greenroom.access.ui;

import com.vaadin.flow.component.Component;

/** Names the view where people come in, for the security configuration; the view itself stays in its room. */
public final class Entrance {

    private Entrance() {}

    /** The sign-in view. */
    public static Class<? extends Component> view() {
        return SignInView.class;
    }
}
