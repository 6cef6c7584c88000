package org.greenroom.shell;

import com.vaadin.flow.component.Component;
import java.util.List;

/** What a feature has to say on the home page. Declared as a bean; asked anew at every visit. */
public interface HomeCard {

    /** Its place: below 100 what needs the reader, from 100 what is good to know. */
    int order();

    /** The cards for the signed-in person; empty when there is nothing to say. */
    List<Component> cards();
}
