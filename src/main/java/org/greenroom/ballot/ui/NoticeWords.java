package org.greenroom.ballot.ui;

import org.greenroom.ballot.NoticeInfo;
import org.greenroom.ballot.NoticeKind;
import org.greenroom.ballot.NoticeState;
import org.greenroom.ballot.NoticeTime;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.springframework.stereotype.Component;

/** Notices in words. */
@Component
class NoticeWords {

    private static final int DAY = 24;

    private final BallotWords words;

    NoticeWords(BallotWords words) {
        this.words = words;
    }

    BallotWords words() {
        return words;
    }

    /** What it is, such as “Reminder”. */
    String kind(NoticeInfo notice) {
        return words.text("notices.kind."
                + (notice.closingSoon() ? "closing-soon" : notice.kind().code()));
    }

    StatusTag state(NoticeState state) {
        var shape =
                switch (state) {
                    case PLANNED -> Shape.OUTLINE;
                    case WRITING -> Shape.CUE;
                    case SENT -> Shape.STRONG;
                    case SKIPPED, LEFT_OUT -> Shape.QUIET;
                };
        return new StatusTag(words.text("notices.state." + state.code()), shape);
    }

    /** When it goes or went. */
    String when(NoticeInfo notice) {
        var began = notice.beganAt();
        if (began != null) {
            return words.text("notices.when." + notice.state().code(), words.full(began));
        }
        var due = notice.due();
        if (notice.kind() == NoticeKind.INVITATION) {
            return due == null
                    ? words.text("notices.when.at-opening")
                    : words.text("notices.when.opening", words.full(due));
        }
        if (notice.kind() == NoticeKind.RESULT) {
            return words.text("notices.when.result");
        }
        var time = time(notice.time());
        return notice.time() instanceof NoticeTime.BeforeClose && due != null
                ? words.text("notices.when.now", time, words.full(due))
                : time;
    }

    private String time(@org.jspecify.annotations.Nullable NoticeTime time) {
        return switch (time) {
            case NoticeTime.BeforeClose(int hours)
            when hours % DAY == 0 -> words.text("notices.when.days", hours / DAY);
            case NoticeTime.BeforeClose(int hours) -> words.text("notices.when.hours", hours);
            case NoticeTime.At(java.time.Instant at) -> words.full(at);
            case null -> "";
        };
    }
}
