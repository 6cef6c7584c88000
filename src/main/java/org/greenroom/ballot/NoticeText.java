package org.greenroom.ballot;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of a notice for one reader.
 *
 * @param text the plain text of the mail
 * @param html the same as HTML
 * @param letter the letter to those without an address; null for a reminder, which goes by mail alone
 */
public record NoticeText(
        Locale language,
        String subject,
        String text,
        String html,
        @Nullable String letter) {}
