package org.greenroom.ballot;

import java.time.Instant;
import java.time.LocalDate;
import org.greenroom.audit.Actor;

/**
 * Legal advice on a paper, as an officer has recorded it.
 *
 * @param adviser who gave it; need not have an account
 * @param givenOn UK date on which it was given
 * @param note what the adviser said; empty for nothing
 * @param holds false once the paper is another than the one it was given on
 */
public record SignOff(
        String adviser, LocalDate givenOn, String note, Actor recordedBy, Instant recordedAt, boolean holds) {}
