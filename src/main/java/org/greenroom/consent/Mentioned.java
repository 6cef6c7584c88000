package org.greenroom.consent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.consent.PreferenceEvent.AgentEnded;
import org.greenroom.consent.PreferenceEvent.AgentLooked;
import org.greenroom.consent.PreferenceEvent.AgentNamed;
import org.greenroom.consent.PreferenceEvent.ExceptionEnded;
import org.greenroom.consent.PreferenceEvent.ExceptionStated;
import org.greenroom.consent.PreferenceEvent.LinkGiven;
import org.greenroom.consent.PreferenceEvent.LinkRevoked;
import org.greenroom.consent.PreferenceEvent.LooserProposed;
import org.greenroom.consent.PreferenceEvent.ProposalDeclined;

/**
 * What later events of a record name by id only: what ended with them was stated in an earlier one.
 *
 * @param exceptions by id
 * @param mandates by id
 * @param proposals by id
 * @param links by id
 */
public record Mentioned(
        Map<UUID, ExceptionStated> exceptions,
        Map<UUID, Mandate> mandates,
        Map<UUID, LooserProposed> proposals,
        Map<UUID, LinkGiven> links) {

    public Mentioned {
        exceptions = Map.copyOf(exceptions);
        mandates = Map.copyOf(mandates);
        proposals = Map.copyOf(proposals);
        links = Map.copyOf(links);
    }

    /** Nothing at all. */
    public static final Mentioned NOTHING = new Mentioned(Map.of(), Map.of(), Map.of(), Map.of());

    /** What some entries of a record state. */
    public static Mentioned in(Iterable<Entry> entries) {
        var exceptions = new HashMap<UUID, ExceptionStated>();
        var mandates = new HashMap<UUID, Mandate>();
        var proposals = new HashMap<UUID, LooserProposed>();
        var links = new HashMap<UUID, LinkGiven>();
        for (var entry : entries) {
            switch (entry.event()) {
                case ExceptionStated event -> exceptions.put(event.exception(), event);
                case AgentNamed event -> mandates.put(event.mandate().id(), event.mandate());
                case LooserProposed event -> proposals.put(event.proposal(), event);
                case LinkGiven event -> links.put(event.link(), event);
                default -> {}
            }
        }
        return new Mentioned(exceptions, mandates, proposals, links);
    }

    /** Whether everything that {@code entries} name by id is among this. */
    boolean covers(List<Entry> entries) {
        var known = new ArrayList<Boolean>();
        for (var entry : entries) {
            switch (entry.event()) {
                case ExceptionEnded event -> known.add(exceptions.containsKey(event.exception()));
                case AgentEnded event -> known.add(mandates.containsKey(event.mandate()));
                case AgentLooked event -> known.add(mandates.containsKey(event.mandate()));
                case ProposalDeclined event -> known.add(proposals.containsKey(event.proposal()));
                case LinkRevoked event -> known.add(links.containsKey(event.link()));
                default -> {}
            }
        }
        return !known.contains(false);
    }

    /** An exception, if it is named. */
    public Optional<ExceptionStated> exception(UUID id) {
        return Optional.ofNullable(exceptions.get(id));
    }

    /** A mandate, if it is named. */
    public Optional<Mandate> mandate(UUID id) {
        return Optional.ofNullable(mandates.get(id));
    }

    /** A proposal, if it is named. */
    public Optional<LooserProposed> proposal(UUID id) {
        return Optional.ofNullable(proposals.get(id));
    }

    /** A link, if it is named. */
    public Optional<LinkGiven> link(UUID id) {
        return Optional.ofNullable(links.get(id));
    }
}
