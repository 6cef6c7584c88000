package org.greenroom.access;

import java.time.YearMonth;
import java.util.UUID;

/**
 * A browser that has signed in before.
 *
 * @param id by which it can be forgotten
 * @param name plain name, empty when it said nothing usable
 * @param usedIn the month in which it signed in last
 */
public record KnownDevice(UUID id, String name, YearMonth usedIn) {}
