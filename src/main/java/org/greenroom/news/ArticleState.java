package org.greenroom.news;

/** Where an article stands. */
public enum ArticleState {
    DRAFT,
    /** Will be published at its time. */
    SCHEDULED,
    PUBLISHED,
    /** Still readable, no longer in the list. */
    ARCHIVED,
    /** No longer readable; its address says so. */
    WITHDRAWN
}
