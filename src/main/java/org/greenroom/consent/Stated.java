package org.greenroom.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer as it was given.
 *
 * @param leeway how far it goes
 * @param wording the version of the use's wording it was given on
 * @param event the event that gave it
 * @param at when
 * @param by who gave it
 */
public record Stated(Leeway leeway, int wording, UUID event, Instant at, By by) {}
