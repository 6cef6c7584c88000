package org.greenroom.ballot;

import java.util.List;

/** Thrown when a draft cannot be proposed as it is. */
public final class DraftNotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<DraftProblem> problems;

    DraftNotReady(List<DraftProblem> problems) {
        super(problems.size() + " problems, the first at " + problems.getFirst().field());
        this.problems = List.copyOf(problems);
    }

    /** All of them, in the order of the form. */
    public List<DraftProblem> problems() {
        return problems;
    }
}
