package org.greenroom.membership.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenroom.membership.MemberStatus;
import org.greenroom.membership.WorkplaceKind;
import org.greenroom.membership.imports.Snapshot.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what is stored: one statement for each kind that the files of an import touch or refer to. */
@Component
class SnapshotLoader {
    private static final int FETCH = 2_000;

    private final JdbcTemplate jdbc;

    SnapshotLoader(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(jdbc.getDataSource());
        this.jdbc.setFetchSize(FETCH);
    }

    Snapshot load(Set<ImportKind> kinds) {
        var snapshot = new Snapshot();
        boolean refers = kinds.contains(ImportKind.ENGAGEMENTS) || kinds.contains(ImportKind.STEWARDS);
        if (refers || kinds.contains(ImportKind.MEMBERS)) {
            members(snapshot.of(ImportKind.MEMBERS));
            aliases(snapshot.aliases());
        }
        if (refers || kinds.contains(ImportKind.WORKPLACES)) {
            workplaces(snapshot.of(ImportKind.WORKPLACES));
        }
        if (kinds.contains(ImportKind.ENGAGEMENTS)) {
            engagements(snapshot.of(ImportKind.ENGAGEMENTS));
        }
        if (kinds.contains(ImportKind.STEWARDS)) {
            stewards(snapshot.of(ImportKind.STEWARDS));
        }
        if (refers) {
            removed(snapshot);
        }
        return snapshot;
    }

    private void aliases(Map<String, String> into) {
        jdbc.query(
                "select a.membership_number, m.membership_number from member_alias a join member m on m.id = a.member_id",
                row -> {
                    into.put(row.getString(1), row.getString(2));
                });
    }

    private void removed(Snapshot into) {
        jdbc.query(
                "select r.kind, m.membership_number, w.code, r.starts_on from removed_entry r"
                        + " join member m on m.id = r.member_id join workplace w on w.id = r.workplace_id",
                row -> {
                    boolean term = row.getString(1).equals("TERM");
                    into.removed(term ? ImportKind.STEWARDS : ImportKind.ENGAGEMENTS)
                            .add(row.getString(2) + " " + row.getString(3) + " " + date(row, 4));
                });
    }

    private void members(Map<String, Stored> into) {
        jdbc.query(
                "select id, membership_number, given_name, family_name, professional_name, email, mobile, joined_on,"
                        + " status, branch, language, email_by_hand_at from member",
                row -> {
                    String number = row.getString(2);
                    into.put(
                            number,
                            byHand(
                                    row.getObject(12) != null,
                                    stored(
                                            row,
                                            number,
                                            row.getString(3),
                                            row.getString(4),
                                            row.getString(5),
                                            row.getString(6),
                                            row.getString(7),
                                            date(row, 8),
                                            MemberStatus.valueOf(row.getString(9))
                                                    .code(),
                                            row.getString(10),
                                            row.getString(11))));
                });
    }

    private void workplaces(Map<String, Stored> into) {
        jdbc.query(
                "select id, code, name, kind, employer, agreement, place, starts_on, ends_on from workplace", row -> {
                    String code = row.getString(2);
                    into.put(
                            code,
                            stored(
                                    row,
                                    code,
                                    row.getString(3),
                                    WorkplaceKind.valueOf(row.getString(4)).code(),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7),
                                    date(row, 8),
                                    date(row, 9)));
                });
    }

    private void engagements(Map<String, Stored> into) {
        jdbc.query(
                "select e.id, m.membership_number, w.code, e.job, e.starts_on, e.ends_on, e.by_hand_at from engagement e"
                        + " join member m on m.id = e.member_id join workplace w on w.id = e.workplace_id",
                row -> {
                    String number = row.getString(2);
                    String code = row.getString(3);
                    String starts = date(row, 5);
                    into.put(
                            number + " " + code + " " + starts,
                            byHand(
                                    row.getObject(7) != null,
                                    stored(row, number, code, row.getString(4), starts, date(row, 6))));
                });
    }

    private void stewards(Map<String, Stored> into) {
        jdbc.query(
                "select t.id, m.membership_number, w.code, t.elected_on, t.ends_on, t.by_hand_at from steward_term t"
                        + " join member m on m.id = t.member_id join workplace w on w.id = t.workplace_id",
                row -> {
                    String number = row.getString(2);
                    String code = row.getString(3);
                    String elected = date(row, 4);
                    into.put(
                            number + " " + code + " " + elected,
                            byHand(row.getObject(6) != null, stored(row, number, code, elected, date(row, 5))));
                });
    }

    private static Stored stored(ResultSet row, @Nullable String... values) throws SQLException {
        String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            texts[i] = value == null ? "" : value;
        }
        return new Stored(row.getObject(1, UUID.class), texts);
    }

    private static Stored byHand(boolean byHand, Stored stored) {
        return byHand ? new Stored(stored.id(), stored.values(), true) : stored;
    }

    private static @Nullable String date(ResultSet row, int column) throws SQLException {
        LocalDate date = row.getObject(column, LocalDate.class);
        return date == null ? null : date.toString();
    }
}
