package org.greenroom.consent.wording;

import java.util.List;

/** A step with a draft was not possible; nothing has changed. */
public final class WordingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The texts are not ready: see {@link #problems()}. */
        NOT_READY,
        /** There is no draft of this use, or not any more. */
        NO_DRAFT,
        /** It waits for a second officer and stays as it is until it is taken back or sent back. */
        PROPOSED,
        /** It has not been proposed. */
        NOT_PROPOSED,
        /** A newer version has been published since it was begun. */
        OUT_OF_DATE;

        /** The word that stands for it in keys of texts. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final transient List<WordingProblem> problems;

    WordingRefused(Reason reason) {
        this(reason, List.of());
    }

    WordingRefused(List<WordingProblem> problems) {
        this(Reason.NOT_READY, problems);
    }

    private WordingRefused(Reason reason, List<WordingProblem> problems) {
        super("Wording refused: " + reason + (problems.isEmpty() ? "" : " " + problems));
        this.reason = reason;
        this.problems = List.copyOf(problems);
    }

    public Reason reason() {
        return reason;
    }

    /** What has to be put right first; empty for the other reasons. */
    public List<WordingProblem> problems() {
        return problems;
    }
}
