package org.greenroom.access;

import java.util.UUID;
import org.greenroom.audit.Actor;

/**
 * An appointment that waits for a second officer.
 *
 * @param id its id
 * @param appointment what is proposed; its name is filled in
 * @param proposedBy the first officer
 */
public record OpenAppointment(UUID id, Appointment appointment, Actor proposedBy) {}
