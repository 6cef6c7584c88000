package org.greenroom.news.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.news.MemberNews;
import org.greenroom.notification.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts due mail into the outbox, piece by piece: a piece’s mails and how far its members have come are written in one
 * transaction, so that neither a crash nor a second node writes to anybody twice or leaves anybody out. What a mail says is
 * decided when it leaves; see {@link MailWriter}.
 */
@Component
class Mailings {

    private static final int PIECE = 200;

    private final MailWishes wishes;
    private final MemberNews news;
    private final MemberDirectory members;
    private final MailWriter writer;
    private final Outbox outbox;
    private final NewsMailSettings settings;
    private final Clock clock;
    private final TransactionTemplate inTransaction;

    Mailings(
            MailWishes wishes,
            MemberNews news,
            MemberDirectory members,
            MailWriter writer,
            Outbox outbox,
            NewsMailSettings settings,
            Clock clock,
            TransactionTemplate inTransaction) {
        this.wishes = wishes;
        this.news = news;
        this.members = members;
        this.writer = writer;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
        this.inTransaction = inTransaction;
    }

    /** Writes whatever is due now. */
    void writeDue() {
        writeDue(clock.instant());
    }

    void writeDue(Instant now) {
        var settled = now.minus(settings.settle());
        for (var choice : List.of(MailChoice.AT_ONCE, MailChoice.DAILY, MailChoice.WEEKLY)) {
            var due = Timetable.lastDue(choice, settled, settings);
            var more = true;
            while (more) {
                more = Boolean.TRUE.equals(inTransaction.execute(tx -> writePiece(choice, due)));
            }
        }
    }

    private boolean writePiece(MailChoice choice, Instant due) {
        var until = news.newest(due);
        var piece = wishes.lockBehind(choice, until, PIECE);
        if (piece.isEmpty()) {
            return false;
        }
        var unread = news.unread(piece, until);
        var mailings = new HashMap<Instant, UUID>();
        for (var member : members.byIds(unread.keySet()).values()) {
            var mailing = mailings.computeIfAbsent(piece.get(member.id()), after -> wishes.mailing(after, until));
            write(member, mailing);
        }
        wishes.reached(piece.keySet(), until);
        return true;
    }

    private void write(MemberSummary member, UUID mailing) {
        var email = member.email();
        if (email != null) {
            outbox.enqueueChecked(writer.empty(email, member.locale()), mailing, member.id());
        }
    }
}
