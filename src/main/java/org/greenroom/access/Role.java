package org.greenroom.access;

import org.greenroom.approval.Capacity;

/** What a person may do. {@link #MEMBER} comes from the roll, {@link #STEWARD} from a current term; the rest is granted. */
public enum Role implements Capacity {
    MEMBER,
    STEWARD,
    RETURNING_OFFICER,
    MEMBERSHIP_OFFICER,
    NEWS_EDITOR,
    SCRUTINEER,
    AUDITOR,
    /** Drafts and approves the wordings of consent, and reads its statistics. */
    CONSENT_OFFICER;

    /** The name Spring Security knows it by, such as {@code ROLE_MEMBER}. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Whether an officer grants and revokes it; the others follow from the membership's own records. */
    public boolean isGranted() {
        return this != MEMBER && this != STEWARD;
    }
}
