package org.greenroom.membership.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.Acting;
import org.greenroom.audit.AuditTrail;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.WorkplaceSummary;
import org.greenroom.membership.Workplaces;
import org.greenroom.membership.office.OfficeRefused.Reason;
import org.greenroom.texts.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Engagements and steward terms that the office adds, corrects, ends and removes by hand; each act is kept by the audit
 * trail. At one workplace a member’s engagements do not overlap, nor do the terms. Frozen rolls are not touched: a
 * correction counts for rolls that are frozen afterwards, while the right of a steward follows the term at once.
 * Nobody writes about themselves: an engagement may give a vote, a term the sight of a workplace. All methods refuse with {@link OfficeRefused}.
 */
@Service
@Transactional
@PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
public class HandEntries {
    private static final String SET = "workplace_id = :workplace, ends_on = :end, by_hand_at = :at, ";

    private final JdbcClient jdbc;
    private final Entries entries;
    private final EntryChecks checks;
    private final MemberDirectory members;
    private final Workplaces workplaces;
    private final AuditTrail audit;
    private final Clock clock;

    HandEntries(
            JdbcClient jdbc,
            Entries entries,
            EntryChecks checks,
            MemberDirectory members,
            Workplaces workplaces,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.checks = checks;
        this.members = members;
        this.workplaces = workplaces;
        this.audit = audit;
        this.clock = clock;
    }

    /** An entry by its id. */
    @Transactional(readOnly = true)
    public Optional<Entry> find(EntryKind kind, UUID id) {
        return entries.find(kind, id);
    }

    /** Adds an entry; gives its id. */
    public UUID add(EntryKind kind, EntryForm form) {
        MemberSummary member =
                members.byNumber(form.memberNumber()).orElseThrow(() -> new OfficeRefused(Reason.UNKNOWN_MEMBER));
        WorkplaceSummary workplace = workplace(form);
        var period = checks.period(kind, form);
        String job = checks.job(kind, form);
        checks.refuseOwn(member.id());
        checks.lock(member.id());
        checks.refuseOverlap(kind, member.id(), workplace.id(), period, null);
        checks.takeBack(kind, member.id(), workplace.id(), period.start());
        UUID id = UUID.randomUUID();
        boolean engagement = kind == EntryKind.ENGAGEMENT;
        jdbc.sql("insert into " + kind.table() + " (id, version, member_id, workplace_id, " + kind.startColumn()
                        + ", ends_on, by_hand_at" + (engagement ? ", job" : "")
                        + ") values (:id, 0, :member, :workplace, :start, :end, :at" + (engagement ? ", :job)" : ")"))
                .param("id", id)
                .param("member", member.id())
                .param("workplace", workplace.id())
                .param("start", period.start())
                .param("end", period.end(), java.sql.Types.DATE)
                .param("at", now())
                .param("job", job)
                .update();
        record(kind, "added", id, member.id(), Map.of("after", text(workplace.code(), job, period)));
        return id;
    }

    /**
     * Writes an entry anew; the member stays. Where workplace or first day change, imports know it by its new key and
     * leave out the old one.
     *
     * @param version the entry’s, as it was read
     */
    public void correct(EntryKind kind, UUID id, int version, EntryForm form) {
        Entry before = held(kind, id, version);
        WorkplaceSummary workplace = workplace(form);
        var period = checks.period(kind, form);
        String job = checks.job(kind, form);
        checks.refuseOverlap(kind, before.memberId(), workplace.id(), period, id);
        UUID oldWorkplace =
                workplaces.byCode(before.workplaceCode()).orElseThrow().id();
        if (!oldWorkplace.equals(workplace.id()) || !before.startsOn().equals(period.start())) {
            checks.keepOut(kind, before.memberId(), oldWorkplace, before.startsOn());
            checks.takeBack(kind, before.memberId(), workplace.id(), period.start());
        }
        String jobToo = kind == EntryKind.ENGAGEMENT ? "job = :job, " : "";
        int written = jdbc.sql("update " + kind.table() + " set " + SET + jobToo + kind.startColumn()
                        + " = :start, version = version + 1 where id = :id and version = :version")
                .param("workplace", workplace.id())
                .param("start", period.start())
                .param("end", period.end(), java.sql.Types.DATE)
                .param("at", now())
                .param("job", job)
                .param("id", id)
                .param("version", version)
                .update();
        refuseUnless(written == 1);
        record(
                kind,
                "corrected",
                id,
                before.memberId(),
                Map.of("before", text(before), "after", text(workplace.code(), job, period)));
    }

    /** Gives an entry its last day, which counts. */
    public void end(EntryKind kind, UUID id, int version, LocalDate lastDay) {
        Entry before = held(kind, id, version);
        correct(
                kind,
                id,
                version,
                new EntryForm(before.memberNumber(), before.workplaceCode(), before.job(), before.startsOn(), lastDay));
    }

    /** Takes an entry away that never should have been there; imports do not bring it back. */
    public void remove(EntryKind kind, UUID id, int version) {
        Entry before = held(kind, id, version);
        UUID workplace = workplaces.byCode(before.workplaceCode()).orElseThrow().id();
        checks.keepOut(kind, before.memberId(), workplace, before.startsOn());
        int gone = jdbc.sql("delete from " + kind.table() + " where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update();
        refuseUnless(gone == 1);
        record(kind, "removed", id, before.memberId(), Map.of("before", text(before)));
    }

    /** The entry as it is now, with its member held against other hands. */
    private Entry held(EntryKind kind, UUID id, int version) {
        Entry seen = entries.find(kind, id).orElseThrow(() -> new OfficeRefused(Reason.GONE));
        checks.refuseOwn(seen.memberId());
        checks.lock(seen.memberId());
        Entry now = entries.find(kind, id).orElseThrow(() -> new OfficeRefused(Reason.GONE));
        refuseUnless(now.version() == version);
        return now;
    }

    private static void refuseUnless(boolean unchanged) {
        if (!unchanged) {
            throw new OfficeRefused(Reason.CHANGED_MEANWHILE);
        }
    }

    private WorkplaceSummary workplace(EntryForm form) {
        return workplaces
                .byCode(form.workplaceCode().strip().toUpperCase(java.util.Locale.ROOT))
                .orElseThrow(() -> new OfficeRefused(Reason.UNKNOWN_WORKPLACE));
    }

    private void record(EntryKind kind, String act, UUID id, UUID memberId, Map<String, String> more) {
        var details = new LinkedHashMap<String, String>(more);
        details.put("member", memberId.toString());
        audit.record(Acting.current(), "membership." + kind.code() + "." + act, kind.code() + " " + id, details);
    }

    private static String text(Entry entry) {
        return text(entry.workplaceCode(), entry.job(), new EntryChecks.Period(entry.startsOn(), entry.endsOn()));
    }

    private static String text(String workplaceCode, String job, EntryChecks.Period period) {
        String what = job.isEmpty() ? workplaceCode : workplaceCode + ", " + job;
        return what + ", " + period.start() + " to " + (period.end() == null ? "open" : period.end());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Today in the UK. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
