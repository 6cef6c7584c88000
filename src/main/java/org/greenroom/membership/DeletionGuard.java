package org.greenroom.membership;

import java.util.List;
import java.util.UUID;

/** A feature that may put off a member's deletion. Declared as a bean; asked within the deleting transaction. */
@FunctionalInterface
public interface DeletionGuard {

    /** Why this member cannot be deleted now; empty when nothing speaks against it. */
    List<MergeObjection> deletionObjections(UUID memberId);
}
