package org.greenroom.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.Actor;
import org.greenroom.membership.Read.Capacity;
import org.greenroom.membership.Read.Kind;
import org.greenroom.texts.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at a member's data. Features record each look of an officer or a steward as part of the transaction that
 * reads; only the member sees the list. Looks at oneself are not recorded.
 */
@Service
@Transactional
public class Reads {
    /** The longest purpose, in characters. */
    public static final int LONGEST_PURPOSE = 300;

    private static final int BATCH = 500;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;
    private final ReadsSettings settings;

    Reads(JdbcTemplate batches, CurrentUser user, Clock clock, ReadsSettings settings) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.user = user;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Records that somebody looked at one member.
     *
     * @param look what was done; see {@link Look}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(UUID memberId, Look look) {
        recordAll(List.of(memberId), look);
    }

    /**
     * Records one look at several members. For a list of people who may still be reminded, name everybody the list was
     * about, not only those who stand on it: otherwise this record would be a diary of who had voted by when.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Collection<UUID> memberIds, Look look) {
        UUID self = user.get().map(signedIn -> signedIn.memberId()).orElse(null);
        var at = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var others = new LinkedHashSet<>(memberIds);
        others.remove(self);
        batches.batchUpdate(
                "insert into member_read (id, member_id, at, reader_id, reader_name, capacity, kind, purpose, about)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                others,
                BATCH,
                (sql, memberId) -> {
                    sql.setObject(1, UUID.randomUUID());
                    sql.setObject(2, memberId);
                    sql.setObject(3, at);
                    sql.setObject(4, look.reader().id());
                    sql.setString(5, look.reader().name());
                    sql.setString(6, look.capacity().name());
                    sql.setString(7, look.kind().name());
                    sql.setString(8, look.purpose());
                    sql.setString(9, look.about());
                });
    }

    /**
     * Records one look at several members, but for those of whom this reader’s look of this kind and about this is
     * recorded today already: a list that is read again and again would fill the record with the same.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordOnceADay(Collection<UUID> memberIds, Look look) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE).atStartOfDay(Times.ZONE);
        var others = new LinkedHashSet<>(memberIds);
        jdbc.sql("select member_id from member_read where at >= :today and reader_id = :reader and kind = :kind"
                        + " and about = :about")
                .param("today", today.toInstant().atOffset(ZoneOffset.UTC))
                .param("reader", look.reader().id())
                .param("kind", look.kind().name())
                .param("about", look.about())
                .query(UUID.class)
                .list()
                .forEach(others::remove);
        recordAll(others, look);
    }

    /**
     * Who looked at the signed-in member's data, the latest first.
     *
     * @param page from 0
     * @return empty for an officer who is no member
     */
    @PreAuthorize("hasRole('MEMBER')")
    @Transactional(readOnly = true)
    public Found<Read> mine(int page, int size) {
        UUID memberId = user.require().memberId();
        if (memberId == null) {
            return new Found<>(List.of(), 0);
        }
        long total = jdbc.sql("select count(*) from member_read where member_id = :member")
                .param("member", memberId)
                .query(Long.class)
                .single();
        List<Read> found = jdbc.sql("select at, reader_name, capacity, kind, purpose, about from member_read"
                        + " where member_id = :member order by at desc, id limit :size offset :offset")
                .param("member", memberId)
                .param("size", size)
                .param("offset", (long) page * size)
                .query(Reads::read)
                .list();
        return new Found<>(found, total);
    }

    /** For how many days a look is remembered. */
    @Transactional(readOnly = true)
    public long keptForDays() {
        return settings.keep().toDays();
    }

    /** Erases looks that are older than the setting says. */
    void forgetOld() {
        Instant before = clock.instant().minus(settings.keep());
        jdbc.sql("delete from member_read where at < :before")
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .update();
    }

    /** Gives the looks at one member to another, when the two turned out to be the same person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(UUID from, UUID into) {
        jdbc.sql("update member_read set member_id = :into where member_id = :from")
                .param("into", into)
                .param("from", from)
                .update();
    }

    private static Read read(ResultSet row, int number) throws SQLException {
        return new Read(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("reader_name"),
                Capacity.valueOf(row.getString("capacity")),
                Kind.valueOf(row.getString("kind")),
                row.getString("purpose"),
                row.getString("about"));
    }

    /**
     * A look as it is recorded.
     *
     * @param reader   who looks
     * @param capacity as what
     * @param kind     at what
     * @param purpose  what for, in the reader's words, or the key of a text {@code membership.reads.purpose.*}; empty
     *                 where the kind says it all; at most {@value #LONGEST_PURPOSE} characters
     * @param about    name of the workplace or ballot the look was about; empty where it was about the member alone
     */
    public record Look(Actor reader, Capacity capacity, Kind kind, String purpose, String about) {
        public Look {
            purpose = purpose.strip();
            if (purpose.length() > LONGEST_PURPOSE) {
                throw new IllegalArgumentException("A purpose has at most " + LONGEST_PURPOSE + " characters");
            }
            about = about.length() <= 300 ? about : about.substring(0, 300);
        }

        /** An officer's look. */
        public static Look officer(Actor reader, Kind kind, String purpose) {
            return new Look(reader, Capacity.OFFICER, kind, purpose, "");
        }

        /** A steward's look, with the workplace it was about. */
        public static Look steward(Actor reader, Kind kind, String purpose, String workplace) {
            return new Look(reader, Capacity.STEWARD, kind, purpose, workplace);
        }
    }
}
