package org.greenroom.news.web;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenroom.ballot.BallotOutlines;
import org.greenroom.news.Article;
import org.greenroom.news.ArticleFile;
import org.greenroom.news.ArticleHtml;
import org.greenroom.news.NewsFilter;
import org.greenroom.news.NewsReading;
import org.greenroom.news.NewsReading.Query;
import org.greenroom.news.Topic;
import org.greenroom.site.PlainPage;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Public news: a list one can search, and each article under its lasting address. */
@PlainPage
class ArticlePages {

    private static final int SIZE = 12;

    private final NewsReading news;
    private final ArticleMeta meta;
    private final BallotOutlines ballots;
    private final Times times;

    ArticlePages(NewsReading news, ArticleMeta meta, BallotOutlines ballots, Times times) {
        this.news = news;
        this.meta = meta;
        this.ballots = ballots;
        this.times = times;
    }

    /** An article in the list. */
    record Line(String slug, String title, String summary, String language, Topic topic, String day, boolean pinned) {}

    /** A choice of a form. */
    record Choice(String value, String label, boolean chosen) {}

    /** A note on what was corrected. */
    record Correction(String when, String note) {}

    /** A document to take along. */
    record Document(String address, String name, String kind, int kilobytes) {}

    /** The ballot an article is about. */
    record AboutBallot(String address, String title, String language) {}

    @ModelAttribute("section")
    String section() {
        return "news";
    }

    @GetMapping("/articles")
    String list(@RequestParam Map<String, String> parameters, Locale locale, Model model) {
        var asked = NewsFilter.of(name -> parameters.getOrDefault(name, ""));
        var lang = parameters.getOrDefault("lang", "");
        var query = asked.query(locale);
        var total = news.count(query);
        var pages = Math.max(1, (total + SIZE - 1) / SIZE);
        var filter = asked.onPage(Math.min(asked.page(), pages - 1));
        var at = filter.page();

        model.addAttribute("lines", lines(query, at, locale));
        model.addAttribute("total", total);
        model.addAttribute("filtered", !filter.isUnfiltered());
        model.addAttribute("words", filter.words());
        model.addAttribute("lang", lang);
        model.addAttribute("topics", topics(filter.topic()));
        model.addAttribute("months", months(filter.month(), locale));
        model.addAttribute("previous", at == 0 ? null : address(filter.onPage(at - 1), lang));
        model.addAttribute("next", at + 1 >= pages ? null : address(filter.onPage(at + 1), lang));
        model.addAttribute("pageNumber", at + 1);
        model.addAttribute("pages", pages);
        model.addAttribute("otherAddress", address(filter, locale.getLanguage().equals("cy") ? "en" : "cy"));
        model.addAttribute("meta", meta.ofList(locale, filter.isWholeList()));
        return "site/articles/list";
    }

    @GetMapping("/articles/{slug:[a-z0-9-]{1,100}}")
    ModelAndView one(@PathVariable String slug, Locale locale) {
        var found = news.bySlug(slug);
        if (found.isEmpty()) {
            var gone = news.withdrawn(slug);
            return answer(
                    gone ? "site/articles/gone" : "site/articles/missing",
                    gone ? HttpStatus.GONE : HttpStatus.NOT_FOUND,
                    Map.of("slug", slug));
        }
        var article = found.get();
        var text = article.in(locale);
        var language = article.newest().languageFor(locale);
        var files = news.files(article);
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("line", line(article, locale));
        model.put("body", ArticleHtml.of(text.body(), language, files, ArticleHtml.PUBLIC_FILES));
        model.put("documents", documents(files));
        model.put("corrections", corrections(article, locale));
        model.put("ballot", ballot(article, locale));
        model.put("meta", meta.of(article, files, locale));
        return answer("site/articles/article", HttpStatus.OK, model);
    }

    @GetMapping("/articles/**")
    ModelAndView nothing() {
        return answer("site/articles/missing", HttpStatus.NOT_FOUND, Map.of("slug", ""));
    }

    private static ModelAndView answer(String view, HttpStatusCode status, Map<String, ?> model) {
        var answer = new ModelAndView(view, model);
        answer.setStatus(status);
        return answer;
    }

    private Line line(Article article, Locale locale) {
        var text = article.in(locale);
        return new Line(
                article.slug(),
                text.title(),
                text.summary(),
                article.newest().languageFor(locale).getLanguage(),
                article.topic(),
                times.date(article.publishedAt().atZone(Times.ZONE).toLocalDate(), locale),
                article.pinned());
    }

    private static Map<String, Boolean> topics(@Nullable Topic chosen) {
        var all = new LinkedHashMap<String, Boolean>();
        Arrays.stream(Topic.values()).forEach(topic -> all.put(topic.slug(), topic == chosen));
        return all;
    }

    private List<Document> documents(List<ArticleFile> files) {
        return files.stream()
                .filter(file -> !file.picture())
                .map(file -> new Document(
                        ArticleHtml.PUBLIC_FILES + file.id(), file.name(), file.ending(), file.kilobytes()))
                .toList();
    }

    private List<Correction> corrections(Article article, Locale locale) {
        return article.corrections().stream()
                .map(edition -> new Correction(times.full(edition.publishedAt(), locale), edition.note(locale)))
                .toList();
    }

    private @Nullable AboutBallot ballot(Article article, Locale locale) {
        var id = article.ballotId();
        var ballot = id == null ? null : ballots.find(id).orElse(null);
        if (ballot == null) {
            return null;
        }
        var address =
                switch (ballot.state()) {
                    case PUBLISHED, NOT_COUNTED -> "/results/" + id;
                    case OPEN, CLOSING, CLOSED, COUNTED -> "/ballots/" + id + "/board";
                    // Before it opens visitors have no page of it.
                    default -> "";
                };
        var welsh = locale.getLanguage().equals("cy") && !ballot.title().cy().isEmpty();
        return address.isEmpty()
                ? null
                : new AboutBallot(address, ballot.title().in(locale), welsh ? "cy" : "en");
    }

    private List<Line> lines(Query query, int page, Locale locale) {
        return news.find(query, page * SIZE, SIZE).stream()
                .map(article -> line(article, locale))
                .toList();
    }

    private List<Choice> months(@Nullable YearMonth chosen, Locale locale) {
        return news.months().stream()
                .map(each -> new Choice(each.toString(), times.month(each, locale), each.equals(chosen)))
                .toList();
    }

    /** The list’s address; values are encoded as values, so that none of them adds a parameter. */
    private static String address(NewsFilter filter, String lang) {
        var parameters = new LinkedHashMap<String, Object>(filter.parameters());
        if (!lang.isEmpty()) {
            parameters.put("lang", lang);
        }
        var address = UriComponentsBuilder.fromPath("/articles");
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
