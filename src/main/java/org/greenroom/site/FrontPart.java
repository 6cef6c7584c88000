package org.greenroom.site;

import java.util.List;
import java.util.Locale;

/** What a feature shows on the front page. Declared as a bean; asked anew at every visit, without an account. */
public interface FrontPart {

    /** Its place, lowest first. */
    int order();

    /** What stands there. */
    Shown shown(Locale locale);

    /**
     * A list of places to go to.
     *
     * @param heading already translated
     * @param none what is said where there are no lines, already translated
     * @param more words of the link to all, already translated
     * @param moreAddress its address
     */
    record Shown(String heading, List<Line> lines, String none, String more, String moreAddress) {
        public Shown {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One place to go to.
     *
     * @param language of the title
     * @param address with a slash at the beginning, without a query
     * @param note what stands below it, already translated
     */
    record Line(String title, Locale language, String address, String note) {}
}
