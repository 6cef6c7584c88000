package org.greenroom.news.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.greenroom.news.Article;
import org.greenroom.news.ArticleFile;
import org.greenroom.news.ArticleHtml;
import org.greenroom.news.NewsReading;
import org.greenroom.news.NewsReading.Query;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.site.PlainPage;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The newest public articles as Atom (RFC 4287), one feed a language. */
@PlainPage
class ArticleFeed {

    private static final int ENTRIES = 30;
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final NewsReading news;
    private final GreenroomSettings settings;
    private final Texts texts;

    ArticleFeed(NewsReading news, GreenroomSettings settings, Texts texts) {
        this.news = news;
        this.settings = settings;
        this.texts = texts;
    }

    @GetMapping("/articles/feed.atom")
    ResponseEntity<byte[]> english() throws XMLStreamException {
        return feed(Languages.ENGLISH, "/articles/feed.atom");
    }

    @GetMapping("/articles/feed-cy.atom")
    ResponseEntity<byte[]> welsh() throws XMLStreamException {
        return feed(Languages.WELSH, "/articles/feed-cy.atom");
    }

    private ResponseEntity<byte[]> feed(Locale locale, String address) throws XMLStreamException {
        var articles = news.find(Query.list(locale), 0, ENTRIES).stream()
                .filter(Article::isPublic)
                .sorted(Comparator.comparing(Article::publishedAt).reversed())
                .toList();
        var out = new ByteArrayOutputStream();
        var xml = XML.createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", locale.getLanguage());
        element(xml, "id", settings.baseUrl() + address);
        element(
                xml,
                "title",
                texts.get(locale, "news.feed.title", settings.union().name()));
        element(xml, "updated", updated(articles).toString());
        link(xml, "self", "application/atom+xml", settings.baseUrl() + address);
        link(xml, "alternate", "text/html", settings.baseUrl() + "/articles?lang=" + locale.getLanguage());
        xml.writeStartElement("author");
        element(xml, "name", settings.union().name());
        xml.writeEndElement();
        var files = news.files(articles);
        for (var article : articles) {
            entry(xml, article, files.getOrDefault(article.id(), List.of()), locale);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return ResponseEntity.ok().contentType(ATOM).body(out.toByteArray());
    }

    private void entry(XMLStreamWriter xml, Article article, List<ArticleFile> files, Locale locale)
            throws XMLStreamException {
        var text = article.in(locale);
        var language = article.newest().languageFor(locale);
        var body = ArticleHtml.of(text.body(), language, files, settings.baseUrl() + ArticleHtml.PUBLIC_FILES);
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", language.getLanguage());
        element(xml, "id", "urn:uuid:" + article.id());
        element(xml, "title", text.title());
        link(
                xml,
                "alternate",
                "text/html",
                settings.baseUrl() + "/articles/" + article.slug() + "?lang=" + language.getLanguage());
        element(xml, "published", article.publishedAt().toString());
        element(xml, "updated", article.newest().publishedAt().toString());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", article.topic().slug());
        xml.writeAttribute(
                "label", texts.get(locale, "news.topic." + article.topic().slug()));
        element(xml, "summary", text.summary());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(allowed(body));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static Instant updated(List<Article> articles) {
        return articles.stream()
                .map(article -> article.newest().publishedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write most control signs, escaped or not. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(sign -> sign >= 0x20 && sign != 0xFFFE && sign != 0xFFFF && !(sign >= 0xD800 && sign < 0xE000)
                        || sign == '\n'
                        || sign == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
