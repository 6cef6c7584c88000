package org.greenroom.ballot;

import org.jspecify.annotations.Nullable;

/**
 * Those on a roll who are counted at one workplace, frozen with the roll. Never to be shown or logged as it is: what of
 * it may be published is decided by whoever listens to {@link RollFrozen} and {@link BatchMoved}.
 *
 * @param workplaceCode null for those who are counted at none; their agreement is null too
 * @param entitled entries on the roll
 * @param inBox how many of them have a sealed ballot in the box
 */
public record RollPart(
        @Nullable String workplaceCode, @Nullable String agreement, int entitled, int inBox) {

    /** Never shows a figure, so that no log can. */
    @Override
    public String toString() {
        return "RollPart[" + workplaceCode + "]";
    }
}
