package org.greenroom.consent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acted in a member's record.
 *
 * @param mandate the mandate under which an agent acted; null for the member
 * @param name the name the person goes by at that moment
 */
public record By(@Nullable UUID mandate, String name) {

    /** Whether it was the member, and no agent. */
    public boolean member() {
        return mandate == null;
    }
}
