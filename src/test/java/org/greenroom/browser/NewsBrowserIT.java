package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** News as a visitor, a member and an editor meet them, on phone and desk. */
@ExtendWith(BrowserPortal.class)
class NewsBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";
    private static final String TALKS = "Talks on AI protections begin again on Monday";

    @Test
    void aVisitorFindsPublicNewsFromTheEntranceOn(Demo demo, Browsing browsing) {
        try (var visitor = browsing.phone(demo.url())) {
            visitor.open("");
            visitor.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName(text("site.nav.news"))
                                    .setExact(true))
                    .click();
            visitor.page().waitForURL("**/articles");
            assertThat(visitor.page().locator(".article-list h2").first()).hasText(TALKS);
            assertThat(visitor.page().getByText("Asked to be scanned")).hasCount(0);
            check(visitor, "articles");
            visitor.page().locator("#q").fill("tracker");
            visitor.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text("news.search.act")))
                    .click();
            assertThat(visitor.page().locator(".article-list h2")).hasCount(1);
            check(visitor, "articles-found");
            visitor.page().locator(".article-list a").first().click();
            assertThat(visitor.page().locator(".article-corrections")).containsText("all members had been asked");
            assertThat(visitor.page().locator(".article-about a")).isVisible();
            check(visitor, "article-corrected");

            visitor.open("articles/talks-on-ai-protections-begin-again-on-monday");
            assertThat(loaded(visitor.page().locator(".article-body img"))).isTrue();
            check(visitor, "article-public");
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visitor.picture("news-article-public-print");
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            visitor.page().setViewportSize(320, 640);
            for (var path : List.of("articles", "articles/talks-on-ai-protections-begin-again-on-monday")) {
                visitor.open(path);
                visitor.assertNothingSticksOut("320 " + path);
                visitor.open(path + "?lang=cy");
                assertThat(visitor.page().locator("html")).hasAttribute("lang", "cy");
                check(visitor, "welsh-" + path);
            }
            assertThat(visitor.context().cookies()).noneMatch(cookie -> cookie.name.contains("news"));
            assertThat(visitor.errors()).isEmpty();
            visitor.open("articles/asked-to-be-scanned-at-short-notice");
            assertThat(visitor.heading()).isEqualTo(text("news.missing.title"));
            check(visitor, "article-missing");
        }
    }

    @Test
    void whatIsForMembersIsReadAfterSigningInAtItsOwnAddress(Demo demo, Browsing browsing) {
        try (var member = browsing.phone(demo.url())) {
            member.open("articles/asked-to-be-scanned-at-short-notice");
            member.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text("news.missing.signIn")))
                    .click();
            member.page().waitForURL("**/sign-in");
            member.settle();
            member.fill("access.signIn.identifier", "rhian@members.example");
            member.fill("access.signIn.password", PASSWORD);
            member.press(text("access.signIn.submit"));
            member.page().waitForURL("**/news/asked-to-be-scanned-at-short-notice*");
            member.settle();
            assertThat(member.heading()).startsWith("Asked to be scanned");
            check(member, "article-member");

            member.open("");
            // What is unread depends on who read it before, other journeys too; the way to all news is always there.
            assertThat(member.page().getByText(text("news.home.all"))).isVisible();
            member.picture("news-home-390");
            member.page()
                    .locator(".bottom-nav")
                    .getByText(text("news.nav"), new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(member.page().locator(".article-list h2").first()).hasText(TALKS);
            member.settle();
            check(member, "news");
            member.page().getByText(TALKS).click();
            assertThat(member.page().locator("h1")).hasText(TALKS);
            assertThat(loaded(member.page().locator(".article-body img"))).isTrue();
            assertThat(member.page().locator(".article-about a")).isVisible();
            member.settle();
            check(member, "article");
            member.page().locator(".article-about a").click();
            assertThat(member.page().getByText(text("ballots.reading"))).isVisible();
            member.open("");
            assertThat(member.page().locator("main").getByText(TALKS)).hasCount(0);

            member.open("news?topic=events");
            assertThat(member.page().locator(".article-list h2")).hasCount(1);
            member.open("news?q=nothing-of-the-kind");
            assertThat(member.page().getByText(text("news.noneFound"))).isVisible();
            check(member, "news-none");
            member.page().setViewportSize(320, 640);
            member.page().evaluate("document.cookie = 'greenroom-language=cy;path=/'");
            for (var path : List.of("news", "news/talks-on-ai-protections-begin-again-on-monday")) {
                member.open(path);
                check(member, "welsh-" + path);
            }
            assertThat(member.errors()).allMatch(error -> error.contains("404"));
        }
    }

    @Test
    void aMemberChoosesNewsByMailAndWhoeverHasTheLinkEndsIt(Demo demo, Browsing browsing) {
        try (var member = browsing.phone(demo.url())) {
            member.signIn("joel@members.example", PASSWORD);
            member.open("account");
            member.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text("digests.nav")))
                    .click();
            assertThat(member.page().locator("h1")).hasText(text("digests.title"));
            member.settle();
            assertThat(member.page().getByLabel(text("digests.choice.none"))).isChecked();
            member.page().getByLabel(text("digests.choice.daily")).check();
            member.press(text("digests.save")).settle();
            assertThat(member.page().getByText(text("digests.saved.daily"))).isVisible();
            check(member, "mail");
            member.open("account/mail");
            assertThat(member.page().getByLabel(text("digests.choice.daily"))).isChecked();
            member.page().setViewportSize(320, 640);
            member.page().evaluate("document.cookie = 'greenroom-language=cy;path=/'");
            member.open("account/mail");
            check(member, "welsh-mail");
            assertThat(member.errors()).isEmpty();
        }
        try (var anybody = browsing.phone(demo.url())) {
            anybody.open("news-mail/a-link-from-a-mail");
            assertThat(anybody.heading()).isEqualTo(text("digests.stop.title"));
            check(anybody, "mail-stop");
            anybody.press(text("digests.stop.act")).settle();
            assertThat(anybody.heading()).isEqualTo(text("digests.stopped.title"));
            check(anybody, "mail-stopped");
            assertThat(anybody.context().cookies()).isEmpty();
            assertThat(anybody.errors()).isEmpty();
        }
    }

    @Test
    void aMemberAtADeskReadsTheSame(Demo demo, Browsing browsing) {
        try (var member = browsing.desk(demo.url())) {
            member.signIn("joel@members.example", PASSWORD);
            for (var path : List.of("", "news", "news/talks-on-ai-protections-begin-again-on-monday")) {
                member.open(path);
                check(member, "desk-" + path);
            }
            member.press(text("news.share"));
            assertThat(member.page().locator(".share [role=status]")).not().hasText("");
            assertThat(member.errors()).isEmpty();
        }
    }

    @Test
    void anEditorWritesPicturesPreviewsAndPublishes(Demo demo, Browsing browsing) {
        try (var editor = browsing.desk(demo.url());
                var visitor = browsing.phone(demo.url())) {
            editor.signIn("news@union.example", PASSWORD);
            editor.open("newsroom?state=published");
            assertThat(editor.page().getByText(TALKS)).isVisible();
            check(editor, "newsroom-published");
            editor.open("newsroom");
            check(editor, "newsroom");
            editor.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text("newsroom.write")))
                    .click();
            editor.settle();
            check(editor, "editor-new");
            editor.press(text("newsroom.publish")).settle();
            assertThat(editor.page().getByText(text("newsroom.notSaved"))).isVisible();
            check(editor, "editor-problem");
            write(editor, "title", "Open rehearsal in Swansea");
            editor.press(text("newsroom.save")).settle();
            assertThat(editor.page().getByText(text("newsroom.saved"))).isVisible();
            assertThat(editor.page()).not().hasURL(Pattern.compile("newsroom/new"));

            addPicture(editor);
            write(editor, "summary", "Come and watch how a scene is made.");
            write(editor, "body", "Doors open at **ten**.\n\n- bring nothing\n- tell your friends");
            assertThat(editor.page().locator(".editor-preview strong")).hasText("ten");
            editor.press(text("newsroom.files.insert") + ": hall.png").settle();
            assertThat(loaded(editor.page().locator(".editor-preview img"))).isTrue();
            editor.page().getByLabel(text("newsroom.audience.everyone")).check();
            editor.settle();
            assertThat(editor.page().locator(".editor-audience [role=status]")).containsText("visitors too");
            check(editor, "editor");
            refuse(editor);

            editor.press(text("newsroom.publish")).settle();
            assertThat(editor.page().getByText(text("newsroom.publish.title"))).isVisible();
            check(editor, "editor-publish");
            editor.press(text("newsroom.publish.now"));
            assertThat(editor.page().getByText(text("newsroom.published"))).isVisible();
            editor.settle();
            check(editor, "editor-published");
            assertThat(editor.errors()).isEmpty();

            visitor.open("articles/open-rehearsal-in-swansea");
            assertThat(visitor.page().locator(".article-body strong")).hasText("ten");
            assertThat(loaded(visitor.page().locator(".article-body img"))).isTrue();
            assertThat(visitor.page().locator(".article-body img")).hasAttribute("alt", "A rehearsal hall");
        }
    }

    @Test
    void anEditorCorrectsOnAPhone(Demo demo, Browsing browsing) {
        try (var editor = browsing.phone(demo.url())) {
            editor.signIn("news@union.example", PASSWORD);
            editor.open("newsroom?state=published");
            editor.page().getByText("Television agreement").click();
            editor.settle();
            check(editor, "editor-phone");
            editor.press(text("newsroom.preview.tab")).settle();
            assertThat(editor.page().locator(".editor-preview h2").first()).isVisible();
            check(editor, "editor-phone-preview");
            editor.press(text("newsroom.correct")).settle();
            check(editor, "editor-phone-correct");
            editor.press(text("newsroom.cancel"));
            editor.page().setViewportSize(320, 640);
            editor.page().evaluate("document.cookie = 'greenroom-language=cy;path=/'");
            for (var path : List.of("newsroom", "newsroom/new", editor.page().url())) {
                editor.open(path);
                check(editor, "welsh-" + path.replaceAll("^http.*/newsroom", "newsroom"));
            }
            assertThat(editor.errors()).isEmpty();
        }
    }

    private static void addPicture(Visitor editor) {
        editor.page()
                .locator("vaadin-upload input[type=file]")
                .first()
                .setInputFiles(new FilePayload("hall.png", "image/png", png()));
        assertThat(editor.page().getByText(text("newsroom.picture.title"))).isVisible();
        editor.settle();
        check(editor, "editor-picture");
        editor.press(text("newsroom.picture.keep")).settle();
        assertThat(editor.page().getByText(text("newsroom.problem.alt_missing")).first())
                .isVisible();
        editor.page().getByLabel(text("newsroom.picture.en"), exactly()).fill("A rehearsal hall");
        editor.press(text("newsroom.picture.keep")).settle();
        assertThat(editor.page().locator(".editor-thumbnail")).isVisible();
    }

    /** A page of HTML that calls itself a PDF. */
    private static void refuse(Visitor editor) {
        var html = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        editor.page()
                .locator("vaadin-upload input[type=file]")
                .last()
                .setInputFiles(new FilePayload("report.pdf", "application/pdf", html));
        assertThat(editor.page().getByText(text("newsroom.problem.file_damaged")))
                .isVisible();
        editor.settle();
    }

    private static void write(Visitor editor, String part, String words) {
        var label = text("newsroom.field." + part, text("newsroom.language.en"));
        var field = editor.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
        field.fill(words);
        field.blur();
        editor.settle();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static boolean loaded(Locator picture) {
        picture.scrollIntoViewIfNeeded();
        picture.page().waitForFunction("i => i.complete", picture.elementHandle());
        return ((Number) picture.evaluate("i => i.naturalWidth")).intValue() > 0;
    }

    private static byte[] png() {
        var image = new BufferedImage(800, 500, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(new Color(0x1f6b50));
        g.fillRect(0, 0, 800, 500);
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void check(Visitor somebody, String where) {
        somebody.assertNothingSticksOut(where);
        somebody.picture("news-" + where.replaceAll("[^a-z0-9-]+", "-") + "-"
                + somebody.page().viewportSize().width);
        somebody.assertAccessible(where);
    }
}
