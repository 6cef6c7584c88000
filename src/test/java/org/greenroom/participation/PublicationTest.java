package org.greenroom.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.ballot.BatchMoved;
import org.greenroom.ballot.RollPart;
import org.greenroom.participation.PublishedFigures.FigureRow;
import org.greenroom.participation.PublishedFigures.TotalRow;
import org.junit.jupiter.api.Test;

/** What becomes of figures when somebody is added to a frozen roll. */
class PublicationTest {

    private static final UUID BALLOT = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private final Publication publication = new Publication(new ParticipationSettings(5, 10, 3));

    private List<FigureRow> figures(int entitled, int inBox) {
        var frozen = List.of(new RollPart("W-1", "ITV", 30, 0));
        var parts = publication.begin(BALLOT, frozen, Map.of(), false);
        var now = List.of(new RollPart("W-1", "ITV", 30, inBox));
        var moved = new BatchMoved(BALLOT, 1, NOW, entitled, inBox, false, now);
        return publication.decide(moved, parts, List.of(new TotalRow(BALLOT, 1, inBox, NOW)), List.of());
    }

    @Test
    void aWorkplaceWhereEverybodyIsCountedHasTheFigureOfTheWhole() {
        assertThat(figures(30, 12)).extracting(FigureRow::voted).containsExactly(12);
    }

    @Test
    void onceSomebodyWasAddedItHasNoneSinceTheDifferenceWouldBeAboutThatOne() {
        assertThat(figures(31, 12)).isEmpty();
    }
}
