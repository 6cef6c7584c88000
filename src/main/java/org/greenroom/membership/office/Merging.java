package org.greenroom.membership.office;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenroom.access.Accounts;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.Acting;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.MembersMerged;
import org.greenroom.membership.MergeGuard;
import org.greenroom.membership.MergeObjection;
import org.greenroom.membership.Reads;
import org.greenroom.membership.RollLock;
import org.greenroom.membership.office.OfficeRefused.Reason;
import org.greenroom.notification.Letters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one member of two who are one person. The details of the member who stays are not changed; engagements, terms,
 * account, letters, looks and corrections of the other move over, and the other’s number stands for the member who stays
 * from then on. It cannot be undone. Frozen rolls are not touched: whatever would give a person two votes, or take one
 * away, is refused by a {@link MergeGuard}.
 */
@Service
@Transactional
@PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
public class Merging {
    private final JdbcClient jdbc;
    private final RollLock rollLock;
    private final MembershipOffice office;
    private final MemberDirectory members;
    private final Accounts accounts;
    private final Letters letters;
    private final Reads reads;
    private final ObjectProvider<MergeGuard> guards;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    Merging(
            JdbcClient jdbc,
            RollLock rollLock,
            MembershipOffice office,
            MemberDirectory members,
            Accounts accounts,
            Letters letters,
            Reads reads,
            ObjectProvider<MergeGuard> guards,
            ApplicationEventPublisher events,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rollLock = rollLock;
        this.office = office;
        this.members = members;
        this.accounts = accounts;
        this.letters = letters;
        this.reads = reads;
        this.guards = guards;
        this.events = events;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens two members side by side, which both of them will read; empty where one of them is not there. */
    public Optional<Comparison> compare(UUID first, UUID second) {
        if (first.equals(second)
                || members.byId(first).isEmpty()
                || members.byId(second).isEmpty()) {
            return Optional.empty();
        }
        Actor reader = Acting.current();
        var one = office.open(first, OfficePurpose.DUPLICATE, reader);
        var other = office.open(second, OfficePurpose.DUPLICATE, reader);
        return one.flatMap(
                f -> other.map(s -> new Comparison(f, s, objections(second, first), objections(first, second))));
    }

    /** What speaks against merging {@code from} into {@code into} now. */
    public List<MergeObjection> objections(UUID from, UUID into) {
        return guards.orderedStream()
                .flatMap(guard -> guard.objections(from, into).stream())
                .toList();
    }

    /**
     * Merges {@code from} into {@code into}.
     *
     * @throws OfficeRefused when they are the same, one is gone or the officer’s own, or a guard objects
     */
    @AsksAgain
    public void merge(UUID from, UUID into) {
        if (from.equals(into)) {
            throw new OfficeRefused(Reason.SAME_MEMBER);
        }
        UUID own = user.get().map(signedIn -> signedIn.memberId()).orElse(null);
        if (from.equals(own) || into.equals(own)) {
            throw new OfficeRefused(Reason.YOUR_OWN_RECORD);
        }
        // No import runs meanwhile, and no roll is frozen: they would write a member who is no more.
        rollLock.take();
        Stream.of(from, into).sorted().forEach(this::lock);
        MemberSummary leaving = members.byId(from).orElseThrow(() -> new OfficeRefused(Reason.GONE));
        if (!objections(from, into).isEmpty()) {
            throw new OfficeRefused(Reason.MERGE_OBJECTED);
        }
        Actor by = Acting.current();
        letters.readdress(from, into);
        accounts.merge(from, into, by);
        int engagements = moveEntries("engagement", "starts_on", "", from, into);
        int terms = moveEntries("steward_term", "elected_on", "", from, into);
        moveEntries("removed_entry", "starts_on", " and mine.kind = theirs.kind", from, into);
        move("correction", from, into);
        move("deletion_request", from, into);
        move("member_alias", from, into);
        reads.move(from, into);
        jdbc.sql("delete from different_people where first_id = :from or second_id = :from")
                .param("from", from)
                .update();
        events.publishEvent(new MembersMerged(from, into));
        erase(leaving, into, by);
        audit.record(
                by,
                "membership.member.merged",
                "member " + into,
                Map.of(
                        "from", from.toString(),
                        "number", leaving.number(),
                        "engagements", String.valueOf(engagements),
                        "terms", String.valueOf(terms)));
    }

    private void lock(UUID id) {
        jdbc.sql("select id from member where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new OfficeRefused(Reason.GONE));
    }

    /** Moves entries; one that the member who stays has already is dropped. Gives how many moved. */
    private int moveEntries(String table, String start, String alike, UUID from, UUID into) {
        jdbc.sql("delete from " + table + " where id in (select theirs.id from " + table + " theirs join " + table
                        + " mine on mine.workplace_id = theirs.workplace_id and mine." + start + " = theirs." + start
                        + alike + " where theirs.member_id = :from and mine.member_id = :into)")
                .param("from", from)
                .param("into", into)
                .update();
        return move(table, from, into);
    }

    private int move(String table, UUID from, UUID into) {
        return jdbc.sql("update " + table + " set member_id = :into where member_id = :from")
                .param("from", from)
                .param("into", into)
                .update();
    }

    private void erase(MemberSummary leaving, UUID into, Actor by) {
        jdbc.sql("delete from member where id = :id").param("id", leaving.id()).update();
        jdbc.sql("insert into member_alias (membership_number, member_id, name, merged_at, merged_by)"
                        + " values (:number, :into, :name, :at, :by)")
                .param("number", leaving.number())
                .param("into", into)
                .param("name", leaving.displayName())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }
}
