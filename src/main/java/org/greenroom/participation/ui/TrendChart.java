package org.greenroom.participation.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.greenroom.participation.Projection.Point;
import org.jspecify.annotations.Nullable;

/** Published figures by batch as bars, the target as a dashed line; the same figures stand below in words. */
class TrendChart extends Div {

    private static final int SHOWN = 12;
    private static final int IN_WORDS = 4;

    private final StewardWords words;
    private final int entitled;

    /** @param points at least one, in order */
    TrendChart(List<Point> points, int entitled, @Nullable Integer target, StewardWords words) {
        this.words = words;
        this.entitled = entitled;
        addClassName("trend");
        var newest = points.subList(Math.max(0, points.size() - SHOWN), points.size());
        add(chart(newest, target), list(newest.subList(Math.max(0, newest.size() - IN_WORDS), newest.size())));
        if (points.size() > IN_WORDS) {
            var earlier = points.subList(0, points.size() - IN_WORDS);
            add(new Details(words.text("steward.trend.earlier", earlier.size()), list(earlier)));
        }
    }

    private Div chart(List<Point> points, @Nullable Integer target) {
        var columns = new Div();
        columns.addClassName("trend-columns");
        points.forEach(point -> columns.add(column(point)));
        var chart = new Div(columns);
        if (target != null) {
            var line = new Span(words.text("steward.trend.target", words.percent(target)));
            line.addClassName("trend-target");
            line.getStyle().set("bottom", target + "%");
            chart.add(line);
        }
        chart.addClassName("trend-chart");
        var first = new Span(words.brief(points.getFirst().at()));
        var axis = new Div(first);
        if (points.size() > 1) {
            axis.add(new Span(words.brief(points.getLast().at())));
        }
        axis.addClassName("trend-axis");
        var whole = new Div(chart, axis);
        whole.getElement().setAttribute("aria-hidden", "true");
        return whole;
    }

    private Div column(Point point) {
        double percent = percent(point);
        var bar = new Span();
        bar.addClassName("trend-bar");
        bar.getStyle().set("height", percent + "%");
        var label = new Span(words.number(point.voted()));
        label.addClassName("trend-label");
        var column = new Div(label, bar);
        column.addClassName("trend-column");
        return column;
    }

    private UnorderedList list(List<Point> points) {
        var list = new UnorderedList();
        list.addClassName("trend-words");
        points.forEach(point -> list.add(new ListItem(new Paragraph(words.text(
                "steward.trend.point",
                words.brief(point.at()),
                words.number(point.voted()),
                words.number(entitled),
                words.percent(percent(point)))))));
        return list;
    }

    private double percent(Point point) {
        return 100.0 * point.voted() / entitled;
    }
}
