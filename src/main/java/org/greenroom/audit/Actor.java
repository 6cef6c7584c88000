package org.greenroom.audit;

import java.io.Serializable;
import java.util.UUID;

/**
 * Who acts: a person with an account, or the portal itself.
 *
 * @param id the account's id; {@link #SYSTEM_ID} for the portal itself
 * @param name the name the person goes by at that moment, at most 200 characters
 */
public record Actor(UUID id, String name) implements Serializable {

    /** The id under which the portal itself acts: the nil UUID, which no account can have. */
    public static final UUID SYSTEM_ID = new UUID(0, 0);

    private static final Actor SYSTEM = new Actor(SYSTEM_ID, "Portal");

    public Actor {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("An actor needs a name of 1 to 200 characters");
        }
    }

    /** The portal itself, for what happens by the clock. */
    public static Actor system() {
        return SYSTEM;
    }

    /** Whether the portal itself acts, and no person. */
    public boolean isSystem() {
        return id.equals(SYSTEM_ID);
    }
}
