package org.greenroom.ballot;

import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.BallotWork.Task;
import org.greenroom.ballot.box.Figures;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.RollEntry;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.notification.Letter;
import org.greenroom.notification.Letters;
import org.greenroom.notification.Message;
import org.greenroom.notification.Outbox;
import org.greenroom.notification.Purpose;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells everybody on the roll, whether they have voted or not, that a ballot is open: by mail, or by letter where there
 * is no address. Neutral service mail. Goes piece by piece in the order of entry ids; a restart repeats nothing.
 */
@Component
class Invitations {

    private static final int PIECE = 200;

    private final BallotRepository ballots;
    private final Roll roll;
    private final Figures figures;
    private final BallotWork work;
    private final MemberDirectory members;
    private final Outbox outbox;
    private final Letters letters;
    private final Texts texts;
    private final Times times;
    private final GreenroomSettings settings;
    private final TransactionTemplate inTransaction;

    Invitations(
            BallotRepository ballots,
            Roll roll,
            Figures figures,
            BallotWork work,
            MemberDirectory members,
            Outbox outbox,
            Letters letters,
            Texts texts,
            Times times,
            GreenroomSettings settings,
            TransactionTemplate inTransaction) {
        this.ballots = ballots;
        this.roll = roll;
        this.figures = figures;
        this.work = work;
        this.members = members;
        this.outbox = outbox;
        this.letters = letters;
        this.texts = texts;
        this.times = times;
        this.settings = settings;
        this.inTransaction = inTransaction;
    }

    /** Writes what is left to write. */
    void send(UUID ballotId) {
        var ballot = ballots.findById(ballotId).orElse(null);
        if (ballot != null) {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(inTransaction.execute(tx -> sendPiece(ballot)));
            }
        }
    }

    private boolean sendPiece(Ballot ballot) {
        var position = work.lock(ballot.id(), Task.INVITING).orElse(null);
        if (position == null || position.finished()) {
            return false;
        }
        List<RollEntry> entries = roll.after(ballot.id(), position.lastId(), PIECE);
        if (entries.isEmpty() || ballot.state() != BallotState.OPEN) {
            work.finish(ballot.id(), Task.INVITING);
            return false;
        }
        var summaries = members.byIds(entries.stream().map(RollEntry::memberId).toList());
        entries.stream()
                .map(entry -> summaries.get(entry.memberId()))
                .filter(java.util.Objects::nonNull)
                .forEach(member -> invite(ballot, member));
        int entitled = figures.find(ballot.id()).map(Figures.Kept::entitled).orElse(0);
        work.progress(
                ballot.id(),
                Task.INVITING,
                position.done() + entries.size(),
                entitled,
                entries.getLast().id());
        return true;
    }

    /** Invites somebody whom two officers added, unless the invitations come to that entry by themselves. */
    void inviteLate(Ballot ballot, UUID memberId, UUID entryId) {
        var position = work.lock(ballot.id(), Task.INVITING).orElse(null);
        boolean comesLater = position != null
                && !position.finished()
                && roll.after(ballot.id(), position.lastId(), Integer.MAX_VALUE).stream()
                        .anyMatch(entry -> entry.id().equals(entryId));
        if (!comesLater) {
            members.byIds(java.util.List.of(memberId)).values().forEach(member -> invite(ballot, member));
        }
    }

    private void invite(Ballot ballot, MemberSummary member) {
        var locale = member.locale();
        var closesAt = ballot.closesAt();
        Object[] values = {
            settings.union().name(),
            ballot.title().in(locale),
            closesAt == null ? "" : times.full(closesAt, locale),
            settings.baseUrl() + "/vote/" + ballot.id(),
            member.displayName(),
            settings.union().contact(locale)
        };
        var email = member.email();
        if (email == null) {
            letters.add(new Letter(
                    member.id(),
                    Purpose.BALLOT_INVITATION,
                    locale,
                    texts.get(locale, "ballot.invitation.subject", values),
                    texts.get(locale, "ballot.invitation.letter", values)));
        } else {
            outbox.enqueue(new Message(
                    Purpose.BALLOT_INVITATION,
                    email,
                    locale,
                    texts.get(locale, "ballot.invitation.subject", values),
                    texts.get(locale, "ballot.invitation.mail", values)));
        }
    }
}
