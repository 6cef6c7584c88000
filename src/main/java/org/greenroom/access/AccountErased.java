package org.greenroom.access;

import java.util.UUID;

/**
 * An account is erased: its member was deleted, or merged with another who keeps theirs. Published within the transaction
 * that does it, before the row goes: whoever holds something of the account erases it now.
 *
 * @param accountId the account that is no more
 */
public record AccountErased(UUID accountId) {}
