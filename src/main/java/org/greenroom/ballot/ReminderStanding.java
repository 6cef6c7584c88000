package org.greenroom.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where reminding stands. The same whether or not anybody is left to remind.
 *
 * @param lastAsked when a reminder was last asked for; null if never
 * @param possible whether another can be asked for now
 * @param perDay how many a day allows
 */
public record ReminderStanding(@Nullable Instant lastAsked, boolean possible, int perDay) {}
