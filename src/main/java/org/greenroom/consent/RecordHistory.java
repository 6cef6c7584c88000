package org.greenroom.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.greenroom.consent.ledger.Ledger;
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

    /**
     * A page of the record.
     *
     * @param entries the newest first
     * @param total how many there are in all, which is the number of the newest
     * @param mentioned what entries of the page name by id only
     */
    public record Page(List<Entry> entries, int total, Mentioned mentioned) {}

    /** Like {@link #newest}, with what it takes to say it in words; the number of statements does not grow. */
    public Page page(int last, int limit) {
        var subject = own.find().orElse(null);
        if (subject == null) {
            return new Page(List.of(), 0, Mentioned.NOTHING);
        }
        var total = ledger.newest(subject, Integer.MAX_VALUE, 1).stream()
                .mapToInt(Entry::number)
                .findFirst()
                .orElse(0);
        var entries = ledger.newest(subject, last, limit);
        var mentioned = Mentioned.in(entries);
        return new Page(entries, total, mentioned.covers(entries) ? mentioned : Mentioned.in(ledger.all(subject)));
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
        var restsOn = new EnumMap<Use, Set<Integer>>(Use.class);
        for (var use : Use.values()) {
            for (var item : state.items(use)) {
                var reading = state.reading(item, day, material);
                readings.put(item, reading);
                var stated = reading.stated();
                if (stated != null) {
                    restsOn.computeIfAbsent(use, key -> new TreeSet<>()).add(stated.wording());
                }
            }
        }
        return new PastReading(day, readings, state.exceptions(), wordings.versions(restsOn), material);
    }
}
