package org.greenroom.membership;

import java.util.UUID;

/**
 * A member is deleted. Published within the transaction that does it, before the row of the roll goes: whoever holds data
 * under that id erases it now. Frozen rolls, which name nobody, stay as they are.
 *
 * @param memberId the member who is no more
 * @param reason why, for the audit trail; names nobody
 */
public record MemberErased(UUID memberId, String reason) {}
