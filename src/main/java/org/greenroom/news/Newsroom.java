package org.greenroom.news;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.greenroom.audit.Acting;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.greenroom.news.NewsRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What editors do. Every change names the version it was made from; one made from an older version is refused with
 * {@link Reason#CHANGED_MEANWHILE}, so that nobody overwrites another’s edit unseen.
 */
@Service
@Transactional
@PreAuthorize("hasRole('NEWS_EDITOR')")
public class Newsroom {

    private final ArticleRepository articles;
    private final ArticleLines lines;
    private final Editions editions;
    private final FileShelf files;
    private final Publisher publisher;
    private final Readers readers;
    private final NewsSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Newsroom(
            ArticleRepository articles,
            ArticleLines lines,
            Editions editions,
            FileShelf files,
            Publisher publisher,
            Readers readers,
            NewsSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.articles = articles;
        this.lines = lines;
        this.editions = editions;
        this.files = files;
        this.publisher = publisher;
        this.readers = readers;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Articles in some states, the last changed first. */
    @Transactional(readOnly = true)
    public List<ArticleLine> list(Set<ArticleState> states, int page, int size) {
        return lines.in(states, page, size);
    }

    /** How many there are in some states. */
    @Transactional(readOnly = true)
    public long count(Set<ArticleState> states) {
        return articles.countInStates(List.copyOf(states));
    }

    /** One article as it is worked on. */
    @Transactional(readOnly = true)
    public Optional<ArticleDraft> find(UUID id) {
        return articles.findById(id).map(this::draft);
    }

    /** The published versions of an article, the newest first. */
    @Transactional(readOnly = true)
    public List<Edition> editions(UUID id) {
        return editions.of(id);
    }

    /** How many members an audience has now; for everyone, how many members. */
    @Transactional(readOnly = true)
    public int recipients(Audience audience) {
        return audience.complete() ? readers.count(audience) : 0;
    }

    /** Begins an article. */
    public ArticleDraft create(ArticleForm form) {
        ArticleRules.checkKept(form, settings);
        var id = UUID.randomUUID();
        var slug = Slugs.of(form.english().title(), articles::existsBySlug);
        var article = articles.saveAndFlush(new ArticleEntity(id, slug, form, by().name(), clock.instant()));
        editions.replaceTargets(id, form.audience());
        return draft(article);
    }

    /** Changes what is worked on; readers see it with the next publication. */
    public ArticleDraft save(UUID id, int version, ArticleForm form) {
        ArticleRules.checkKept(form, settings);
        var article = require(id, version);
        if (article.draft(form.audience(), false).edition() > 0
                && !form.audience().equals(audience(article))) {
            throw new NewsRefused(Reason.NOT_NOW);
        }
        article.change(form, by().name(), clock.instant());
        if (!Slugs.of(form.english().title(), taken -> false).equals(stem(article))) {
            article.readdress(Slugs.of(form.english().title(), articles::existsBySlug));
        }
        editions.replaceTargets(id, form.audience());
        return draft(articles.saveAndFlush(article));
    }

    /** Publishes at once. */
    @AsksAgain
    public ArticleDraft publish(UUID id, int version) {
        var article = require(id, version);
        if (article.draft(audience(article), false).edition() > 0) {
            throw new NewsRefused(Reason.NOT_NOW);
        }
        checkPublishable(article);
        publisher.publish(article, "", "", by());
        return draft(article);
    }

    /**
     * Publishes a correction.
     *
     * @param noteEnglish what was corrected, for readers to see
     * @param noteWelsh the same in Welsh; may be empty
     */
    @AsksAgain
    public ArticleDraft correct(UUID id, int version, String noteEnglish, String noteWelsh) {
        var article = require(id, version);
        if (noteEnglish.isBlank()) {
            throw new NewsRefused(Reason.NOTE_MISSING);
        }
        if (noteEnglish.length() > ArticleRules.LONGEST_NOTE || noteWelsh.length() > ArticleRules.LONGEST_NOTE) {
            throw new NewsRefused(Reason.SUMMARY_TOO_LONG);
        }
        if (article.draft(audience(article), false).edition() == 0) {
            throw new NewsRefused(Reason.NOT_NOW);
        }
        checkPublishable(article);
        publisher.publish(article, noteEnglish.strip(), noteWelsh.strip(), by());
        return draft(article);
    }

    /** Publishes later. */
    @AsksAgain
    public ArticleDraft schedule(UUID id, int version, Instant at) {
        var article = require(id, version);
        var now = clock.instant();
        if (!at.isAfter(now)) {
            throw new NewsRefused(Reason.TIME_PAST);
        }
        if (at.isAfter(now.plus(settings.farthest()))) {
            throw new NewsRefused(Reason.TIME_TOO_FAR);
        }
        checkPublishable(article);
        return act(article, "news.scheduled", each -> each.schedule(at, by().name(), now));
    }

    /** Takes a scheduled one back to a draft. */
    public ArticleDraft unschedule(UUID id, int version) {
        return act(require(id, version), "news.unscheduled", each -> each.unschedule(by().name(), clock.instant()));
    }

    /** Keeps an article on top until a time; null takes it down. */
    public ArticleDraft pin(UUID id, int version, @Nullable Instant until) {
        if (until != null && !until.isAfter(clock.instant())) {
            throw new NewsRefused(Reason.TIME_PAST);
        }
        return act(require(id, version), "news.pinned", each -> each.pin(until, by().name(), clock.instant()));
    }

    /** Takes an article out of the list; it stays readable. */
    public ArticleDraft archive(UUID id, int version) {
        return act(require(id, version), "news.archived", each -> each.archive(by().name(), clock.instant()));
    }

    /** Puts it back into the list. */
    public ArticleDraft unarchive(UUID id, int version) {
        return act(require(id, version), "news.unarchived", each -> each.unarchive(by().name(), clock.instant()));
    }

    /** Takes an article away from all readers; its address says that it was withdrawn. */
    public ArticleDraft withdraw(UUID id, int version) {
        return act(require(id, version), "news.withdrawn", each -> each.withdraw(by().name(), clock.instant()));
    }

    /** Throws away what was never published. */
    public void discard(UUID id, int version) {
        var article = require(id, version);
        article.requireDraft();
        files.removeAll(id);
        articles.delete(article);
    }

    private ArticleDraft act(ArticleEntity article, String action, Consumer<ArticleEntity> change) {
        change.accept(article);
        audit.record(by(), action, "article " + article.id(), Map.of());
        return draft(articles.saveAndFlush(article));
    }

    private void checkPublishable(ArticleEntity article) {
        var pictures = files.of(article.id()).stream()
                .filter(ArticleFile::picture)
                .map(file -> file.id().toString())
                .collect(Collectors.toSet());
        ArticleRules.checkPublishable(article.english(), article.welsh(), audience(article), pictures);
    }

    private ArticleEntity require(UUID id, int version) {
        var article = articles.lock(id).orElseThrow(() -> new NewsRefused(Reason.GONE));
        article.requireVersion(version);
        return article;
    }

    private Audience audience(ArticleEntity article) {
        return new Audience(article.audience(), new TreeSet<>(editions.targets(article.id())));
    }

    private ArticleDraft draft(ArticleEntity article) {
        var newest = editions.newest(article.id());
        var corrected = newest.isPresent()
                && !(newest.get().english().equals(article.english())
                        && newest.get().welsh().equals(article.welsh()));
        return article.draft(audience(article), corrected);
    }

    private String stem(ArticleEntity article) {
        return article.draft(audience(article), false).slug().replaceAll("-[0-9]+$", "");
    }

    private static Actor by() {
        return Acting.current();
    }
}
