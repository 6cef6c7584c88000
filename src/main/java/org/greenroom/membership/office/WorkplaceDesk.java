package org.greenroom.membership.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.greenroom.membership.Found;
import org.greenroom.membership.WorkplaceSummary;
import org.greenroom.membership.Workplaces;
import org.greenroom.texts.Times;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the membership office reads of one workplace. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
public class WorkplaceDesk {
    private static final int MOST_TERMS = 200;

    private final Workplaces workplaces;
    private final Entries entries;
    private final Clock clock;

    WorkplaceDesk(Workplaces workplaces, Entries entries, Clock clock) {
        this.workplaces = workplaces;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * A workplace with one page of its engagements.
     *
     * @param currentOnly only engagements that cover today
     * @param page        from 0
     */
    public Optional<WorkplaceDetails> open(String code, boolean currentOnly, int page, int size) {
        return workplaces.byCode(code).map(workplace -> details(workplace, currentOnly, page, size));
    }

    private WorkplaceDetails details(WorkplaceSummary workplace, boolean currentOnly, int page, int size) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        Optional<LocalDate> day = currentOnly ? Optional.of(today) : Optional.empty();
        long current = entries.countAtWorkplace(EntryKind.ENGAGEMENT, workplace.id(), Optional.of(today));
        long all = entries.countAtWorkplace(EntryKind.ENGAGEMENT, workplace.id(), Optional.empty());
        List<Entry> shown = entries.atWorkplace(EntryKind.ENGAGEMENT, workplace.id(), day, page * size, size);
        List<Entry> terms =
                entries.atWorkplace(EntryKind.TERM, workplace.id(), Optional.empty(), 0, MOST_TERMS).stream()
                        .sorted(Comparator.comparing(Entry::endsOn, Comparator.nullsLast(Comparator.naturalOrder()))
                                .reversed())
                        .toList();
        return new WorkplaceDetails(workplace, new Found<>(shown, currentOnly ? current : all), current, all, terms);
    }
}
