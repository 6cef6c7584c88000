package org.greenroom.news.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;

/**
 * Turns Markdown (CommonMark, tables and bare links) into HTML that is safe to show: rendered by commonmark, then
 * sanitized by a list of what is allowed. Pictures are the portal’s own only, written {@code ![](picture:ID)}.
 */
public final class MarkdownHtml {

    /** Where a picture lies and what it shows. @param alt empty for a decorative one */
    public record Picture(String address, String alt, int width, int height) {}

    private static final Pattern PICTURE = Pattern.compile("picture:([0-9a-f-]{36})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern SPAN_TEXT = Pattern.compile("left|right|center");
    private static final List<Extension> EXTENSIONS = List.of(AutolinkExtension.create(), TablesExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(50).build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "p",
                    "br",
                    "hr",
                    "em",
                    "strong",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "a",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "img")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("align")
            .matching(SPAN_TEXT)
            .onElements("th", "td")
            .allowAttributes("src", "alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes("loading")
            .matching(false, "lazy")
            .onElements("img")
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private MarkdownHtml() {}

    /**
     * @param markdown untrusted
     * @param pictures by id; null for one that is not there, which is left out
     */
    public static String render(String markdown, Function<String, @Nullable Picture> pictures) {
        try {
            return rendered(markdown, pictures);
        } catch (StackOverflowError tooDeep) {
            // Emphasis within emphasis a thousand times over: nobody wrote that to be read.
            return POLICY.sanitize("<p>" + HtmlUtils.htmlEscape(markdown) + "</p>");
        }
    }

    private static String rendered(String markdown, Function<String, @Nullable Picture> pictures) {
        var document = PARSER.parse(markdown);
        document.accept(new OwnPictures(pictures));
        document.accept(new LowerHeadings());
        var html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Image image && "img".equals(tag)) {
                        describe(image, attributes, pictures);
                    }
                })
                .build()
                .render(document);
        return POLICY.sanitize(html);
    }

    /** The words alone, for searching and for mail. */
    public static String plain(String markdown) {
        try {
            var words = new Words();
            PARSER.parse(markdown).accept(words);
            return words.text();
        } catch (StackOverflowError tooDeep) {
            return markdown;
        }
    }

    /** The ids of the pictures a text names, whether they exist or not. */
    public static List<String> pictureIds(String markdown) {
        return PICTURE.matcher(markdown)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static void describe(
            Image image, Map<String, String> attributes, Function<String, @Nullable Picture> pictures) {
        var picture = find(image.getDestination(), pictures);
        if (picture != null) {
            attributes.put("src", picture.address());
            attributes.put("alt", picture.alt());
            attributes.put("width", String.valueOf(picture.width()));
            attributes.put("height", String.valueOf(picture.height()));
            attributes.put("loading", "lazy");
        }
    }

    private static @Nullable Picture find(String destination, Function<String, @Nullable Picture> pictures) {
        var matcher = PICTURE.matcher(destination);
        return matcher.matches() ? pictures.apply(matcher.group(1)) : null;
    }

    /** Takes out pictures from elsewhere: their servers would learn who reads. */
    private static final class OwnPictures extends AbstractVisitor {

        private final Function<String, @Nullable Picture> pictures;

        OwnPictures(Function<String, @Nullable Picture> pictures) {
            this.pictures = pictures;
        }

        @Override
        public void visit(Image image) {
            if (find(image.getDestination(), pictures) == null) {
                image.unlink();
            }
        }
    }

    /** The page has the one heading of the first level. */
    private static final class LowerHeadings extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(heading.getLevel() + 1, 6));
            visitChildren(heading);
        }
    }

    private static final class Words extends AbstractVisitor {

        private final StringBuilder words = new StringBuilder();

        String text() {
            return words.toString().strip().replaceAll("\n{3,}", "\n\n");
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock block) {
            words.append(block.getLiteral()).append("\n\n");
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            words.append(block.getLiteral()).append("\n\n");
        }

        @Override
        public void visit(SoftLineBreak line) {
            words.append(' ');
        }

        @Override
        public void visit(HardLineBreak line) {
            words.append('\n');
        }

        @Override
        public void visit(Image image) {
            // What it shows stands beside it, not in the words.
        }

        @Override
        public void visit(Paragraph paragraph) {
            block(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            block(heading);
        }

        private void block(Node node) {
            visitChildren(node);
            words.append("\n\n");
        }
    }
}
