package org.greenroom.membership;

import java.util.UUID;

/**
 * Two members were found to be one person. Published within the transaction that merges them, before {@code from} is
 * erased: whoever holds data under that id moves it to {@code into} now. Frozen rolls stay as they are.
 *
 * @param from the member who is no more
 * @param into the member who stays
 */
public record MembersMerged(UUID from, UUID into) {}
