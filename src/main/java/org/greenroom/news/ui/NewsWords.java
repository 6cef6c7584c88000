package org.greenroom.news.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.greenroom.news.Article;
import org.greenroom.news.ArticleDraft;
import org.greenroom.news.ArticleLine;
import org.greenroom.news.ArticleState;
import org.greenroom.news.Topic;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Articles, topics and times in the words of the current page. */
@Component
class NewsWords {

    private final Texts texts;
    private final Times times;

    NewsWords(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    Locale locale() {
        return UI.getCurrent().getLocale();
    }

    String text(String key, @Nullable Object... parameters) {
        return texts.get(locale(), key, parameters);
    }

    String topic(Topic topic) {
        return text("news.topic." + topic.slug());
    }

    String day(Instant instant) {
        return times.date(LocalDate.ofInstant(instant, Times.ZONE), locale());
    }

    String full(Instant instant) {
        return times.full(instant, locale());
    }

    String month(YearMonth month) {
        return times.month(month, locale());
    }

    /** What stands above a title. */
    String kicker(Topic topic, Instant publishedAt) {
        return topic(topic) + " · " + day(publishedAt);
    }

    StatusTag stateTag(ArticleState state) {
        var shape =
                switch (state) {
                    case DRAFT -> Shape.DASHED;
                    case SCHEDULED -> Shape.OUTLINE;
                    case PUBLISHED -> Shape.STRONG;
                    case ARCHIVED, WITHDRAWN -> Shape.QUIET;
                };
        return new StatusTag(text("newsroom.state." + state.name().toLowerCase(Locale.ROOT)), shape);
    }

    /** What is to be known of where an article stands. */
    String standing(ArticleDraft draft) {
        var parts = moments(draft.publishAt(), draft.publishedAt(), draft.pinnedUntil());
        parts.add(text("newsroom.standing.changed", brief(draft.changedAt()), draft.changedBy()));
        return String.join(" · ", parts);
    }

    /** The same in a list: who changed it last only where that is still in work. */
    String standing(ArticleLine line) {
        var parts = moments(line.publishAt(), line.publishedAt(), line.pinnedUntil());
        if (line.publishedAt() == null || line.corrected()) {
            parts.add(text("newsroom.standing.changed", brief(line.changedAt()), line.changedBy()));
        }
        return String.join(" · ", parts);
    }

    private List<String> moments(
            @Nullable Instant publishAt, @Nullable Instant publishedAt, @Nullable Instant pinnedUntil) {
        var parts = new ArrayList<String>();
        if (publishAt != null) {
            parts.add(text("newsroom.standing.scheduled", full(publishAt)));
        }
        if (publishedAt != null) {
            parts.add(text("newsroom.standing.published", brief(publishedAt)));
        }
        if (pinnedUntil != null) {
            parts.add(text("newsroom.standing.pinned", brief(pinnedUntil)));
        }
        return parts;
    }

    private String brief(Instant instant) {
        return times.brief(instant, locale());
    }

    /** The title as a link. */
    RouterLink link(Article article) {
        var link = new RouterLink(
                article.in(locale()).title(), ArticleView.class, new RouteParameters(ArticleView.SLUG, article.slug()));
        link.getElement()
                .setAttribute("lang", article.newest().languageFor(locale()).getLanguage());
        return link;
    }

    /** An article as a row of a list. */
    ListItem row(Article article) {
        var kicker = new Paragraph(new Span(kicker(article.topic(), article.publishedAt())));
        kicker.addClassName("kicker");
        if (article.isNew()) {
            kicker.add(new StatusTag(text("news.new"), Shape.STRONG));
        }
        if (article.pinned()) {
            kicker.add(new StatusTag(text("news.pinned"), Shape.OUTLINE));
        }
        var heading = new H2(link(article));
        var summary = new Paragraph(article.in(locale()).summary());
        summary.addClassName("secondary");
        summary.getElement()
                .setAttribute("lang", article.newest().languageFor(locale()).getLanguage());
        return new ListItem(kicker, heading, summary);
    }
}
