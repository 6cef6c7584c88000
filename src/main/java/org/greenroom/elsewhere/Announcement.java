package org.greenroom.elsewhere;

import java.time.LocalDate;
import org.greenroom.ballot.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What is announced of a ballot held elsewhere; may be unfinished in a draft. Nothing in it calls for an answer.
 *
 * @param about what it is about, neutrally
 * @param holder the body that holds it, such as the scrutineer’s company
 * @param scrutineer name of the independent scrutineer
 * @param entitled who may vote
 * @param paper how members get their voting paper, and whom to ask when it does not come
 * @param papersFrom UK date on which papers go out
 * @param closesOn UK date on which voting ends
 */
public record Announcement(
        HeldKind kind,
        Bilingual title,
        Bilingual about,
        String holder,
        String scrutineer,
        Bilingual entitled,
        Bilingual paper,
        @Nullable LocalDate papersFrom,
        @Nullable LocalDate closesOn) {

    public Announcement {
        holder = holder.strip();
        scrutineer = scrutineer.strip();
    }
}
