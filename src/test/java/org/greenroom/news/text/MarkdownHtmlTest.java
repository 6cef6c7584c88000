package org.greenroom.news.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.greenroom.news.text.MarkdownHtml.Picture;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownHtmlTest {

    private static final UUID ID = UUID.randomUUID();

    @Test
    void whatEditorsWriteBecomesWhatReadersSee() {
        var html = render("# One\n\nSome *soft* and **loud** words.\n\n- a\n- b\n\n| x | y |\n|---|--:|\n| 1 | 2 |");

        assertThat(html)
                .contains("<h2>One</h2>", "<em>soft</em>", "<strong>loud</strong>", "<li>a</li>", "<th>x</th>")
                .doesNotContain("<h1");
    }

    @Test
    void linksGoOutWithoutAReferrer() {
        assertThat(render("[talks](https://example.org/a?b=1&c=2) and https://example.org/bare"))
                .contains("href=\"https://example.org/a?b&#61;1&amp;c&#61;2\"", "rel=\"noopener noreferrer\"")
                .contains("href=\"https://example.org/bare\"");
    }

    @Test
    void anOwnPictureIsShownWithItsWords() {
        assertThat(render("![what the editor typed](picture:" + ID + ")"))
                .contains("src=\"/somewhere/1\"", "alt=\"A stage\"", "width=\"800\"", "loading=\"lazy\"")
                .doesNotContain("what the editor typed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![x](https://elsewhere.example/pixel.gif)",
                "![x](//elsewhere.example/pixel.gif)",
                "![x](data:image/png;base64,AAAA)",
                "![x](picture:00000000-0000-0000-0000-000000000000)"
            })
    void picturesFromElsewhereAreLeftOut(String markdown) {
        assertThat(render(markdown)).doesNotContain("<img", "elsewhere", "data:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<iframe src=javascript:alert(1)>",
                "<style>*{display:none}</style>",
                "<a href=\"x\" onclick=\"alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#115;cript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](vbscript:msgbox)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "[a](<javascript:alert(1)>)",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "`<script>`\n\n```html\"onload=alert(1)\nx\n```",
                "<details open ontoggle=alert(1)>",
                "<form action=/sign-out><button>Win</button></form>"
            })
    void scriptIsHarmlessWhereverItIsWritten(String markdown) {
        var html = render(markdown);
        // What is left of it is text, not markup: every < that remains opens an allowed element.
        assertThat(html.replaceAll("</?(p|a|em|strong|code|pre|ul|ol|li|br)( [^>]*)?/?>", ""))
                .doesNotContain("<");
        assertThat(html.replaceAll("&lt;.*?&gt;", ""))
                .doesNotContainPattern("<[^>]*(?i)(on[a-z]+=|javascript:|vbscript:|data:)[^>]*>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*a ", "**", "[", "![", "> ", "- ", "`", "<a ", "1. ", "_a_", "[a](", "|", "\\", "&#", "* * "})
    void bombsAreRenderedInReasonableTime(String piece) {
        var bomb = piece.repeat(40_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            render(bomb);
            render(bomb + "\n\n" + bomb.replace(' ', '\n'));
            MarkdownHtml.plain(bomb);
        });
    }

    @Test
    void theWordsAloneHaveNoMarkup() {
        assertThat(MarkdownHtml.plain("# One\n\nTwo *three* [four](https://example.org) ![x](picture:" + ID + ")"))
                .isEqualTo("One\n\nTwo three four");
        assertThat(MarkdownHtml.pictureIds("![x](picture:" + ID + ") ![](picture:nope)"))
                .containsExactly(ID.toString());
    }

    private static String render(String markdown) {
        return MarkdownHtml.render(
                markdown, id -> id.equals(ID.toString()) ? new Picture("/somewhere/1", "A stage", 800, 600) : null);
    }
}
