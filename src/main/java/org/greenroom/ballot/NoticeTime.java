package org.greenroom.ballot;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a reminder goes: so many hours before the close, whenever that will be by then, or at a time of its own. */
public sealed interface NoticeTime {

    /** @param hours before the close */
    record BeforeClose(int hours) implements NoticeTime {}

    /** @param time the moment */
    record At(Instant time) implements NoticeTime {}

    /** The moment, as far as it can be told now. @param closesAt null while undecided */
    default @Nullable Instant due(@Nullable Instant closesAt) {
        return switch (this) {
            case At at -> at.time();
            case BeforeClose before -> closesAt == null ? null : closesAt.minus(Duration.ofHours(before.hours()));
        };
    }
}
