package org.greenroom.elsewhere;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one officer proposes and another approves. */
public enum HeldAct {
    ANNOUNCE,
    PUBLISH_RESULT,
    CALL_OFF;

    /** The word in text keys: {@code elsewhere.act.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of the proposal, such as {@code elsewhere.announce}. */
    String proposalKind() {
        return "elsewhere." + code();
    }

    static Optional<HeldAct> ofProposalKind(String kind) {
        return Arrays.stream(values())
                .filter(act -> act.proposalKind().equals(kind))
                .findFirst();
    }
}
