package org.greenroom.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * One event in its place in a member’s record.
 *
 * @param id its id
 * @param number its place, from 1, without gaps
 * @param at when it happened
 * @param by who acted
 * @param event what happened
 */
public record Entry(UUID id, int number, Instant at, By by, PreferenceEvent event) {}
