package org.greenroom.membership.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads engagements and terms with the names that belong to them, one statement for each answer. */
@Component
class Entries {
    private static final String BY_MEMBER = "where e.member_id = :member";
    private static final String BY_WORKPLACE = "where e.workplace_id = :workplace";
    private static final String CURRENT = " and e.%1$s <= :day and (e.ends_on is null or e.ends_on >= :day)";

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> find(EntryKind kind, UUID id) {
        return jdbc.sql(select(kind) + "where e.id = :id")
                .param("id", id)
                .query(row(kind))
                .optional();
    }

    /** All of a member, the latest first. */
    List<Entry> ofMember(EntryKind kind, UUID memberId) {
        return jdbc.sql(select(kind) + BY_MEMBER + " order by e." + kind.startColumn() + " desc, w.code")
                .param("member", memberId)
                .query(row(kind))
                .list();
    }

    /** A part of those at a workplace, by the members' names; only those that cover {@code day} where it is given. */
    List<Entry> atWorkplace(EntryKind kind, UUID workplaceId, Optional<LocalDate> day, int offset, int limit) {
        return jdbc.sql(select(kind) + BY_WORKPLACE + current(kind, day)
                        + " order by m.sort_name, m.membership_number, e." + kind.startColumn()
                        + ", e.id limit :limit offset :offset")
                .params(parameters(workplaceId, day))
                .param("limit", limit)
                .param("offset", offset)
                .query(row(kind))
                .list();
    }

    long countAtWorkplace(EntryKind kind, UUID workplaceId, Optional<LocalDate> day) {
        return jdbc.sql("select count(*) from " + kind.table() + " e " + BY_WORKPLACE + current(kind, day))
                .params(parameters(workplaceId, day))
                .query(Long.class)
                .single();
    }

    private static String current(EntryKind kind, Optional<LocalDate> day) {
        return day.isEmpty() ? "" : CURRENT.formatted(kind.startColumn());
    }

    private static Map<String, Object> parameters(UUID workplaceId, Optional<LocalDate> day) {
        return day.<Map<String, Object>>map(d -> Map.of("workplace", workplaceId, "day", d))
                .orElseGet(() -> Map.of("workplace", workplaceId));
    }

    private static String select(EntryKind kind) {
        String job = kind == EntryKind.ENGAGEMENT ? "e.job" : "''";
        return "select e.id, e.version, e.member_id, m.membership_number, m.display_name, w.code, w.name, w.agreement, "
                + job + ", e." + kind.startColumn() + ", e.ends_on, e.by_hand_at from " + kind.table()
                + " e join member m on m.id = e.member_id join workplace w on w.id = e.workplace_id ";
    }

    private static RowMapper<Entry> row(EntryKind kind) {
        return (row, number) -> entry(kind, row);
    }

    private static Entry entry(EntryKind kind, ResultSet row) throws SQLException {
        return new Entry(
                row.getObject(1, UUID.class),
                row.getInt(2),
                kind,
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                row.getObject(12) != null);
    }
}
