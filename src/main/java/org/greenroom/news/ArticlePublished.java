package org.greenroom.news;

import java.util.UUID;

/** An article was published for the first time; in the same transaction. @param articleId its id */
public record ArticlePublished(UUID articleId) {}
