package org.greenroom.membership;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members wish about being reminded. Nobody else can see a wish: no page of the office shows it, no trail records a
 * change, and those who use it answer as if nobody had wished anything.
 */
@Service
@Transactional
public class ContactWishes {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    ContactWishes(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * @param reminders whether the member may be reminded of ballots by mail and by stewards
     * @param shownToStewards whether the member may stand on a steward’s list of people who may still be reminded
     */
    public record Wishes(boolean reminders, boolean shownToStewards) {
        /** For who has wished nothing. */
        public static final Wishes NONE = new Wishes(true, true);

        private Wishes stricter(Wishes other) {
            return new Wishes(reminders && other.reminders, shownToStewards && other.shownToStewards);
        }
    }

    /** The signed-in member’s own; {@link Wishes#NONE} for an officer who is no member. */
    @PreAuthorize("hasRole('MEMBER')")
    @Transactional(readOnly = true)
    public Wishes mine() {
        UUID memberId = user.require().memberId();
        return memberId == null ? Wishes.NONE : of(memberId);
    }

    /** Changes the signed-in member’s own. */
    @PreAuthorize("hasRole('MEMBER')")
    public void wish(Wishes wishes) {
        UUID memberId = user.require().memberId();
        if (memberId != null) {
            write(memberId, wishes);
        }
    }

    /** Whether a reminder may be sent to this member. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public boolean mayBeReminded(UUID memberId) {
        return of(memberId).reminders();
    }

    /** Those of these members who must stand on no steward’s list. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Set<UUID> offTheList(Collection<UUID> memberIds) {
        // As a whole and not member by member: few have a wish.
        var unlisted = new HashSet<>(
                jdbc.sql("select member_id from contact_wish" + " where reminders = false or shown_to_stewards = false")
                        .query(UUID.class)
                        .list());
        unlisted.retainAll(Set.copyOf(memberIds));
        return unlisted;
    }

    /** Of two people who turned out to be one, the stricter wishes hold. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MembersMerged merged) {
        write(merged.into(), of(merged.into()).stricter(of(merged.from())));
        jdbc.sql("delete from contact_wish where member_id = :member")
                .param("member", merged.from())
                .update();
    }

    /** A deleted member's wishes go. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MemberErased erased) {
        jdbc.sql("delete from contact_wish where member_id = :member")
                .param("member", erased.memberId())
                .update();
    }

    private Wishes of(UUID memberId) {
        List<Wishes> found = jdbc.sql("select reminders, shown_to_stewards from contact_wish where member_id = :member")
                .param("member", memberId)
                .query((row, number) -> new Wishes(row.getBoolean(1), row.getBoolean(2)))
                .list();
        return found.isEmpty() ? Wishes.NONE : found.getFirst();
    }

    private void write(UUID memberId, Wishes wishes) {
        int known = jdbc.sql("update contact_wish set reminders = :reminders, shown_to_stewards = :shown"
                        + " where member_id = :member")
                .param("reminders", wishes.reminders())
                .param("shown", wishes.shownToStewards())
                .param("member", memberId)
                .update();
        if (known == 0 && !wishes.equals(Wishes.NONE)) {
            jdbc.sql("insert into contact_wish (member_id, reminders, shown_to_stewards)"
                            + " values (:member, :reminders, :shown)")
                    .param("member", memberId)
                    .param("reminders", wishes.reminders())
                    .param("shown", wishes.shownToStewards())
                    .update();
        }
    }
}
