package org.greenroom.approval;

import java.util.UUID;

/** Who acts in what capacity now. Declared here and implemented by {@code access}, where roles are given and withdrawn. */
public interface Capacities {

    /** Whether somebody can sign in now and then acts in this capacity. */
    boolean holds(UUID person, Capacity capacity);
}
