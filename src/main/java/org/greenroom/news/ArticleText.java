package org.greenroom.news;

/**
 * An article in one language.
 *
 * @param title one line
 * @param summary one or two sentences, for lists, previews and mail
 * @param body Markdown
 */
public record ArticleText(String title, String summary, String body) {

    public static final ArticleText EMPTY = new ArticleText("", "", "");

    public ArticleText {
        title = title.strip();
        summary = summary.strip();
        body = body.replace("\r\n", "\n").strip();
    }

    /** Whether nothing is written. */
    public boolean isEmpty() {
        return title.isEmpty() && summary.isEmpty() && body.isEmpty();
    }
}
