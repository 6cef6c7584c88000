package org.greenroom.sealing;

/** Thrown when public election data (everything but a single ballot) do not hold. */
public final class NotVerified extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Finding finding;
    private final String detail;

    public NotVerified(Finding finding, String detail) {
        super(finding.name() + ": " + finding.sentence() + (detail.isEmpty() ? "" : " (" + detail + ")"));
        this.finding = finding;
        this.detail = detail;
    }

    NotVerified(Finding finding) {
        this(finding, "");
    }

    /** What is wrong. */
    public Finding finding() {
        return finding;
    }

    /** Where, in plain English; may be empty. */
    public String detail() {
        return detail;
    }
}
