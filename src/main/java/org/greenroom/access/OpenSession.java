package org.greenroom.access;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A session that goes on.
 *
 * @param id by which it can be ended; opens nothing
 * @param device plain name of the browser, empty when it said nothing usable
 * @param startedOn the day it began, in the UK
 */
public record OpenSession(UUID id, String device, LocalDate startedOn) {}
