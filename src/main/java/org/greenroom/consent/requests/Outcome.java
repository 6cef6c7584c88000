package org.greenroom.consent.requests;

import java.util.Locale;

/** What came back from an engager. The names stand in sealed documents. */
public enum Outcome {
    /** Done, and shown to be done. */
    DONE,
    PARTLY,
    REFUSED,
    /** More time is asked for: up to two further months (UK GDPR art. 12(3)). */
    MORE_TIME,
    NO_ANSWER;

    /** In keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
