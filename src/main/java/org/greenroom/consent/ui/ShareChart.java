package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseGroup;
import org.greenroom.consent.statistics.GroupShares;
import org.greenroom.consent.statistics.Share;
import org.greenroom.consent.statistics.UseShares;
import org.greenroom.consent.wording.Wording;

/** Bars by use, with the same figures in words below each: the bars are for the eyes only. */
class ShareChart extends Div {

    private final Map<Use, Wording> wordings;

    ShareChart(GroupShares shares, Map<Use, Wording> wordings, List<UseGroup> groups) {
        this.wordings = wordings;
        addClassName("share-chart");
        for (var group : groups) {
            var title = getTranslation("consent.group." + group.slug() + ".title");
            var section = new Section(new H3(title));
            shares.uses().stream().filter(each -> each.use().group() == group).forEach(each -> section.add(row(each)));
            add(section);
        }
    }

    private Div row(UseShares shares) {
        var wording = wordings.get(shares.use());
        var title =
                wording == null ? shares.use().name() : wording.in(getLocale()).title();
        var bar = new Div(
                part("refuse", shares.refuse()),
                part("ask", shares.ask()),
                part("allow", shares.allow()),
                part("unstated", shares.unstated()));
        bar.addClassName("share-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var words = new Paragraph(getTranslation(
                "statistics.row",
                words(shares.refuse()),
                words(shares.ask()),
                words(shares.allow()),
                words(shares.unstated())));
        words.addClassName("share-words");
        var row = new Div(new H4(title), bar, words);
        row.addClassName("share-row");
        return row;
    }

    private static Span part(String kind, Share share) {
        var part = new Span();
        part.addClassNames("share-part", "share-" + kind);
        // “Under 5” keeps a sliver, so that the bar does not say nobody.
        part.getStyle().set("flex-grow", String.valueOf(Math.max(share.steps(), 2)));
        return part;
    }

    private String words(Share share) {
        if (share.underFive()) {
            return getTranslation("statistics.under-5");
        }
        return share.overNinetyFive()
                ? getTranslation("statistics.over-95")
                : getTranslation("statistics.percent", share.steps());
    }
}
