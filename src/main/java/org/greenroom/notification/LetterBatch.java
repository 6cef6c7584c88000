package org.greenroom.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Letters of one notice that are printed and posted together.
 *
 * @param purpose why they are sent
 * @param about what they are about, such as a ballot
 * @param named what that is called, in English
 * @param number counted from 1 where one notice has several batches
 * @param letters how many
 * @param complete whether all are written
 * @param writtenOn the UK day on which it was begun
 * @param downloadedAt when it was downloaded last, or null
 * @param downloadedBy by whom, or null
 * @param postedOn the day on which it was handed to the post, or null
 */
public record LetterBatch(
        UUID id,
        Purpose purpose,
        UUID about,
        String named,
        int number,
        int letters,
        boolean complete,
        LocalDate writtenOn,
        @Nullable Instant downloadedAt,
        @Nullable String downloadedBy,
        @Nullable LocalDate postedOn) {}
