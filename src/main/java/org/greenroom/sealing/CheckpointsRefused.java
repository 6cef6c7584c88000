package org.greenroom.sealing;

/** Checkpoints, a board or a receipt do not hold, and why. */
public final class CheckpointsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CheckpointFinding finding;
    private final String detail;

    CheckpointsRefused(CheckpointFinding finding, String detail) {
        super(finding.name() + ": " + finding.sentence() + (detail.isEmpty() ? "" : " (" + detail + ")"));
        this.finding = finding;
        this.detail = detail;
    }

    /** What is wrong. */
    public CheckpointFinding finding() {
        return finding;
    }

    /** Where, in plain English; may be empty. */
    public String detail() {
        return detail;
    }
}
