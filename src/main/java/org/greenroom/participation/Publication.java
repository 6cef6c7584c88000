package org.greenroom.participation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.greenroom.ballot.BatchMoved;
import org.greenroom.ballot.RollPart;
import org.greenroom.membership.WorkplaceSummary;
import org.greenroom.participation.Disclosure.Current;
import org.greenroom.participation.Disclosure.Part;
import org.greenroom.participation.PublishedFigures.FigureRow;
import org.greenroom.participation.PublishedFigures.PartRow;
import org.greenroom.participation.PublishedFigures.Showing;
import org.greenroom.participation.PublishedFigures.TotalRow;
import org.jspecify.annotations.Nullable;

/** From a roll to parts, and from a batch to the figures that are published with it. Knows no database. */
final class Publication {

    private final ParticipationSettings settings;

    Publication(ParticipationSettings settings) {
        this.settings = settings;
    }

    /**
     * The parts of a roll, none of which has a figure yet. The small workplaces of an agreement are a part of their own
     * besides, if they are enough, which no page shows; those without a workplace are in the whole only.
     *
     * @param names of the workplaces, by code
     * @param listed whether the ballot has a named list
     */
    List<PartRow> begin(UUID ballotId, List<RollPart> parts, Map<String, WorkplaceSummary> names, boolean listed) {
        List<PartRow> rows = new ArrayList<>();
        Map<String, List<Integer>> small = new TreeMap<>();
        for (RollPart part : parts) {
            String code = part.workplaceCode();
            String agreement = part.agreement();
            if (code == null || agreement == null) {
                continue;
            }
            if (isSmall(part.entitled())) {
                small.computeIfAbsent(agreement, any -> new ArrayList<>()).add(part.entitled());
            }
            rows.add(row(ballotId, code, names.get(code), agreement, part.entitled(), listed));
        }
        small.forEach((agreement, sizes) -> {
            int all = sizes.stream().mapToInt(Integer::intValue).sum();
            // Each of them stands among enough others, so that the sum says little of any.
            if (!isSmall(all - Collections.max(sizes))) {
                rows.add(row(ballotId, null, null, agreement, all, listed));
            }
        });
        return rows;
    }

    private boolean isSmall(int entitled) {
        return entitled < settings.smallestGroup();
    }

    private PartRow row(
            UUID ballotId,
            @Nullable String code,
            @Nullable WorkplaceSummary workplace,
            String agreement,
            int entitled,
            boolean listed) {
        Showing unlisted = listed ? Showing.LISTED : Showing.JUST_STARTED;
        return new PartRow(
                UUID.randomUUID(),
                ballotId,
                code,
                workplace == null ? Objects.requireNonNullElse(code, "") : workplace.name(),
                workplace == null ? "" : workplace.employer(),
                agreement,
                code == null,
                entitled,
                isSmall(entitled) ? Showing.SMALL_GROUP : unlisted,
                null,
                0,
                null);
    }

    /**
     * The figures that are published with a batch.
     *
     * @param totals of all batches in order, this one last
     * @param history of all parts, in the order of batches
     */
    List<FigureRow> decide(BatchMoved event, List<PartRow> rows, List<TotalRow> totals, List<FigureRow> history) {
        Map<Integer, Integer> index = new HashMap<>();
        int[] cast = new int[totals.size() + 1];
        for (int i = 1; i < cast.length; i++) {
            cast[i] = totals.get(i - 1).cast();
            index.put(totals.get(i - 1).batch(), i);
        }
        var published = history.stream().collect(groupingBy(FigureRow::partId));
        // Without those added since: a part’s complement is what it was when the roll was frozen.
        int frozen = event.frozen();
        var votes = votes(event.parts());
        List<FigureRow> figures = new ArrayList<>();
        Map<Part, PartRow> rowOf = new HashMap<>();
        List<Current> current = new ArrayList<>();
        for (PartRow row : rows) {
            if (row.showing() == Showing.SMALL_GROUP || row.showing() == Showing.LISTED) {
                continue;
            }
            int voted = votes.getOrDefault(key(row), 0);
            if (row.entitled() == frozen) {
                // Everybody is counted there: the figure of the whole, which is published anyway. Once somebody was
                // added
                // it is not any more, and the difference would be about that one.
                if (frozen == event.entitled() && voted >= settings.few() && row.entitled() - voted >= settings.few()) {
                    figures.add(new FigureRow(row.id(), event.batch(), voted, event.at()));
                }
                continue;
            }
            Part part = replay(row, published.getOrDefault(row.id(), List.of()), index);
            rowOf.put(part, row);
            current.add(new Current(part, voted));
        }
        var disclosure = new Disclosure(settings.few(), frozen, cast, List.copyOf(rowOf.keySet()));
        for (var change : disclosure.decide(current)) {
            var row = Objects.requireNonNull(rowOf.get(change.part()));
            Integer figure = change.nearlyEveryone() ? null : Integer.valueOf(change.voted());
            figures.add(new FigureRow(row.id(), event.batch(), figure, event.at()));
        }
        return figures;
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
                        part -> isSmall(part.entitled()) ? pool(part.agreement()) : workplace(part.workplaceCode()),
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
