package org.greenroom.ballot;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.AuditTrail;
import org.greenroom.ballot.ComplaintRows.Row;
import org.greenroom.ballot.WordsRefused.Reason;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.RollEntry;
import org.greenroom.membership.Found;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.Read;
import org.greenroom.membership.Reads;
import org.greenroom.membership.Reads.Look;
import org.greenroom.notification.Message;
import org.greenroom.notification.Outbox;
import org.greenroom.notification.Purpose;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members’ complaints for the officers who answer them: each has one who looks after it, and one answer. */
@Service
@Transactional
@PreAuthorize("hasRole('RETURNING_OFFICER')")
public class Complaints {

    private final BallotRepository ballots;
    private final ComplaintRows rows;
    private final Roll roll;
    private final MemberDirectory members;
    private final Reads reads;
    private final Outbox outbox;
    private final Texts texts;
    private final GreenroomSettings settings;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    Complaints(
            BallotRepository ballots,
            ComplaintRows rows,
            Roll roll,
            MemberDirectory members,
            Reads reads,
            Outbox outbox,
            Texts texts,
            GreenroomSettings settings,
            AuditTrail audit,
            CurrentUser currentUser,
            Clock clock) {
        this.ballots = ballots;
        this.rows = rows;
        this.roll = roll;
        this.members = members;
        this.reads = reads;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * A complaint with who made it.
     *
     * @param member null where the member is no more
     * @param mine whether the current officer looks after it
     */
    public record Received(Complaint complaint, @Nullable MemberSummary member, boolean mine) {}

    /** A page of what was received about a ballot: those without an answer first, the oldest first. @param page from 0 */
    @Transactional(readOnly = true)
    public Found<Received> page(UUID ballotId, int page, int size) {
        if (!ballots.existsById(ballotId)) {
            throw new UnknownBallot();
        }
        var found = rows.page(ballotId, page * size, size);
        var people = members.byIds(found.stream().map(Row::memberId).toList());
        var me = currentUser.require().accountId();
        return new Found<>(
                found.stream()
                        .map(row -> new Received(
                                row.complaint(),
                                people.get(row.memberId()),
                                me.equals(row.complaint().ownerId())))
                        .toList(),
                rows.count(ballotId));
    }

    /** How many wait for an answer, by ballot. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> waiting() {
        return rows.open();
    }

    /** Looks after a complaint from now on, also where another officer did. @throws WordsRefused if it is answered */
    public void take(UUID id) {
        Row row = open(id);
        var by = currentUser.require().actor();
        rows.own(id, by);
        audit.record(by, "ballot.complaint-taken", row.ballotId().toString(), Map.of("complaint", id.toString()));
    }

    /**
     * What the roll says of the member who disputes having taken part, or not: for the one who looks after the complaint.
     * The member sees that an officer looked.
     *
     * @return null where the member is not on the roll
     * @throws WordsRefused for a complaint of another kind, or one that somebody else looks after
     */
    public @Nullable Boolean tookPart(UUID id) {
        Row row = rows.lock(id).orElseThrow(() -> new WordsRefused(Reason.UNKNOWN));
        requireMine(row);
        if (row.complaint().kind() != ComplaintKind.TAKING_PART) {
            throw new WordsRefused(Reason.NOT_NOW);
        }
        reads.record(row.memberId(), Look.officer(currentUser.require().actor(), Read.Kind.COMPLAINT, ""));
        return roll.find(row.ballotId(), row.memberId())
                .map(RollEntry::hasVoted)
                .orElse(null);
    }

    /**
     * Answers; the member reads it on the ballot’s page and is told so by mail.
     *
     * @throws WordsRefused when nothing is written, too much, it is answered, or somebody else looks after it
     */
    public void answer(UUID id, String answer) {
        Row row = open(id);
        requireMine(row);
        rows.answer(id, WordsRefused.require(answer), clock.instant());
        audit.record(
                currentUser.require().actor(),
                "ballot.complaint-answered",
                row.ballotId().toString(),
                Map.of("complaint", id.toString()));
        members.byId(row.memberId()).ifPresent(member -> tell(row.ballotId(), member));
    }

    private void requireMine(Row row) {
        if (!currentUser.require().accountId().equals(row.complaint().ownerId())) {
            throw new WordsRefused(Reason.NOT_YOURS);
        }
    }

    private Row open(UUID id) {
        Row row = rows.lock(id).orElseThrow(() -> new WordsRefused(Reason.UNKNOWN));
        if (!row.complaint().isOpen()) {
            throw new WordsRefused(Reason.ANSWERED);
        }
        return row;
    }

    private void tell(UUID ballotId, MemberSummary member) {
        var email = member.email();
        if (email != null) {
            var language = member.locale();
            var union = settings.union();
            outbox.enqueue(new Message(
                    Purpose.ACCOUNT_NOTICE,
                    email,
                    language,
                    texts.get(language, "ballot.complaint.mail.subject", union.name()),
                    texts.get(
                            language,
                            "ballot.complaint.mail.body",
                            member.displayName(),
                            settings.baseUrl() + "/ballots/" + ballotId,
                            union.name(),
                            union.contact(language))));
        }
    }
}
