package org.greenroom.shell;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What a feature has to say on the home page. Declared as a bean; asked anew at every visit. */
public interface HomeCard {

    /** The parts of the home page, in the order in which they are read. */
    enum Group {
        /** What waits for the reader: one act each. */
        NEEDS_YOU,
        /** What officers look after, going well or not. */
        DESK,
        NEWS,
        /** Where the reader works. */
        PLACES,
        /** What is good to know. */
        REST;

        /** The word in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Its place within its group, lowest first; below 100 what needs the reader, where no group is named. */
    int order();

    /** The part of the page it stands in. */
    default Group group() {
        return order() < 100 ? Group.NEEDS_YOU : Group.REST;
    }

    /** The cards for the signed-in person; empty when there is nothing to say. */
    List<Component> cards();

    /** A card of {@code group} at {@code order} with what {@code content} says at each visit. */
    static HomeCard of(Group group, int order, Supplier<List<Component>> content) {
        return new SimpleHomeCard(group, order, content);
    }
}
