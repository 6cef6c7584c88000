package org.greenroom.news.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenroom.news.Article;
import org.greenroom.news.ArticleFile;
import org.greenroom.news.ArticleHtml;
import org.greenroom.news.text.MarkdownHtml;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.site.PageMeta;
import org.greenroom.texts.Languages;
import org.springframework.stereotype.Component;

/** What the public news tell search engines and link previews. */
@Component
class ArticleMeta {

    private final GreenroomSettings settings;

    ArticleMeta(GreenroomSettings settings) {
        this.settings = settings;
    }

    /** @param listed whether it is the list itself, not what was looked for in it */
    PageMeta ofList(Locale locale, boolean listed) {
        var address = settings.baseUrl() + "/articles";
        return new PageMeta(in(address, locale), "website", languages(address, true), null, "", null, null, listed);
    }

    /** An article that is there in English alone is the same page in both languages, and says so. */
    PageMeta of(Article article, List<ArticleFile> files, Locale locale) {
        var address = settings.baseUrl() + "/articles/" + article.slug();
        var language = article.newest().languageFor(locale);
        var welsh = !article.newest().welsh().isEmpty();
        var shown = MarkdownHtml.pictureIds(article.in(locale).body());
        var picture = shown.stream()
                .flatMap(id -> files.stream()
                        .filter(file -> file.picture() && file.id().toString().equals(id)))
                .findFirst();
        var corrected = article.newest().number() > 1;
        return new PageMeta(
                in(address, language),
                "article",
                languages(address, welsh),
                picture.map(file -> settings.baseUrl() + ArticleHtml.PUBLIC_FILES + file.id())
                        .orElse(null),
                picture.map(file -> file.alt(language)).orElse(""),
                article.publishedAt().toString(),
                corrected ? article.newest().publishedAt().toString() : null,
                true);
    }

    private static String in(String address, Locale language) {
        return address + "?lang=" + language.getLanguage();
    }

    private static Map<String, String> languages(String address, boolean welsh) {
        var all = new LinkedHashMap<String, String>();
        all.put("en", in(address, Languages.ENGLISH));
        if (welsh) {
            all.put("cy", in(address, Languages.WELSH));
        }
        all.put("x-default", address);
        return all;
    }
}
