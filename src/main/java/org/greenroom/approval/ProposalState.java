package org.greenroom.approval;

/** Where a proposal stands; all but {@link #OPEN} are final. */
public enum ProposalState {
    OPEN,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
