package org.greenroom.consent.links;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A new link: the only time its address can be seen.
 *
 * @param id its id, which is not part of the address
 * @param address the whole address
 * @param until the last day (UK) it works
 * @param views how often it may be opened
 */
public record GivenLink(UUID id, String address, LocalDate until, int views) {

    /** Without the address, so that no log shows it. */
    @Override
    public String toString() {
        return "GivenLink[" + id + "]";
    }
}
