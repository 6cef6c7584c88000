package org.greenroom.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the membership office's tray.
 *
 * @param id its id
 * @param memberId to whom
 * @param purpose why
 * @param language the language it is written in
 * @param title its title
 * @param paragraphs its text; empty once it was posted, because a letter may hold a one-time code
 * @param writtenAt when the portal wrote it
 * @param postedAt when somebody marked it as posted, or null
 */
public record WrittenLetter(
        UUID id,
        UUID memberId,
        Purpose purpose,
        Locale language,
        String title,
        List<String> paragraphs,
        Instant writtenAt,
        @Nullable Instant postedAt) {}
