package org.greenroom.news;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as its editors see it.
 *
 * @param version what a change must name: nobody overwrites another’s edit unseen
 * @param slug the lasting address
 * @param ballotId the ballot it is about, or null
 * @param english the English text as it is worked on
 * @param welsh the Welsh text; may be empty until it is published
 * @param publishAt when it is to be published; null for at once
 * @param pinnedUntil until when it stands on top; null for not at all
 * @param publishedAt when it was first published, or null
 * @param edition the number of the newest edition; 0 before the first
 * @param changedAt when it was last changed
 * @param changedBy by whom
 * @param corrected whether what is worked on differs from what readers see
 */
public record ArticleDraft(
        UUID id,
        int version,
        String slug,
        ArticleState state,
        Topic topic,
        Audience audience,
        @Nullable UUID ballotId,
        ArticleText english,
        ArticleText welsh,
        @Nullable Instant publishAt,
        @Nullable Instant pinnedUntil,
        @Nullable Instant publishedAt,
        int edition,
        Instant changedAt,
        String changedBy,
        boolean corrected) {}
