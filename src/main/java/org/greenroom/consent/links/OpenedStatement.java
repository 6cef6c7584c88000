package org.greenroom.consent.links;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody who opened a link gets to see.
 *
 * @param name the performer's professional name
 * @param audience for whom the performer made the link
 * @param purpose what for
 * @param uses what is stated, in the order of the catalogue
 * @param jws the same, signed
 * @param statedAt as of when
 * @param signedUntil until when the signed copy is valid
 * @param until the link's last day (UK); until then the viewer is told of changes
 * @param address where the viewer is told; empty if no address was left
 */
public record OpenedStatement(
        String name,
        String audience,
        String purpose,
        List<StatedUse> uses,
        String jws,
        Instant statedAt,
        Instant signedUntil,
        LocalDate until,
        String address) {

    @Override
    public String toString() {
        return "OpenedStatement";
    }
}
