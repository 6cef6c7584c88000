package org.greenroom.membership;

import java.util.List;
import java.util.UUID;

/** A feature that may forbid that two members are merged. Declared as a bean; asked within the merging transaction. */
@FunctionalInterface
public interface MergeGuard {

    /** Why {@code from} cannot be merged into {@code into} now; empty when nothing speaks against it. */
    List<MergeObjection> objections(UUID from, UUID into);
}
