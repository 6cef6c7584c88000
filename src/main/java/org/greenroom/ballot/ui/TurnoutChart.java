package org.greenroom.ballot.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.greenroom.ballot.Turnout;
import org.greenroom.ballot.TurnoutByBatch.Point;
import org.greenroom.shell.Card;

/**
 * Turnout by batch as bars for the eye and as sentences for everybody. Only what was published: of a batch for which the
 * figure was words, there is no bar either.
 */
class TurnoutChart extends Card {

    private static final int BARS = 12;

    private final BallotWords words;
    private final int entitled;

    private TurnoutChart(List<Point> points, int entitled, BallotWords words) {
        super(words.text("ballots.turnout.chart"));
        this.words = words;
        this.entitled = entitled;
        addClassName("trend");
        var newest = points.subList(Math.max(0, points.size() - BARS), points.size());
        add(bars(newest));
        var list = new UnorderedList();
        list.addClassName("trend-words");
        points.forEach(point -> list.add(new ListItem(sentence(point))));
        add(new Details(words.text("ballots.turnout.chart.words", points.size()), list));
        secondary(words.text("ballots.turnout.chart.apart"));
    }

    /** The chart; empty while there is no figure to show. */
    static Optional<TurnoutChart> of(List<Point> published, Turnout turnout, BallotWords words) {
        var points = published.stream()
                .filter(point -> isShown(point, published.getLast(), turnout))
                .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(new TurnoutChart(points, turnout.entitled(), words));
    }

    private static boolean isShown(Point point, Point last, Turnout turnout) {
        var isFinal = turnout.isFinal() && point.equals(last);
        return new Turnout(turnout.entitled(), point.cast(), point.at(), isFinal).showing() == Turnout.Showing.FIGURE;
    }

    private Div bars(List<Point> points) {
        var columns = new Div();
        columns.addClassName("trend-columns");
        for (var point : points) {
            var bar = new Span();
            bar.addClassName("trend-bar");
            bar.getStyle().set("height", percent(point) + "%");
            var label = new Span(words.number(point.cast()));
            label.addClassName("trend-label");
            var column = new Div(label, bar);
            column.addClassName("trend-column");
            columns.add(column);
        }
        var chart = new Div(columns);
        chart.addClassName("trend-chart");
        var axis = new Div(new Span(words.brief(points.getFirst().at())));
        if (points.size() > 1) {
            axis.add(new Span(words.brief(points.getLast().at())));
        }
        axis.addClassName("trend-axis");
        var whole = new Div(chart, axis);
        // The same figures stand below in words.
        whole.getElement().setAttribute("aria-hidden", "true");
        return whole;
    }

    private String sentence(Point point) {
        return words.text(
                "ballots.turnout.chart.point",
                words.brief(point.at()),
                words.number(point.cast()),
                words.number(entitled),
                words.percent(percent(point)));
    }

    private double percent(Point point) {
        return 100.0 * point.cast() / entitled;
    }
}
