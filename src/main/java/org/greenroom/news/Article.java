package org.greenroom.news;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published article as readers see it.
 *
 * @param slug the lasting address
 * @param isPublic whether visitors may read it
 * @param ballotId the ballot it is about, or null
 * @param publishedAt when it was first published
 * @param pinned whether it stands on top now
 * @param isNew whether it was published after what the reader has seen the list up to; false for visitors
 * @param newest what readers see
 * @param corrections later editions’ notes, the newest first; empty in lists
 */
public record Article(
        UUID id,
        String slug,
        Topic topic,
        boolean isPublic,
        @Nullable UUID ballotId,
        Instant publishedAt,
        boolean pinned,
        boolean isNew,
        Edition newest,
        List<Edition> corrections) {

    public Article {
        corrections = List.copyOf(corrections);
    }

    /** Its text in a language. */
    public ArticleText in(Locale locale) {
        return newest.in(locale);
    }
}
