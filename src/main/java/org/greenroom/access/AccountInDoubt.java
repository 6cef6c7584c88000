package org.greenroom.access;

import java.util.UUID;

/** The owner says that somebody else has been in the account; its sessions end. @param accountId whose */
record AccountInDoubt(UUID accountId) {}
