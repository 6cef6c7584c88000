package org.greenroom.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A member’s whole record as it stands today.
 *
 * @param uses every use in the order of the catalogue
 * @param mandates the agents, those that have run out included
 * @param proposals of agents that wait for the member
 * @param preset the last place to start from, or null
 * @param today the day (UK) it is read for
 * @param number of the last event; 0 when there is none
 */
public record Overview(
        SortedMap<Use, UseStanding> uses,
        List<Mandate> mandates,
        List<LooserProposal> proposals,
        @Nullable Preset preset,
        LocalDate today,
        int number) {

    /** One use. */
    public UseStanding of(Use use) {
        var standing = uses.get(use);
        if (standing == null) {
            throw new IllegalStateException("The catalogue has no wording of " + use);
        }
        return standing;
    }

    /** The uses of which nothing was ever said. */
    public List<Use> unstated() {
        return uses.values().stream()
                .filter(UseStanding::unstated)
                .map(UseStanding::use)
                .toList();
    }

    /** The uses whose wording changed in substance since they were answered with anything but a refusal. */
    public List<Use> reworded() {
        return uses.values().stream()
                .filter(UseStanding::reworded)
                .map(UseStanding::use)
                .toList();
    }

    /**
     * What runs out within some days, the soonest first; what has run out already is not among it.
     *
     * @param days how many days ahead
     */
    public List<Expiry> expiringWithin(int days) {
        var limit = today.plusDays(days);
        var found = new ArrayList<Expiry>();
        for (var standing : uses.values()) {
            standing.readings().values().forEach(reading -> {
                if (reading.reason() == Reading.Reason.STATED) {
                    add(found, reading.item(), null, reading.leeway().until(), limit);
                }
            });
            standing.exceptions().forEach(exception -> exception
                    .items()
                    .forEach(item -> add(
                            found, item, exception, exception.stated().leeway().until(), limit)));
        }
        found.sort(Comparator.comparing(Expiry::until).thenComparing(Expiry::item));
        return found;
    }

    private void add(
            List<Expiry> found,
            Item item,
            @Nullable NamedException exception,
            @Nullable LocalDate until,
            LocalDate limit) {
        if (until != null && !until.isBefore(today) && !until.isAfter(limit)) {
            found.add(new Expiry(item, exception, until));
        }
    }

    /**
     * Something that runs out.
     *
     * @param item what
     * @param exception the exception it stands in, or null for the standing answer
     * @param until its last day (UK)
     */
    public record Expiry(Item item, @Nullable NamedException exception, LocalDate until) {}
}
