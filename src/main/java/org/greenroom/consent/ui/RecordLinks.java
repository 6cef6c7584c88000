package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import org.greenroom.consent.Use;

/** Addresses of the pages about a member’s record, and of the files that come from it. */
final class RecordLinks {

    static final String HISTORY = "consent/history";
    static final String PAST = "consent/on";
    static final String RECORD = "consent/record";
    static final String ERASE = "consent/record/erase";

    private RecordLinks() {}

    static String past(LocalDate day) {
        return PAST + "/" + day;
    }

    static String history(int from) {
        return HISTORY + "?from=" + from;
    }

    /** The exact words of a version. */
    static String wording(Use use, int version) {
        return "consent/wording/" + ConsentLinks.slug(use) + "/" + version;
    }

    /** The exact words that one event showed. */
    static String shown(int number) {
        return "consent/shown/" + number;
    }

    /** A receipt as a file. @param ending {@code pdf}, {@code json} or {@code jws} */
    static String receiptFile(int number, String ending) {
        return "/downloads/consent/receipts/" + number + "." + ending;
    }

    /** A file, past the router. */
    static Anchor file(String text, String address) {
        var link = new Anchor(address, text);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("button-link");
        return link;
    }
}
