package org.greenroom.settings;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a line of the log what may name a person or open something: mail addresses, membership numbers, secrets in
 * addresses, trackers and anything else as long and as random. Ids stay: without the database they lead to nobody.
 */
final class LogMask {

    private record Rule(Pattern pattern, String put) {}

    private static final List<Rule> RULES = List.of(
            // The secret is the last part of these addresses.
            new Rule(
                    Pattern.compile(
                            "(/(?:consent/s|activate|set-up|news-mail|sign-in/link|account/address/confirm|account/address/undo)/)[^\\s/?#\"'<>]+"),
                    "$1…"),
            new Rule(Pattern.compile("(?i)([?&](?:token|code|secret|password|_csrf|link)=)[^\\s&#\"'<>]+"), "$1…"),
            new Rule(Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"), "…@…"),
            // Trackers (43 characters of base64) and compact signatures.
            new Rule(Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*\\.?[A-Za-z0-9_-]*"), "…"),
            new Rule(
                    Pattern.compile(
                            "(?<![A-Za-z0-9+/_=.-])(?=[A-Za-z+/]*[0-9])(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/_-])"),
                    "…"),
            new Rule(Pattern.compile("(?<![A-Za-z0-9_-])(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{40,}(?![A-Za-z0-9_-])"), "…"),
            // Letters and at least five digits, as unions number their members; not Hibernate's own HHH000123.
            new Rule(Pattern.compile("(?<![A-Za-z0-9_.-])(?!HHH)[A-Z]{1,5}-?\\d{5,9}(?![A-Za-z0-9_-])"), "…"),
            new Rule(Pattern.compile("(?i)(membership[_ -]?number\\W{1,4})[A-Za-z0-9-]{3,20}"), "$1…"));

    private LogMask() {}

    static String mask(String text) {
        var masked = text;
        for (var rule : RULES) {
            masked = rule.pattern().matcher(masked).replaceAll(rule.put());
        }
        return masked;
    }
}
