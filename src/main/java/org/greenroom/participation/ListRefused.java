package org.greenroom.participation;

import org.greenroom.participation.ReminderList.Standing;

/** The named list cannot be shown or written to as things stand. */
public final class ListRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Standing standing;

    ListRefused(Standing standing) {
        super("No named list: " + standing);
        this.standing = standing;
    }

    public Standing standing() {
        return standing;
    }
}
