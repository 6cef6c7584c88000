package org.greenroom.news;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article in the editors’ list.
 *
 * @param title in English
 * @param welsh whether it has a Welsh text
 * @param publishAt when it is to be published, or null
 * @param pinnedUntil until when it stands on top, or null
 * @param publishedAt when it was first published, or null
 * @param corrected whether what is worked on differs from what readers see
 */
public record ArticleLine(
        UUID id,
        ArticleState state,
        Topic topic,
        AudienceKind audience,
        String title,
        boolean welsh,
        @Nullable Instant publishAt,
        @Nullable Instant pinnedUntil,
        @Nullable Instant publishedAt,
        Instant changedAt,
        String changedBy,
        boolean corrected) {}
