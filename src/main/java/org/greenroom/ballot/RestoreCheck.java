package org.greenroom.ballot;

import java.time.Instant;
import org.greenroom.audit.Actor;

/**
 * How a ballot that was held after a restore compares with a board that had been published of it.
 *
 * @param published trackers on that board
 * @param missing how many of them are not in the box any more
 * @param by who brought the board
 */
public record RestoreCheck(Instant checkedAt, int published, int missing, Actor by) {}
