package org.greenroom.consent.requests;

import java.util.Arrays;
import java.util.List;

/**
 * The exact words of a letter.
 *
 * @param template the version of the template it was written from
 * @param subject its subject, one line
 * @param body paragraphs separated by empty lines; a line of a list begins with a dash
 */
public record LetterText(int template, String subject, String body) {

    private static final String POINT = "– ";

    /**
     * A paragraph or a list.
     *
     * @param list whether it is a list
     * @param lines the points of the list without their dashes, or the lines of the paragraph
     */
    public record Block(boolean list, List<String> lines) {}

    /** The body in parts. */
    public List<Block> blocks() {
        return Arrays.stream(body.split("\n\n")).map(LetterText::block).toList();
    }

    private static Block block(String text) {
        var lines = List.of(text.split("\n"));
        return lines.stream().allMatch(line -> line.startsWith(POINT))
                ? new Block(
                        true,
                        lines.stream()
                                .map(line -> line.substring(POINT.length()))
                                .toList())
                : new Block(false, lines);
    }

    /** Subject and paragraphs as they are copied. */
    public String whole() {
        return subject + "\n\n" + body;
    }
}
