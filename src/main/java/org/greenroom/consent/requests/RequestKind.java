package org.greenroom.consent.requests;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member asks of an engager. The names stand in sealed documents. */
public enum RequestKind {
    /** Consent is withdrawn and erasure asked for (UK GDPR art. 7(3) and 17). */
    WITHDRAWAL,
    /** A copy of one’s own data is asked for (UK GDPR art. 15). */
    ACCESS;

    /** Where it stands in an address and in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code. */
    public static Optional<RequestKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findAny();
    }
}
