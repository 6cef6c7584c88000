package org.greenroom.access;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A passkey as its owner sees it. When it was last used is not kept: it would tell when somebody was here.
 *
 * @param id its id
 * @param name what its owner calls it
 * @param createdOn the day it was made
 * @param synced whether it is kept by a service that brings it to the owner's other devices
 */
public record Passkey(UUID id, String name, LocalDate createdOn, boolean synced) {}
