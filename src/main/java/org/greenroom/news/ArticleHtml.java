package org.greenroom.news;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenroom.news.text.MarkdownHtml;
import org.greenroom.news.text.MarkdownHtml.Picture;

/** The body of an article as safe HTML, with its pictures at the addresses of the page it stands on. */
public final class ArticleHtml {

    /** Where visitors find the files of public articles. */
    public static final String PUBLIC_FILES = "/articles/files/";

    /** Where signed-in people find the files of what they may read. */
    public static final String PORTAL_FILES = "/downloads/news/";

    private ArticleHtml() {}

    /**
     * @param markdown untrusted
     * @param language in which pictures are described
     * @param files what the article has
     * @param folder one of the two addresses, with the portal’s own before it where the text leaves the portal
     */
    public static String of(String markdown, Locale language, List<ArticleFile> files, String folder) {
        Map<String, ArticleFile> pictures = files.stream()
                .filter(ArticleFile::picture)
                .collect(Collectors.toMap(file -> file.id().toString(), Function.identity()));
        return MarkdownHtml.render(markdown, id -> {
            var file = pictures.get(id);
            return file == null ? null : new Picture(folder + id, file.alt(language), file.width(), file.height());
        });
    }
}
