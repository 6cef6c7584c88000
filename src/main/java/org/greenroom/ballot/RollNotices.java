package org.greenroom.ballot;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.RollEntry;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.notification.Letter;
import org.greenroom.notification.LetterBatches;
import org.greenroom.notification.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes notices to everybody on a roll, whether they have voted or not: by mail, or by letter where there is no address.
 * Goes piece by piece in the order of entry ids, which is random; a restart repeats nothing and leaves nobody out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RollNotices {

    private static final int PIECE = 200;

    private final BallotNoticeRepository notices;
    private final Roll roll;
    private final MemberDirectory members;
    private final Outbox outbox;
    private final LetterBatches letters;
    private final NoticeTexts texts;
    private final Clock clock;

    RollNotices(
            BallotNoticeRepository notices,
            Roll roll,
            MemberDirectory members,
            Outbox outbox,
            LetterBatches letters,
            NoticeTexts texts,
            Clock clock) {
        this.notices = notices;
        this.roll = roll;
        this.members = members;
        this.outbox = outbox;
        this.letters = letters;
        this.texts = texts;
        this.clock = clock;
    }

    /** The notice of this kind, locked; one is made for a ballot from before notices were planned. */
    private BallotNotice lock(UUID ballotId, NoticeKind kind) {
        return notices.idsOf(ballotId, kind).stream()
                .findFirst()
                .flatMap(notices::lock)
                .orElseGet(() -> notices.save(new BallotNotice(ballotId, kind)));
    }

    /**
     * Writes the next piece; part of the caller's transaction, which holds a lock of its own against others that do the
     * same.
     *
     * @return how many roll entries it came by; 0 when all is written
     */
    int writePiece(Ballot ballot, NoticeKind kind) {
        var notice = lock(ballot.id(), kind);
        if (notice.state() == NoticeState.SENT) {
            return 0;
        }
        notice.begin(clock.instant());
        List<RollEntry> entries = roll.after(ballot.id(), notice.lastId(), PIECE);
        if (entries.isEmpty()) {
            finish(notice);
            return 0;
        }
        var summaries = members.byIds(entries.stream().map(RollEntry::memberId).toList());
        int mails = 0;
        int posted = 0;
        for (var entry : entries) {
            var member = summaries.get(entry.memberId());
            if (member != null) {
                boolean byMail = write(ballot, notice, member);
                mails += byMail ? 1 : 0;
                posted += byMail ? 0 : 1;
            }
        }
        notice.wrote(mails, posted, entries.getLast().id());
        return entries.size();
    }

    /**
     * Writes to an entry that came later, unless the pieces come to it by themselves; part of the caller's transaction,
     * which holds the same lock as for {@link #writePiece}.
     */
    void writeLate(Ballot ballot, NoticeKind kind, UUID memberId, UUID entryId) {
        var notice = lock(ballot.id(), kind);
        boolean comesByItself =
                notice.state() != NoticeState.SENT && roll.comesAfter(ballot.id(), entryId, notice.lastId());
        var member = members.byIds(List.of(memberId)).get(memberId);
        if (comesByItself || member == null) {
            return;
        }
        boolean byMail = write(ballot, notice, member);
        notice.wroteLate(byMail);
        if (!byMail && notice.state() == NoticeState.SENT) {
            letters.complete(NoticeTexts.purpose(kind), ballot.id());
        }
    }

    /** Ends a notice whose ballot was cancelled meanwhile: what is written stays. */
    void stop(UUID ballotId, NoticeKind kind) {
        notices.idsOf(ballotId, kind).stream()
                .findFirst()
                .flatMap(notices::lock)
                .filter(notice -> notice.state() == NoticeState.WRITING)
                .ifPresent(this::finish);
    }

    private void finish(BallotNotice notice) {
        notice.finish();
        letters.complete(NoticeTexts.purpose(notice.kind()), notice.ballotId());
    }

    /** @return whether by mail */
    private boolean write(Ballot ballot, BallotNotice notice, MemberSummary member) {
        var email = member.email();
        if (email != null) {
            outbox.enqueue(texts.mail(ballot, notice.kind(), false, member, email), notice.id());
            return true;
        }
        var words = texts.write(ballot, notice.kind(), false, member.locale(), member.displayName());
        letters.add(
                new Letter(
                        member.id(),
                        NoticeTexts.purpose(notice.kind()),
                        member.locale(),
                        words.subject(),
                        String.valueOf(words.letter())),
                ballot.id(),
                ballot.title().en(),
                member.rollName() + " · " + member.number());
        return false;
    }
}
