package org.greenroom.shell;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Supplier;

/** A place on the home page and what stands there. */
record SimpleHomeCard(Group group, int order, Supplier<List<Component>> content) implements HomeCard {

    @Override
    public List<Component> cards() {
        return content.get();
    }
}
