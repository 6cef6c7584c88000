package org.greenroom.news;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an editor fills in; see {@link ArticleDraft}. */
public record ArticleForm(
        Topic topic, Audience audience, @Nullable UUID ballotId, ArticleText english, ArticleText welsh) {}
