package org.greenroom.consent.requests;

import java.util.List;

/**
 * The exact words of a letter.
 *
 * @param template the version of the template it was written from
 * @param subject its subject, one line
 * @param body paragraphs separated by empty lines; a line of a list begins with a dash
 */
public record LetterText(int template, String subject, String body) {

    /** The paragraphs. */
    public List<String> paragraphs() {
        return List.of(body.split("\n\n"));
    }

    /** Subject and paragraphs as they are copied. */
    public String whole() {
        return subject + "\n\n" + body;
    }
}
