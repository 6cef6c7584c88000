package org.greenroom.membership.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an officer typed about an engagement or a term; nothing of it is checked yet.
 *
 * @param memberNumber  whose it is; not looked at when an entry is corrected
 * @param workplaceCode where
 * @param job           not looked at for a term
 */
public record EntryForm(
        String memberNumber,
        String workplaceCode,
        String job,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
