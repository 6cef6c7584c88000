package org.greenroom.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a member’s record stands: nothing but the sum of its events, which {@link #after} adds up one by one.
 *
 * @param number of the last event
 * @param stated the answers by item
 * @param exceptions for single productions, in the order they were made
 * @param mandates of agents, those that have run out included until they are ended
 * @param proposals that wait for the member
 * @param shown the last time each use’s wording was shown
 * @param revisions the number of the last event that changed a use’s answers
 * @param looked when each agent last looked, by mandate
 * @param preset the last place to start from, or null
 */
public record PreferenceState(
        int number,
        SortedMap<Item, Stated> stated,
        List<NamedException> exceptions,
        List<Mandate> mandates,
        List<LooserProposal> proposals,
        SortedMap<Use, Shown> shown,
        SortedMap<Use, Integer> revisions,
        SortedMap<UUID, Instant> looked,
        @Nullable Preset preset) {

    /** A record in which nothing happened yet. */
    public static final PreferenceState EMPTY = new PreferenceState(
            0,
            new TreeMap<>(),
            List.of(),
            List.of(),
            List.of(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            null);

    /**
     * What was last shown of a use.
     *
     * @param event the event that says so
     * @param version of the wording
     * @param language {@code en} or {@code cy}
     * @param at when
     */
    public record Shown(UUID event, int version, String language, Instant at) {}

    /** This state and one more event. */
    public PreferenceState after(Entry entry) {
        if (entry.number() != number + 1) {
            throw new IllegalArgumentException("Event " + entry.number() + " does not follow event " + number);
        }
        var next = new Next(this, entry);
        switch (entry.event()) {
            case PreferenceEvent.WordingShown event -> next.show(event);
            case PreferenceEvent.PresetChosen event -> next.preset = event.preset();
            case PreferenceEvent.Decided event -> next.decide(event);
            case PreferenceEvent.ExceptionStated event -> next.except(event);
            case PreferenceEvent.ExceptionEnded event -> next.endException(event.exception());
            case PreferenceEvent.AgentNamed event -> next.mandates.add(event.mandate());
            case PreferenceEvent.AgentEnded event -> next.endMandate(event.mandate());
            case PreferenceEvent.LooserProposed event ->
                next.proposals.add(
                        new LooserProposal(event.proposal(), entry.by(), entry.at(), event.changes(), event.reason()));
            case PreferenceEvent.ProposalDeclined event ->
                next.proposals.removeIf(proposal -> proposal.id().equals(event.proposal()));
            case PreferenceEvent.AgentLooked event -> next.looked.put(event.mandate(), entry.at());
            case PreferenceEvent.LinkGiven event -> {}
            case PreferenceEvent.LinkRevoked event -> {}
        }
        return next.state();
    }

    /** How an item reads on a day (UK). A language without an answer of its own reads as all others do. */
    public Reading reading(Item item, LocalDate day, Map<Use, Integer> lastMaterial) {
        var own = stated.get(item);
        if (own == null && item.language() != null) {
            own = stated.get(new Item(item.use(), null, null));
        }
        return Reading.of(item, own, day, lastMaterial.getOrDefault(item.use(), 1));
    }

    /** How an item reads on a day for one production. */
    public Reading readingFor(
            Item item, String engager, String production, LocalDate day, Map<Use, Integer> lastMaterial) {
        var standing = reading(item, day, lastMaterial);
        for (var exception : exceptions) {
            if (exception.about(engager, production) && exception.covers(item)) {
                var over = exception.over(standing, day, lastMaterial.getOrDefault(item.use(), 1));
                // What was said for a language is not widened by an exception for all the others.
                var ownLanguage = !exception.items().contains(item) && stated.containsKey(item);
                standing = ownLanguage
                        ? new Reading(item, over.stated(), over.leeway().and(standing.leeway()), over.reason())
                        : over;
            }
        }
        return standing;
    }

    /** The items of a use: those everybody has and the languages answered for. */
    public SortedSet<Item> items(Use use) {
        var items = new TreeSet<>(Item.of(use));
        stated.keySet().stream().filter(item -> item.use() == use).forEach(items::add);
        return items;
    }

    /** The items of a use, and those that only an exception names. */
    SortedSet<Item> itemsWithExceptions(Use use) {
        var items = items(use);
        exceptions(use).forEach(exception -> items.addAll(exception.items()));
        return items;
    }

    /** The number of the last event that changed a use’s answers; 0 where there was none. */
    public int revision(Use use) {
        return revisions.getOrDefault(use, 0);
    }

    /** The exceptions for a use. */
    public List<NamedException> exceptions(Use use) {
        return exceptions.stream().filter(exception -> exception.use() == use).toList();
    }

    /** A mandate that has not been ended. */
    public Optional<Mandate> mandate(UUID id) {
        return mandates.stream().filter(mandate -> mandate.id().equals(id)).findAny();
    }

    /** A proposal that waits for the member. */
    public Optional<LooserProposal> proposal(UUID id) {
        return proposals.stream().filter(proposal -> proposal.id().equals(id)).findAny();
    }

    /** The next state while it is made. */
    private static final class Next {

        private final Entry entry;
        private final TreeMap<Item, Stated> stated;
        private final List<NamedException> exceptions;
        private final List<Mandate> mandates;
        private final List<LooserProposal> proposals;
        private final TreeMap<Use, Shown> shown;
        private final TreeMap<Use, Integer> revisions;
        private final TreeMap<UUID, Instant> looked;
        private @Nullable Preset preset;

        Next(PreferenceState before, Entry entry) {
            this.entry = entry;
            stated = new TreeMap<>(before.stated);
            exceptions = new ArrayList<>(before.exceptions);
            mandates = new ArrayList<>(before.mandates);
            proposals = new ArrayList<>(before.proposals);
            shown = new TreeMap<>(before.shown);
            revisions = new TreeMap<>(before.revisions);
            looked = new TreeMap<>(before.looked);
            preset = before.preset;
        }

        void show(PreferenceEvent.WordingShown event) {
            event.wordings()
                    .forEach((use, version) ->
                            shown.put(use, new Shown(entry.id(), version, event.language(), entry.at())));
        }

        void decide(PreferenceEvent.Decided event) {
            for (var change : event.changes()) {
                var answer = new Stated(change.to(), change.wording(), entry.id(), entry.at(), entry.by());
                stated.put(change.item(), answer);
                revisions.put(change.item().use(), entry.number());
                endLooserExceptions(change);
            }
            proposals.removeIf(proposal -> proposal.id().equals(event.proposal()));
        }

        /** Whoever makes the standing answer stricter means the exceptions too; they are stated anew where not. */
        private void endLooserExceptions(Change change) {
            exceptions.replaceAll(exception -> {
                var looser = exception
                                .stated()
                                .leeway()
                                .answer()
                                .compareTo(change.to().answer())
                        > 0;
                return looser ? without(exception, item -> reads(item, change.item())) : exception;
            });
            exceptions.removeIf(exception -> exception.items().isEmpty());
        }

        void except(PreferenceEvent.ExceptionStated event) {
            exceptions.replaceAll(before -> {
                var rest = before;
                if (before.about(event.engager(), event.production())) {
                    rest = without(rest, event.items()::contains);
                }
                return rest;
            });
            exceptions.removeIf(exception -> exception.items().isEmpty());
            var answer = new Stated(event.leeway(), event.wording(), entry.id(), entry.at(), entry.by());
            exceptions.add(new NamedException(
                    event.exception(), event.items(), event.engager(), event.production(), event.from(), answer));
            revisions.put(event.items().first().use(), entry.number());
        }

        void endException(UUID id) {
            exceptions.stream()
                    .filter(exception -> exception.id().equals(id))
                    .forEach(exception -> revisions.put(exception.use(), entry.number()));
            exceptions.removeIf(exception -> exception.id().equals(id));
        }

        void endMandate(UUID id) {
            mandates.removeIf(mandate -> mandate.id().equals(id));
            looked.remove(id);
            proposals.removeIf(proposal -> id.equals(proposal.by().mandate()));
        }

        PreferenceState state() {
            return new PreferenceState(
                    entry.number(),
                    stated,
                    List.copyOf(exceptions),
                    List.copyOf(mandates),
                    List.copyOf(proposals),
                    shown,
                    revisions,
                    looked,
                    preset);
        }

        /** Whether an item’s standing answer is the one just given to {@code changed}. */
        private boolean reads(Item item, Item changed) {
            return item.equals(changed)
                    || (item.use() == changed.use()
                            && item.language() != null
                            && changed.language() == null
                            && !stated.containsKey(item));
        }

        private static NamedException without(NamedException exception, Predicate<Item> gone) {
            var items = new TreeSet<>(exception.items());
            items.removeIf(gone);
            return new NamedException(
                    exception.id(),
                    items,
                    exception.engager(),
                    exception.production(),
                    exception.from(),
                    exception.stated());
        }
    }
}
