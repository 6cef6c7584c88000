package org.greenroom.news;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.greenroom.news.NewsRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An article’s life: DRAFT to SCHEDULED or PUBLISHED; SCHEDULED back to DRAFT; PUBLISHED to ARCHIVED and back; from both
 * to WITHDRAWN, which is final but for a new publication.
 */
@Entity
@Table(name = "news_article")
class ArticleEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String slug;

    @Enumerated(EnumType.STRING)
    private ArticleState state;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    @Enumerated(EnumType.STRING)
    private AudienceKind audience;

    private @Nullable UUID ballotId;
    private String titleEn;
    private String summaryEn;
    private String bodyEn;
    private String titleCy;
    private String summaryCy;
    private String bodyCy;
    private @Nullable Instant publishAt;
    private @Nullable Instant pinnedUntil;
    private @Nullable Instant publishedAt;
    private int edition;
    private Instant changedAt;
    private String changedBy;

    @SuppressWarnings("NullAway")
    protected ArticleEntity() {}

    @SuppressWarnings("NullAway")
    ArticleEntity(UUID id, String slug, ArticleForm form, String by, Instant at) {
        this.id = id;
        this.slug = slug;
        this.state = ArticleState.DRAFT;
        take(form);
        touch(by, at);
    }

    void change(ArticleForm form, String by, Instant at) {
        require(state != ArticleState.WITHDRAWN);
        // Whom an article was for cannot be narrowed or widened after the fact.
        require(edition == 0 || form.audience().kind() == audience);
        take(form);
        touch(by, at);
    }

    /** The address follows the title until it is given out. */
    void readdress(String freshSlug) {
        if (edition == 0) {
            slug = freshSlug;
        }
    }

    void schedule(Instant time, String by, Instant at) {
        require(state == ArticleState.DRAFT || state == ArticleState.SCHEDULED);
        state = ArticleState.SCHEDULED;
        publishAt = time;
        touch(by, at);
    }

    void unschedule(String by, Instant at) {
        require(state == ArticleState.SCHEDULED);
        state = ArticleState.DRAFT;
        publishAt = null;
        touch(by, at);
    }

    /** Publishes what is worked on. @return the number of the new edition */
    int publish(String by, Instant at) {
        require(state != ArticleState.WITHDRAWN);
        if (state != ArticleState.ARCHIVED) {
            state = ArticleState.PUBLISHED;
        }
        if (publishedAt == null) {
            publishedAt = at;
        }
        publishAt = null;
        edition++;
        touch(by, at);
        return edition;
    }

    void pin(@Nullable Instant until, String by, Instant at) {
        require(state == ArticleState.PUBLISHED);
        pinnedUntil = until;
        touch(by, at);
    }

    void archive(String by, Instant at) {
        require(state == ArticleState.PUBLISHED);
        state = ArticleState.ARCHIVED;
        pinnedUntil = null;
        touch(by, at);
    }

    void unarchive(String by, Instant at) {
        require(state == ArticleState.ARCHIVED);
        state = ArticleState.PUBLISHED;
        touch(by, at);
    }

    void withdraw(String by, Instant at) {
        require(state == ArticleState.PUBLISHED || state == ArticleState.ARCHIVED);
        state = ArticleState.WITHDRAWN;
        pinnedUntil = null;
        touch(by, at);
    }

    void requireDraft() {
        require(edition == 0);
    }

    void requireVersion(int expected) {
        if (version == null || version != expected) {
            throw new NewsRefused(Reason.CHANGED_MEANWHILE);
        }
    }

    UUID id() {
        return id;
    }

    ArticleState state() {
        return state;
    }

    AudienceKind audience() {
        return audience;
    }

    @Nullable
    Instant publishAt() {
        return publishAt;
    }

    ArticleText english() {
        return new ArticleText(titleEn, summaryEn, bodyEn);
    }

    ArticleText welsh() {
        return new ArticleText(titleCy, summaryCy, bodyCy);
    }

    ArticleDraft draft(Audience whole, boolean corrected) {
        return new ArticleDraft(
                id,
                version == null ? 0 : version,
                slug,
                state,
                topic,
                whole,
                ballotId,
                english(),
                welsh(),
                publishAt,
                pinnedUntil,
                publishedAt,
                edition,
                changedAt,
                changedBy,
                corrected);
    }

    private void take(ArticleForm form) {
        topic = form.topic();
        audience = form.audience().kind();
        ballotId = form.ballotId();
        titleEn = form.english().title();
        summaryEn = form.english().summary();
        bodyEn = form.english().body();
        titleCy = form.welsh().title();
        summaryCy = form.welsh().summary();
        bodyCy = form.welsh().body();
    }

    private void touch(String by, Instant at) {
        changedBy = by.length() > 200 ? by.substring(0, 200) : by;
        changedAt = at;
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new NewsRefused(Reason.NOT_NOW);
        }
    }
}
