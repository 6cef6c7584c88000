package org.greenroom.participation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.greenroom.ballot.BatchMoved;
import org.greenroom.ballot.RollFrozen;
import org.greenroom.ballot.RollPart;
import org.greenroom.membership.Workplaces;
import org.greenroom.participation.PublishedFigures.PartRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes figures of workplaces, in the transaction of the batch they belong to. */
@Component
class FigurePublisher {

    private final PublishedFigures published;
    private final Workplaces workplaces;
    private final ObjectProvider<NamedListSwitch> lists;
    private final Publication publication;

    FigurePublisher(
            PublishedFigures published,
            Workplaces workplaces,
            ObjectProvider<NamedListSwitch> lists,
            ParticipationSettings settings) {
        this.published = published;
        this.workplaces = workplaces;
        this.lists = lists;
        this.publication = new Publication(settings);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RollFrozen event) {
        begin(event.ballotId(), event.parts());
    }

    private void begin(UUID ballotId, List<RollPart> parts) {
        boolean listed = lists.stream().anyMatch(list -> list.isOn(ballotId));
        var codes = parts.stream()
                .map(RollPart::workplaceCode)
                .filter(Objects::nonNull)
                .toList();
        published.insertParts(publication.begin(ballotId, parts, workplaces.byCodes(codes), listed));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(BatchMoved event) {
        UUID ballotId = event.ballotId();
        List<PartRow> parts = published.parts(ballotId);
        if (parts.isEmpty()) {
            // Its roll was frozen before there were published figures.
            begin(ballotId, event.parts());
            parts = published.parts(ballotId);
        }
        published.insertTotal(ballotId, event.batch(), event.cast(), event.at());
        var totals = published.totals(List.of(ballotId)).getOrDefault(ballotId, List.of());
        published.publish(publication.decide(event, parts, totals, published.history(ballotId)));
    }
}
