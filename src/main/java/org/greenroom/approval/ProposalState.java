package org.greenroom.approval;

/** Where a proposal stands; all but {@link #OPEN} are final. */
public enum ProposalState {
    OPEN,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    /** The portal closed it: what was proposed could not take effect any more. */
    LAPSED
}
