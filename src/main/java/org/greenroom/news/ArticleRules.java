package org.greenroom.news;

import java.util.Set;
import org.greenroom.news.NewsRefused.Reason;
import org.greenroom.news.text.MarkdownHtml;

/** What an article must have: to be kept at all, and to be published. */
final class ArticleRules {

    static final int LONGEST_TITLE = 160;
    static final int LONGEST_SUMMARY = 400;
    static final int LONGEST_NOTE = 400;

    private ArticleRules() {}

    /** What can be kept: anything that is not too long, under a title. */
    static void checkKept(ArticleForm form, NewsSettings settings) {
        if (form.english().title().isEmpty()) {
            throw new NewsRefused(Reason.TITLE_MISSING);
        }
        checkLengths(form.english(), settings);
        checkLengths(form.welsh(), settings);
    }

    /** What can be published: complete in English; in Welsh complete or not at all. */
    static void checkPublishable(ArticleText english, ArticleText welsh, Audience audience, Set<String> pictures) {
        if (english.summary().isEmpty()) {
            throw new NewsRefused(Reason.SUMMARY_MISSING);
        }
        if (english.body().isEmpty()) {
            throw new NewsRefused(Reason.BODY_MISSING);
        }
        if (!welsh.isEmpty()
                && (welsh.title().isEmpty()
                        || welsh.summary().isEmpty()
                        || welsh.body().isEmpty())) {
            throw new NewsRefused(Reason.WELSH_INCOMPLETE);
        }
        if (!audience.complete()) {
            throw new NewsRefused(Reason.AUDIENCE_MISSING);
        }
        if (!pictures.containsAll(MarkdownHtml.pictureIds(english.body()))
                || !pictures.containsAll(MarkdownHtml.pictureIds(welsh.body()))) {
            throw new NewsRefused(Reason.UNKNOWN_PICTURE);
        }
    }

    private static void checkLengths(ArticleText text, NewsSettings settings) {
        if (text.title().length() > LONGEST_TITLE) {
            throw new NewsRefused(Reason.TITLE_TOO_LONG);
        }
        if (text.summary().length() > LONGEST_SUMMARY) {
            throw new NewsRefused(Reason.SUMMARY_TOO_LONG);
        }
        if (text.body().length() > settings.longestBody()) {
            throw new NewsRefused(Reason.BODY_TOO_LONG);
        }
    }
}
