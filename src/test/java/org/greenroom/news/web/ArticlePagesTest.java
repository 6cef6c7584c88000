package org.greenroom.news.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.YearMonth;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.news.ArticleFiles;
import org.greenroom.news.ArticleForm;
import org.greenroom.news.ArticleText;
import org.greenroom.news.Audience;
import org.greenroom.news.NewsDesk;
import org.greenroom.news.Newsroom;
import org.greenroom.news.Topic;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.Statements;
import org.greenroom.testing.TestBallots;
import org.greenroom.texts.Times;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Public news as visitors without an account get them. */
@GreenroomTest
class ArticlePagesTest {

    private static final String EVIL = "<script>alert(1)</script>\" onload=\"alert(2)";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private ArticleFiles files;

    @Autowired
    private TestBallots ballots;

    private NewsDesk desk;

    @BeforeEach
    void begin() {
        desk = new NewsDesk(newsroom);
    }

    @Test
    void theFeedTakesAsManyStatementsForManyEntriesAsForFew() throws Exception {
        desk.publish("One " + desk.word(), "Body", Audience.everyone());
        var few = Statements.sentBy(this::feed);
        desk.publish("Two " + desk.word(), "Body", Audience.everyone());
        desk.publish("Three " + desk.word(), "Body", Audience.everyone());
        assertThat(Statements.sentBy(this::feed)).isEqualTo(few).isLessThanOrEqualTo(3);
    }

    private String feed() {
        try {
            return visit("/articles/feed.atom").andReturn().getResponse().getContentAsString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPublicArticleIsAPlainPageWithoutCookieOrScript() throws Exception {
        var article = desk.publish("Talks " + desk.word(), "Some *words*", Audience.everyone());

        visit("/articles/" + article.slug())
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(header().string("ETag", startsWith("W/\"")))
                .andExpect(content().string(containsString("Some <em>words</em>")))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(content().string(not(containsString(" style="))))
                .andExpect(content().string(not(containsString(">news."))));
    }

    @Test
    void anArticleTellsSearchEnginesAndPreviewsWhatItIs() throws Exception {
        var article = desk.publish("Talks " + desk.word(), "Body", Audience.everyone());

        var english = page("/articles/" + article.slug() + "?lang=en");
        assertThat(english.title()).startsWith("Talks " + desk.word() + " – ");
        assertThat(meta(english, "name=description")).isEqualTo("Summary of " + desk.word());
        assertThat(meta(english, "property=og:title")).isEqualTo("Talks " + desk.word());
        assertThat(meta(english, "property=og:type")).isEqualTo("article");
        var canonical = english.select("link[rel=canonical]").attr("href");
        assertThat(canonical).startsWith("http").endsWith("/articles/" + article.slug() + "?lang=en");
        assertThat(english.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                .containsExactly("en", "cy", "x-default");
        assertThat(english.select("meta[name=robots]")).isEmpty();

        var welsh = page("/articles/" + article.slug() + "?lang=cy");
        assertThat(welsh.title()).startsWith("Cymraeg " + desk.word());
        assertThat(welsh.select("html").attr("lang")).isEqualTo("cy");
        assertThat(welsh.select("link[rel=canonical]").attr("href")).endsWith("?lang=cy");
    }

    @Test
    void anArticleInEnglishAloneSaysSoOnAWelshPageAndHasOneAddress() throws Exception {
        var article = desk.publish(new ArticleForm(
                Topic.AI,
                Audience.everyone(),
                null,
                new ArticleText("Only " + desk.word(), "Summary", "Body"),
                ArticleText.EMPTY));

        var welsh = page("/articles/" + article.slug() + "?lang=cy");

        assertThat(welsh.select("h1").attr("lang")).isEqualTo("en");
        assertThat(welsh.select(".article-body").attr("lang")).isEqualTo("en");
        assertThat(welsh.select(".article-only").text()).contains("Saesneg yn unig");
        assertThat(welsh.select("link[rel=canonical]").attr("href")).endsWith("?lang=en");
        assertThat(welsh.select("link[hreflang=cy]")).isEmpty();
    }

    @Test
    void scriptInTitleSummaryAndBodyIsShownAsWords() throws Exception {
        var article = desk.publish(new ArticleForm(
                Topic.AI,
                Audience.everyone(),
                null,
                new ArticleText(EVIL + desk.word(), EVIL, EVIL + "\n\n[x](javascript:alert(1)) <img src=x onerror=y>"),
                ArticleText.EMPTY));

        for (var path : new String[] {"/articles/" + article.slug(), "/articles?q=" + desk.word()}) {
            var page = page(path);
            assertThat(page.select("script")).isEmpty();
            assertThat(page.select("[onload], [onerror], [href^=javascript], main img"))
                    .isEmpty();
            assertThat(page.select("main").text()).contains("<script>alert(1)</script>");
        }
    }

    @Test
    void aWithdrawnArticleIsGoneAndSaysSo() throws Exception {
        var article = desk.publish("Talks " + desk.word(), "Secret body", Audience.everyone());
        NewsDesk.asEditor(() -> newsroom.withdraw(article.id(), article.version()));

        visit("/articles/" + article.slug())
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("This article was withdrawn")))
                .andExpect(content().string(not(containsString("Secret body"))))
                .andExpect(content().string(not(containsString(desk.word()))));
    }

    @Test
    void whatIsForMembersAndWhatIsUnknownAreNotToldApartAndLeadToTheSignIn() throws Exception {
        var members = desk.publish("Members " + desk.word(), "Body", Audience.members());
        var draft = desk.draft("Draft " + desk.word(), "Body", Audience.everyone());
        for (var slug : new String[] {members.slug(), draft.slug(), "no-such-article"}) {
            visit("/articles/" + slug)
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("There is no public article here")))
                    .andExpect(content().string(containsString("href=\"/news/" + slug)))
                    .andExpect(content().string(not(containsString("Members " + desk.word()))));
        }
        visit("/articles/what/ever").andExpect(status().isNotFound());
        visit("/articles/UPPER").andExpect(status().isNotFound());
        visit("/articles").andExpect(content().string(not(containsString(members.slug()))));
    }

    @Test
    void aCorrectionIsVisible() throws Exception {
        var article = desk.publish("Talks " + desk.word(), "Body", Audience.everyone());
        NewsDesk.asEditor(() -> newsroom.correct(article.id(), article.version(), "The date was wrong.", ""));

        var page = page("/articles/" + article.slug());

        assertThat(page.select(".article-corrections").text())
                .startsWith("Corrected on ")
                .contains("The date was wrong.");
        assertThat(meta(page, "property=article:modified_time")).isNotEmpty();
    }

    @Test
    void theListIsSearchedByWordsTopicAndMonth() throws Exception {
        desk.publish("Talks " + desk.word(), "Body", Audience.everyone());
        var month = YearMonth.now(Times.ZONE);

        assertThat(titles("/articles?q=" + desk.word())).containsExactly("Talks " + desk.word());
        assertThat(titles("/articles?q=" + desk.word() + "&topic=ai&month=" + month))
                .hasSize(1);
        assertThat(titles("/articles?q=" + desk.word() + "&topic=events")).isEmpty();
        assertThat(titles("/articles?q=" + desk.word() + "&month=1999-01")).isEmpty();
        assertThat(page("/articles?q=" + desk.word())
                        .select("meta[name=robots]")
                        .attr("content"))
                .startsWith("noindex");
        assertThat(page("/articles").select("meta[name=robots]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles?page=0",
                "/articles?page=-3",
                "/articles?page=99999",
                "/articles?page=x",
                "/articles?month=2026-13",
                "/articles?month=%00",
                "/articles?topic=%3Cb%3E",
                "/articles?q=%25%25%25!!__",
                "/articles?q=a&q=b&lang=xx"
            })
    void anAddressThatSaysNonsenseShowsAList(String path) throws Exception {
        visit(path).andExpect(status().isOk()).andExpect(content().string(containsString("<h1>News</h1>")));
    }

    @Test
    void whatIsSearchedForStaysOneValueInTheAddressesOfThePage() throws Exception {
        var page = page("/articles?q=a%26topic%3Devents%22%3E%3Cb%3E");

        assertThat(page.select("input[name=q]").attr("value")).isEqualTo("a&topic=events\"><b>");
        assertThat(page.select("header nav a[hreflang=cy]").attr("href"))
                .contains("q=a%26topic%3Devents%22%3E%3Cb%3E")
                .endsWith("lang=cy");
    }

    @Test
    void theFeedIsWellFormedAtomOfPublicArticles() throws Exception {
        var pictured = desk.draft("Placeholder", "Body", Audience.everyone());
        var picture = NewsDesk.asEditor(
                () -> files.addPicture(pictured.id(), "a.png", NewsDesk.png(), false, "A stage", "Llwyfan"));
        NewsDesk.asEditor(() -> {
            var saved = newsroom.save(
                    pictured.id(),
                    pictured.version(),
                    desk.form(
                            "A & B <" + desk.word() + "> \u0007",
                            "![](picture:" + picture.id() + ") ]]> &amp;",
                            Audience.everyone(),
                            null));
            return newsroom.publish(saved.id(), saved.version());
        });
        desk.publish("Members " + desk.word(), "Body", Audience.members());

        var answer = visit("/articles/feed.atom")
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Content-Type", startsWith("application/atom+xml")))
                .andReturn()
                .getResponse();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
        var atom = "http://www.w3.org/2005/Atom";
        var root = feed.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(atom);
        for (var required : new String[] {"id", "title", "updated", "author"}) {
            assertThat(root.getElementsByTagNameNS(atom, required).getLength()).isPositive();
        }
        var text = root.getTextContent();
        assertThat(text).contains("A & B <" + desk.word() + ">").doesNotContain("Members " + desk.word());
        assertThat(text).contains("/articles/files/" + picture.id()).contains("alt=\"A stage\"");
        visit("/articles/feed-cy.atom").andExpect(content().string(containsString("Cymraeg " + desk.word())));
    }

    @Test
    void filesOfPublicArticlesAreServedSoThatABrowserRunsNothing() throws Exception {
        var article = desk.draft("Talks " + desk.word(), "Body", Audience.everyone());
        var picture =
                NewsDesk.asEditor(() -> files.addPicture(article.id(), "stage.png", NewsDesk.png(), true, "", ""));
        var document = NewsDesk.asEditor(() -> files.addAttachment(
                article.id(), "Adroddiad ŵ \"x\".pdf", "%PDF-1.7 <script>alert(1)</script>".getBytes()));
        visit("/articles/files/" + picture.id()).andExpect(status().isNotFound());
        NewsDesk.asEditor(() -> newsroom.publish(article.id(), article.version()));

        safe("/articles/files/" + picture.id())
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("Content-Disposition", startsWith("inline")))
                .andExpect(header().string("Cache-Control", containsString("public")));
        safe("/articles/files/" + document.id())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")));
        var tag = visit("/articles/files/" + picture.id())
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        mvc.perform(get("/articles/files/" + picture.id()).header("If-None-Match", tag))
                .andExpect(status().isNotModified());
    }

    @Test
    void filesForMembersAreKeptByNobodyElse() throws Exception {
        var article = desk.publish("Talks " + desk.word(), "Body", Audience.members());
        var file = NewsDesk.asEditor(() -> files.addAttachment(article.id(), "a.pdf", "%PDF-1.7".getBytes()));
        var others = desk.publish("Others " + desk.word(), "Body", NewsDesk.others());
        var theirs = NewsDesk.asEditor(() -> files.addAttachment(others.id(), "a.pdf", "%PDF-1.7".getBytes()));
        var officer =
                new SignedIn(UUID.randomUUID(), null, "Officer", java.util.Set.of(Role.AUDITOR), java.util.Locale.UK);
        var signedIn = authentication(ActingAs.authentication(officer));

        visit("/articles/files/" + file.id()).andExpect(status().isNotFound());
        // Even for somebody signed in, this address knows what is public alone.
        mvc.perform(get("/downloads/news/" + file.id())).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/downloads/news/" + file.id()).with(signedIn))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        mvc.perform(get("/downloads/news/" + theirs.id()).with(signedIn)).andExpect(status().isNotFound());
        mvc.perform(get("/downloads/news/" + UUID.randomUUID()).with(signedIn)).andExpect(status().isNotFound());
    }

    @Test
    void aResultAndItsArticlesLeadToEachOther() throws Exception {
        var ballot = ballots.open(6, TestBallots.YES_NO);
        for (var voter : ballot.voters()) {
            voter.vote(ballot.id(), 0);
        }
        ballots.finish(ballot.id());
        var article = desk.publish(desk.form("Result " + desk.word(), "Body", Audience.everyone(), ballot.id()));
        desk.publish(desk.form("Inside " + desk.word(), "Body", Audience.members(), ballot.id()));

        var result = page("/results/" + ballot.id());
        assertThat(result.select("a[href=/articles/" + article.slug() + "]").text())
                .isEqualTo("Result " + desk.word());
        assertThat(result.text()).doesNotContain("Inside " + desk.word());
        assertThat(page("/articles/" + article.slug())
                        .select(".article-about a")
                        .attr("href"))
                .isEqualTo("/results/" + ballot.id());
    }

    @Test
    void visitorsSendNothingAndRobotsAreToldWhereToLook() throws Exception {
        mvc.perform(post("/articles")).andExpect(status().isMethodNotAllowed());
        visit("/robots.txt").andExpect(status().isOk()).andExpect(content().string(containsString("Allow: /articles")));
    }

    private ResultActions safe(String path) throws Exception {
        return visit(path)
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
    }

    private ResultActions visit(String path) throws Exception {
        return mvc.perform(get(java.net.URI.create(path)));
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(visit(path).andReturn().getResponse().getContentAsString());
    }

    private java.util.List<String> titles(String path) throws Exception {
        return page(path).select(".article-list h2").eachText();
    }

    private static String meta(Document page, String which) {
        return page.select("meta[" + which + "]").attr("content");
    }
}
