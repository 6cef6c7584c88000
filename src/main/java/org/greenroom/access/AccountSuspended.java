package org.greenroom.access;

import java.util.UUID;

/** An officer has suspended an account; its sessions end in the same transaction. @param accountId whose */
record AccountSuspended(UUID accountId) {}
