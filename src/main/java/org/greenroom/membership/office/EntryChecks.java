package org.greenroom.membership.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.Acting;
import org.greenroom.membership.office.OfficeRefused.Reason;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an engagement or a term written by hand must fulfil, and what imports are told of it. */
@Component
class EntryChecks {
    private static final LocalDate EARLIEST = LocalDate.of(1930, 1, 1);
    private static final int YEARS_AHEAD = 20;
    private static final int LONGEST_JOB = 80;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    EntryChecks(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** @param end the last day; null where it goes on */
    record Period(LocalDate start, @Nullable LocalDate end) {}

    Period period(EntryKind kind, EntryForm form) {
        LocalDate start = form.startsOn();
        LocalDate end = form.endsOn();
        if (start == null) {
            throw new OfficeRefused(Reason.START_MISSING);
        }
        if (end == null && kind == EntryKind.TERM) {
            throw new OfficeRefused(Reason.END_MISSING);
        }
        refuseUnlikely(start);
        if (end != null) {
            refuseUnlikely(end);
            if (end.isBefore(start)) {
                throw new OfficeRefused(Reason.END_BEFORE_START);
            }
        }
        return new Period(start, end);
    }

    private void refuseUnlikely(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        if (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new OfficeRefused(Reason.DAY_UNLIKELY);
        }
    }

    /** The job without blanks around it; empty for a term. */
    String job(EntryKind kind, EntryForm form) {
        if (kind == EntryKind.TERM) {
            return "";
        }
        String job = form.job().strip();
        if (job.isEmpty()) {
            throw new OfficeRefused(Reason.JOB_MISSING);
        }
        if (job.length() > LONGEST_JOB) {
            throw new OfficeRefused(Reason.JOB_TOO_LONG);
        }
        return job;
    }

    void refuseOwn(UUID memberId) {
        boolean own = user.get()
                .filter(signedIn -> memberId.equals(signedIn.memberId()))
                .isPresent();
        if (own) {
            throw new OfficeRefused(Reason.YOUR_OWN_RECORD);
        }
    }

    /** Two officers who write about one member at once come one after the other. */
    void lock(UUID memberId) {
        jdbc.sql("select id from member where id = :id for update")
                .param("id", memberId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new OfficeRefused(Reason.UNKNOWN_MEMBER));
    }

    void refuseOverlap(EntryKind kind, UUID memberId, UUID workplaceId, Period period, @Nullable UUID except) {
        LocalDate end = period.end() == null ? LocalDate.of(9999, 12, 31) : period.end();
        jdbc.sql("select " + kind.startColumn() + ", ends_on from " + kind.table()
                        + " where member_id = :member and workplace_id = :workplace and id <> :except and "
                        + kind.startColumn() + " <= :end and (ends_on is null or ends_on >= :start)"
                        + " order by " + kind.startColumn() + " limit 1")
                .param("member", memberId)
                .param("workplace", workplaceId)
                .param("except", except == null ? new UUID(0, 0) : except)
                .param("start", period.start())
                .param("end", end)
                .query((row, number) ->
                        new Period(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .optional()
                .ifPresent(other -> {
                    LocalDate until = other.end();
                    throw until == null
                            ? new OfficeRefused(Reason.OVERLAPS, other.start())
                            : new OfficeRefused(Reason.OVERLAPS, other.start(), until);
                });
    }

    /** Tells imports not to bring an entry back. */
    void keepOut(EntryKind kind, UUID memberId, UUID workplaceId, LocalDate start) {
        takeBack(kind, memberId, workplaceId, start);
        jdbc.sql("insert into removed_entry (id, kind, member_id, workplace_id, starts_on, removed_at, removed_by)"
                        + " values (:id, :kind, :member, :workplace, :start, :at, :by)")
                .param("id", UUID.randomUUID())
                .param("kind", kind.name())
                .param("member", memberId)
                .param("workplace", workplaceId)
                .param("start", start)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", Acting.current().name())
                .update();
    }

    /** Lets imports write an entry again. */
    void takeBack(EntryKind kind, UUID memberId, UUID workplaceId, LocalDate start) {
        jdbc.sql("delete from removed_entry where kind = :kind and member_id = :member and workplace_id = :workplace"
                        + " and starts_on = :start")
                .param("kind", kind.name())
                .param("member", memberId)
                .param("workplace", workplaceId)
                .param("start", start)
                .update();
    }
}
