package org.greenroom.consent;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * An agent's authority for some uses until a day: to make things stricter, and to propose what is looser.
 *
 * @param id its id
 * @param agent the agent's name as the member wrote it
 * @param address the agent's mail address
 * @param uses for which uses
 * @param until the last day (UK)
 */
public record Mandate(UUID id, String agent, String address, SortedSet<Use> uses, LocalDate until) {
    public Mandate {
        uses = Collections.unmodifiableSortedSet(new TreeSet<>(uses));
    }
}
