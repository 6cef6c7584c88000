package org.greenroom.ballot;

import java.util.List;
import java.util.Locale;

/** Ballots that independent scrutineers hold under the law, to be listed apart from the portal’s own. Declared as a bean. */
@FunctionalInterface
public interface BallotsHeldElsewhere {

    /** All that were announced, those that close last first. */
    List<Line> listed(Locale locale);

    /**
     * One of them.
     *
     * @param language the language the title is in
     * @param address of its public page, with a slash at the beginning
     * @param note kind, holder and dates, already in words
     */
    record Line(String title, Locale language, String address, String note) {}
}
