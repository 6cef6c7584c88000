package org.greenroom.consent.ui;

import java.util.UUID;
import org.greenroom.consent.Use;
import org.greenroom.consent.requests.RequestKind;

/** Addresses of the pages about letters to engagers. */
final class RequestLinks {

    static final String LIST = "consent/requests";
    static final String NEW = LIST + "/new";

    private RequestLinks() {}

    /** The form of a letter. */
    static String of(RequestKind kind) {
        return NEW + "?kind=" + kind.code();
    }

    /** The form of the letter that tells an engager what was withdrawn. */
    static String tell(Use use) {
        return of(RequestKind.WITHDRAWAL) + "&use=" + ConsentLinks.slug(use);
    }

    /** One letter. */
    static String of(UUID id) {
        return LIST + "/" + id;
    }

    /** The form by which a letter is written anew. */
    static String change(UUID id) {
        return of(id) + "/change";
    }

    /** The letter alone, to be printed. */
    static String print(UUID id) {
        return "/downloads/consent/requests/" + id;
    }

    /** The letter as a file. */
    static String pdf(UUID id) {
        return print(id) + ".pdf";
    }
}
