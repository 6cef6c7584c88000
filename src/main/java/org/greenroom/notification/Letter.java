package org.greenroom.notification;

import java.util.Locale;
import java.util.UUID;

/**
 * A letter to a member without a mail address.
 *
 * @param memberId to whom
 * @param purpose why
 * @param language the language it is written in
 * @param title one line, at most 300 characters
 * @param body paragraphs separated by an empty line, at most 20,000 characters
 */
public record Letter(UUID memberId, Purpose purpose, Locale language, String title, String body) {

    public Letter {
        if (title.isBlank() || title.length() > 300 || body.isBlank() || body.length() > 20_000) {
            throw new IllegalArgumentException("Title or text of a letter is empty or too long");
        }
    }

    /** Without title and text, so that it may reach a log. */
    @Override
    public String toString() {
        return "Letter[" + purpose + "]";
    }
}
