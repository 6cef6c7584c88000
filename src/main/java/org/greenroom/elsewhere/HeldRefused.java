package org.greenroom.elsewhere;

import java.util.List;

/** Something about a ballot held elsewhere cannot be done as asked; nothing has changed. */
public final class HeldRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        UNKNOWN,
        /** See {@link HeldRefused#problems}. */
        NOT_READY,
        /** The state it is in does not allow it. */
        NOT_NOW,
        /** A proposal waits for a second officer: what it is about must not change meanwhile. */
        PROPOSED,
        /** Members were reminded within the last day. */
        TOO_SOON
    }

    private final Reason reason;
    private final transient List<HeldProblem> problems;

    HeldRefused(Reason reason) {
        this(reason, List.of());
    }

    HeldRefused(List<HeldProblem> problems) {
        this(Reason.NOT_READY, problems);
    }

    private HeldRefused(Reason reason, List<HeldProblem> problems) {
        super("A ballot held elsewhere: " + reason);
        this.reason = reason;
        this.problems = List.copyOf(problems);
    }

    public Reason reason() {
        return reason;
    }

    /** What is missing or wrong, in the order of the form. */
    public List<HeldProblem> problems() {
        return problems;
    }
}
