package org.greenroom.participation;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.ballot.BatchMoved;
import org.greenroom.ballot.RollFrozen;
import org.greenroom.ballot.RollPart;
import org.greenroom.membership.WorkplaceSummary;
import org.greenroom.membership.Workplaces;
import org.greenroom.participation.Disclosure.Current;
import org.greenroom.participation.Disclosure.Part;
import org.greenroom.participation.PublishedFigures.FigureRow;
import org.greenroom.participation.PublishedFigures.PartRow;
import org.greenroom.participation.PublishedFigures.Showing;
import org.greenroom.participation.PublishedFigures.TotalRow;
import org.jspecify.annotations.Nullable;
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
    private final ParticipationSettings settings;

    FigurePublisher(
            PublishedFigures published,
            Workplaces workplaces,
            ObjectProvider<NamedListSwitch> lists,
            ParticipationSettings settings) {
        this.published = published;
        this.workplaces = workplaces;
        this.lists = lists;
        this.settings = settings;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RollFrozen event) {
        begin(event.ballotId(), event.parts());
    }

    private void begin(UUID ballotId, List<RollPart> parts) {
        boolean listed = lists.stream().anyMatch(list -> list.isOn(ballotId));
        var names = workplaces.byCodes(parts.stream()
                .map(RollPart::workplaceCode)
                .filter(Objects::nonNull)
                .toList());
        List<PartRow> rows = new ArrayList<>();
        Map<String, Integer> pools = new TreeMap<>();
        for (RollPart part : parts) {
            String code = part.workplaceCode();
            String agreement = part.agreement();
            // Those without a workplace are in the whole only.
            if (code == null || agreement == null) {
                continue;
            }
            boolean small = part.entitled() < settings.smallestGroup();
            if (small) {
                pools.merge(agreement, part.entitled(), Integer::sum);
            }
            rows.add(row(ballotId, code, names.get(code), agreement, part.entitled(), showing(small, listed)));
        }
        pools.forEach((agreement, entitled) -> rows.add(
                row(ballotId, null, null, agreement, entitled, showing(entitled < settings.smallestGroup(), listed))));
        published.insertParts(rows);
    }

    private static Showing showing(boolean small, boolean listed) {
        if (small) {
            return Showing.SMALL_GROUP;
        }
        return listed ? Showing.LISTED : Showing.JUST_STARTED;
    }

    private static PartRow row(
            UUID ballotId,
            @Nullable String code,
            @Nullable WorkplaceSummary workplace,
            String agreement,
            int entitled,
            Showing showing) {
        String name = workplace == null ? Objects.requireNonNullElse(code, "") : workplace.name();
        String employer = workplace == null ? "" : workplace.employer();
        return new PartRow(
                UUID.randomUUID(),
                ballotId,
                code,
                name,
                employer,
                agreement,
                code == null,
                entitled,
                showing,
                null,
                0,
                null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(BatchMoved event) {
        UUID ballotId = event.ballotId();
        List<PartRow> rows = published.parts(ballotId);
        if (rows.isEmpty()) {
            // Its roll was frozen before there were published figures.
            begin(ballotId, event.parts());
            rows = published.parts(ballotId);
        }
        published.insertTotal(ballotId, event.batch(), event.cast(), event.at());
        var totals = published.totals(List.of(ballotId)).get(ballotId);
        published.publish(decide(event, rows, totals));
    }

    private List<FigureRow> decide(BatchMoved event, List<PartRow> rows, List<TotalRow> totals) {
        Map<Integer, Integer> index = new HashMap<>();
        int[] cast = new int[totals.size() + 1];
        for (int i = 1; i < cast.length; i++) {
            cast[i] = totals.get(i - 1).cast();
            index.put(totals.get(i - 1).batch(), i);
        }
        var history = published.history(event.ballotId()).stream().collect(Collectors.groupingBy(FigureRow::partId));
        var votes = votes(event.parts());
        List<FigureRow> changes = new ArrayList<>();
        Map<Part, PartRow> parts = new HashMap<>();
        List<Current> current = new ArrayList<>();
        for (PartRow row : rows) {
            if (row.showing() == Showing.SMALL_GROUP || row.showing() == Showing.LISTED) {
                continue;
            }
            int voted = votes.getOrDefault(key(row), 0);
            if (row.entitled() == event.entitled()) {
                whole(row, event, voted).ifPresent(changes::add);
                continue;
            }
            Part part = replay(row, history.getOrDefault(row.id(), List.of()), index);
            parts.put(part, row);
            current.add(new Current(part, voted));
        }
        var disclosure = new Disclosure(settings.few(), event.entitled(), cast, List.copyOf(parts.keySet()));
        for (var change : disclosure.decide(current)) {
            Integer figure = change.nearlyEveryone() ? null : Integer.valueOf(change.voted());
            changes.add(new FigureRow(parts.get(change.part()).id(), event.batch(), figure, event.at()));
        }
        return changes;
    }

    /** A workplace at which everybody is counted has the figure of the whole, which is published anyway. */
    private java.util.Optional<FigureRow> whole(PartRow row, BatchMoved event, int voted) {
        boolean shown = voted >= settings.few() && row.entitled() - voted >= settings.few();
        return shown
                ? java.util.Optional.of(new FigureRow(row.id(), event.batch(), voted, event.at()))
                : java.util.Optional.empty();
    }

    private static Part replay(PartRow row, List<FigureRow> history, Map<Integer, Integer> index) {
        Part part = new Part(row.entitled());
        for (FigureRow figure : history) {
            int batch = Objects.requireNonNull(index.get(figure.batch()), "A figure without its batch");
            Integer voted = figure.voted();
            if (voted == null) {
                part.publishedNearlyEveryone(batch);
            } else {
                part.published(batch, voted);
            }
        }
        return part;
    }

    private Map<String, Integer> votes(List<RollPart> parts) {
        return parts.stream()
                .filter(part -> part.workplaceCode() != null)
                .collect(toMap(
                        part -> part.entitled() < settings.smallestGroup()
                                ? pool(part.agreement())
                                : workplace(part.workplaceCode()),
                        RollPart::inBox,
                        Integer::sum));
    }

    private static String key(PartRow row) {
        return row.pooled() ? pool(row.agreement()) : workplace(row.workplaceCode());
    }

    private static String pool(@Nullable String agreement) {
        return "pool " + agreement;
    }

    private static String workplace(@Nullable String code) {
        return "workplace " + code;
    }
}
