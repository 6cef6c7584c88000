package org.greenroom.news;

import java.time.Clock;
import java.util.Map;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes editions of articles: for an editor, or for the clock when a scheduled one is due. */
@Component
@Transactional
class Publisher {

    private final ArticleRepository articles;
    private final Editions editions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publisher(
            ArticleRepository articles,
            Editions editions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.articles = articles;
        this.editions = editions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Publishes what is due. @return how many */
    public int publishDue() {
        var published = 0;
        for (var id : articles.due(clock.instant())) {
            var due = articles.lock(id).filter(article -> article.state() == ArticleState.SCHEDULED);
            if (due.isPresent()) {
                publish(due.get(), "", "", Actor.system());
                published++;
            }
        }
        return published;
    }

    void publish(ArticleEntity article, String noteEnglish, String noteWelsh, Actor who) {
        var now = clock.instant();
        var number = article.publish(who.name(), now);
        articles.saveAndFlush(article);
        editions.add(article.id(), number, article, noteEnglish, noteWelsh, who.name(), now);
        audit.record(
                who,
                number == 1 ? "news.published" : "news.corrected",
                "article " + article.id(),
                Map.of("edition", String.valueOf(number)));
        if (number == 1) {
            events.publishEvent(new ArticlePublished(article.id()));
        }
    }
}
