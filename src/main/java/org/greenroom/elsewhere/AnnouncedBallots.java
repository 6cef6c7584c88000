package org.greenroom.elsewhere;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may read of ballots held elsewhere. */
@Service
@Transactional(readOnly = true)
public class AnnouncedBallots {

    private final HeldRepository held;
    private final ElsewhereSettings settings;
    private final Clock clock;

    AnnouncedBallots(HeldRepository held, ElsewhereSettings settings, Clock clock) {
        this.held = held;
        this.settings = settings;
        this.clock = clock;
    }

    /** All that were announced, those that close last first. */
    public List<AnnouncedBallot> all() {
        return held.announced().stream().map(this::shown).toList();
    }

    /** One that was announced. */
    public Optional<AnnouncedBallot> find(UUID id) {
        return held.findById(id)
                .filter(found -> found.state() != HeldState.DRAFT)
                .map(this::shown);
    }

    private AnnouncedBallot shown(HeldEntity found) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Times.ZONE);
        var said = found.announcement();
        var from = said.papersFrom();
        var until = said.closesOn();
        var running = found.state() == HeldState.ANNOUNCED
                && from != null
                && until != null
                && !today.isBefore(from)
                && !today.isAfter(until);
        var reminded = found.remindedAt();
        return new AnnouncedBallot(
                found.id(),
                found.state(),
                said,
                found.state() == HeldState.RESULT_PUBLISHED ? found.outcome() : null,
                found.publishedAt(),
                running,
                found.state() == HeldState.ANNOUNCED
                        && until != null
                        && !today.isAfter(until)
                        && reminded != null
                        && now.isBefore(reminded.plus(settings.reminderShownFor())));
    }
}
