package org.greenroom.notification;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person: plain text, and beside it, where there is one, the same as HTML.
 *
 * @param purpose why it is sent
 * @param recipientAddress one mail address, at most 254 characters
 * @param language the language it is written in
 * @param subject one line, at most 300 characters
 * @param bodyText lines separated by {@code \n}, at most 20,000 characters
 * @param html a whole document that fetches nothing, at most 100,000 characters; null for a mail of text alone
 * @param headers further headers by name, such as {@code List-Unsubscribe}: visible ASCII on one line, 900 characters
 *                each and 2,000 in all
 */
public record Message(
        Purpose purpose,
        String recipientAddress,
        Locale language,
        String subject,
        String bodyText,
        @Nullable String html,
        Map<String, String> headers) {

    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,75}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]{1,900}");

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
        if (html != null && html.length() > 100_000) {
            throw new IllegalArgumentException("The HTML of a mail is too long");
        }
        headers = Map.copyOf(headers);
        var length = 0;
        for (var header : headers.entrySet()) {
            length += header.getKey().length() + header.getValue().length() + 3;
            if (!HEADER_NAME.matcher(header.getKey()).matches()
                    || !HEADER_VALUE.matcher(header.getValue()).matches()) {
                throw new IllegalArgumentException("A header of a mail is a name and one line of visible ASCII");
            }
        }
        if (length > 2000) {
            throw new IllegalArgumentException("The headers of a mail are too long");
        }
    }

    /** A mail of text alone. */
    public Message(Purpose purpose, String recipientAddress, Locale language, String subject, String bodyText) {
        this(purpose, recipientAddress, language, subject, bodyText, null, Map.of());
    }

    private static boolean hasLineBreak(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    /** The headers, one a line, in order. */
    String headerLines() {
        var lines = new StringBuilder();
        new TreeMap<>(headers)
                .forEach((name, value) ->
                        lines.append(name).append(": ").append(value).append('\n'));
        return lines.toString();
    }

    /** What {@link #headerLines} wrote. */
    static Map<String, String> headers(String lines) {
        var headers = new TreeMap<String, String>();
        lines.lines().forEach(line -> {
            var colon = line.indexOf(": ");
            headers.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return headers;
    }

    /** Without the address and the text, so that it may reach a log. */
    @Override
    public String toString() {
        return "Message[" + purpose + "]";
    }
}
