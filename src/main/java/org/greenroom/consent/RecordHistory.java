package org.greenroom.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.wording.Wording;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.texts.Times;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened in the signed-in member’s record, and what applied on a day. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MEMBER')")
public class RecordHistory {

    private final OwnRecord own;
    private final Ledger ledger;
    private final Wordings wordings;
    private final Clock clock;

    RecordHistory(OwnRecord own, Ledger ledger, Wordings wordings, Clock clock) {
        this.own = own;
        this.ledger = ledger;
        this.wordings = wordings;
        this.clock = clock;
    }

    /**
     * A part of the record, the newest first.
     *
     * @param last the highest number wanted; {@link Integer#MAX_VALUE} for the newest
     * @param limit how many at most
     */
    public List<Entry> newest(int last, int limit) {
        return own.find().map(subject -> ledger.newest(subject, last, limit)).orElse(List.of());
    }

    /** One entry by its number. */
    public Optional<Entry> entry(int number) {
        return own.find().flatMap(subject -> ledger.entry(subject, number));
    }

    /** The whole record in order; for what the member takes along. */
    public List<Entry> all() {
        return own.find().map(ledger::all).orElse(List.of());
    }

    /** The id under which the record is kept, which says nothing about the member; it stands on receipts. */
    public Optional<UUID> id() {
        return own.find();
    }

    /** What applied on a day (UK): at its end, or now for today. A day ahead is refused. */
    public PastReading on(LocalDate day) {
        var now = clock.instant();
        var end = day.plusDays(1).atStartOfDay(Times.ZONE).toInstant();
        if (day.isAfter(now.atZone(Times.ZONE).toLocalDate())) {
            throw new IllegalArgumentException("What applies on a day ahead is not known");
        }
        var state = PreferenceState.EMPTY;
        for (var entry : all()) {
            if (!entry.at().isBefore(end)) {
                break;
            }
            state = state.after(entry);
        }
        var material = wordings.lastMaterial(end.isBefore(now) ? end.minusMillis(1) : now);
        var readings = new TreeMap<Item, Reading>();
        var versions = new TreeMap<Use, Wording>();
        var items = new TreeSet<Item>();
        for (var use : Use.values()) {
            items.addAll(state.items(use));
        }
        for (var item : items) {
            var reading = state.reading(item, day, material);
            readings.put(item, reading);
            var stated = reading.stated();
            if (stated != null && !versions.containsKey(item.use())) {
                wordings.version(item.use(), stated.wording()).ifPresent(found -> versions.put(item.use(), found));
            }
        }
        return new PastReading(day, readings, new ArrayList<>(state.exceptions()), versions);
    }
}
