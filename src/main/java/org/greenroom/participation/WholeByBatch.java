package org.greenroom.participation;

import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.TurnoutByBatch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives what is published of the whole to the pages of the ballot, so that no figure is kept twice. */
@Component
class WholeByBatch implements TurnoutByBatch {

    private final PublishedFigures published;

    WholeByBatch(PublishedFigures published) {
        this.published = published;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Point> of(UUID ballotId) {
        return published.totals(List.of(ballotId)).getOrDefault(ballotId, List.of()).stream()
                .map(total -> new Point(total.publishedAt(), total.cast()))
                .toList();
    }
}
