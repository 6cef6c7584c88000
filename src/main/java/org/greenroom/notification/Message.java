package org.greenroom.notification;

import java.util.Locale;

/**
 * A mail to one person, plain text.
 *
 * @param purpose why it is sent
 * @param recipientAddress one mail address, at most 254 characters
 * @param language the language it is written in
 * @param subject one line, at most 300 characters
 * @param bodyText lines separated by {@code \n}, at most 20,000 characters
 */
public record Message(Purpose purpose, String recipientAddress, Locale language, String subject, String bodyText) {

    public Message {
        if (recipientAddress.isBlank() || recipientAddress.length() > 254) {
            throw new IllegalArgumentException("A mail needs one address of at most 254 characters");
        }
        // A line break in either would let its writer add headers.
        if (hasLineBreak(recipientAddress) || hasLineBreak(subject)) {
            throw new IllegalArgumentException("Address and subject of a mail are single lines");
        }
        if (subject.isBlank() || subject.length() > 300 || bodyText.length() > 20_000) {
            throw new IllegalArgumentException("Subject or text of a mail is empty or too long");
        }
    }

    private static boolean hasLineBreak(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    /** Without the address and the text, so that it may reach a log. */
    @Override
    public String toString() {
        return "Message[" + purpose + "]";
    }
}
