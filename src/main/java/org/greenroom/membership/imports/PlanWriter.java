package org.greenroom.membership.imports;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenroom.membership.MemberNames;
import org.greenroom.membership.MemberStatus;
import org.greenroom.membership.WorkplaceKind;
import org.greenroom.membership.imports.Snapshot.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.stereotype.Component;

/** Writes plans in batches of plain SQL: 91,000 rows are too many for entities. Runs in the caller's transaction. */
@Component
class PlanWriter {
    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    PlanWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(FilePlan plan, Snapshot snapshot, ImportProgress progress) {
        switch (plan.kind()) {
            case MEMBERS -> members(plan, progress);
            case WORKPLACES -> workplaces(plan, progress);
            case ENGAGEMENTS -> engagements(plan, snapshot, progress);
            case STEWARDS -> stewards(plan, snapshot, progress);
        }
    }

    private void members(FilePlan plan, ImportProgress progress) {
        // Members may exchange addresses in one file: all are let go first, since one address belongs to one member.
        batch(plan.writes(), "update member set email_key = null where id = ?", (sql, m) -> sql.setObject(1, m.id()));
        batch(
                plan.writes().stream().filter(m -> !m.byHand()).toList(),
                "update member set email_by_hand_at = null where id = ? and email_by_hand_at is not null",
                (sql, m) -> sql.setObject(1, m.id()));
        inBatches(
                plan,
                progress,
                "insert into member (given_name, family_name, professional_name, email, email_key, mobile, joined_on,"
                        + " status, branch, language, display_name, sort_name, search_text, mobile_key, membership_number, version,"
                        + " id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
                "update member set given_name = ?, family_name = ?, professional_name = ?, email = ?, email_key = ?,"
                        + " mobile = ?, joined_on = ?, status = ?, branch = ?, language = ?, display_name = ?,"
                        + " sort_name = ?, search_text = ?, mobile_key = ?, membership_number = ?, version = version + 1"
                        + " where id = ?",
                (sql, m) -> member(new Parameters(sql), m.values(), m.id()));
    }

    private static void member(Parameters sql, String[] v, UUID id) throws SQLException {
        String email = v[4];
        sql.text(v[1])
                .text(v[2])
                .textOrNull(v[3])
                .textOrNull(email)
                .textOrNull(email.toLowerCase(Locale.ROOT))
                .textOrNull(v[5])
                .date(v[6])
                .text(MemberStatus.ofCode(v[7]).orElseThrow().name())
                .text(v[8])
                .text(v[9])
                .text(MemberNames.display(v[1], v[2], v[3]))
                .text(MemberNames.sortKey(v[1], v[2]))
                .text(MemberNames.searchText(v[0], v[1], v[2], v[3], email))
                .textOrNull(MemberNames.mobileKey(v[5]))
                .text(v[0])
                .id(id);
    }

    private void workplaces(FilePlan plan, ImportProgress progress) {
        inBatches(
                plan,
                progress,
                "insert into workplace (code, name, kind, employer, agreement, place, starts_on, ends_on, search_text,"
                        + " version, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
                "update workplace set code = ?, name = ?, kind = ?, employer = ?, agreement = ?, place = ?,"
                        + " starts_on = ?, ends_on = ?, search_text = ?, version = version + 1 where id = ?",
                (sql, w) -> {
                    String[] v = w.values();
                    new Parameters(sql)
                            .text(v[0])
                            .text(v[1])
                            .text(WorkplaceKind.ofCode(v[2]).orElseThrow().name())
                            .text(v[3])
                            .text(v[4])
                            .text(v[5])
                            .date(v[6])
                            .date(v[7])
                            .text(searchText(v))
                            .id(w.id());
                });
    }

    private static String searchText(String[] v) {
        return MemberNames.fold(String.join(" ", v[0], v[1], v[3], v[4], v[5]));
    }

    private void engagements(FilePlan plan, Snapshot snapshot, ImportProgress progress) {
        free(plan, snapshot, "ENGAGEMENT", 3);
        inBatches(
                plan,
                progress,
                "insert into engagement (member_id, workplace_id, job, starts_on, ends_on, version, id)"
                        + " values (?, ?, ?, ?, ?, 0, ?)",
                "update engagement set member_id = ?, workplace_id = ?, job = ?, starts_on = ?, ends_on = ?,"
                        + " by_hand_at = null, version = version + 1 where id = ?",
                (sql, e) -> {
                    String[] v = e.values();
                    new Parameters(sql)
                            .id(snapshot.idOf(ImportKind.MEMBERS, v[0]))
                            .id(snapshot.idOf(ImportKind.WORKPLACES, v[1]))
                            .text(v[2])
                            .date(v[3])
                            .date(v[4])
                            .id(e.id());
                });
    }

    /** What the office had taken away and the file brings back is no longer kept out. */
    private void free(FilePlan plan, Snapshot snapshot, String kind, int start) {
        batch(
                plan.freed(),
                "delete from removed_entry where kind = '" + kind
                        + "' and member_id = ? and workplace_id = ? and starts_on = ?",
                (sql, e) -> new Parameters(sql)
                        .id(snapshot.idOf(ImportKind.MEMBERS, e.values()[0]))
                        .id(snapshot.idOf(ImportKind.WORKPLACES, e.values()[1]))
                        .date(e.values()[start]));
    }

    private void stewards(FilePlan plan, Snapshot snapshot, ImportProgress progress) {
        free(plan, snapshot, "TERM", 2);
        inBatches(
                plan,
                progress,
                "insert into steward_term (member_id, workplace_id, elected_on, ends_on, version, id)"
                        + " values (?, ?, ?, ?, 0, ?)",
                "update steward_term set member_id = ?, workplace_id = ?, elected_on = ?, ends_on = ?,"
                        + " by_hand_at = null, version = version + 1 where id = ?",
                (sql, t) -> {
                    String[] v = t.values();
                    new Parameters(sql)
                            .id(snapshot.idOf(ImportKind.MEMBERS, v[0]))
                            .id(snapshot.idOf(ImportKind.WORKPLACES, v[1]))
                            .date(v[2])
                            .date(v[3])
                            .id(t.id());
                });
    }

    /** Changes go first: an address that one member gives up may be added for another. */
    private void inBatches(
            FilePlan plan,
            ImportProgress progress,
            String insert,
            String update,
            ParameterizedPreparedStatementSetter<Stored> setter) {
        int all = plan.writes().size() + plan.adds().size();
        int done = 0;
        for (List<Stored> part : parts(plan.writes())) {
            batch(part, update, setter);
            done += part.size();
            progress.written(plan.kind(), done, all);
        }
        for (List<Stored> part : parts(plan.adds())) {
            batch(part, insert, setter);
            done += part.size();
            progress.written(plan.kind(), done, all);
        }
    }

    private void batch(List<Stored> entries, String sql, ParameterizedPreparedStatementSetter<Stored> setter) {
        if (!entries.isEmpty()) {
            jdbc.batchUpdate(sql, entries, BATCH, setter);
        }
    }

    private static List<List<Stored>> parts(List<Stored> entries) {
        return Stream.iterate(0, from -> from < entries.size(), from -> from + BATCH)
                .map(from -> entries.subList(from, Math.min(entries.size(), from + BATCH)))
                .toList();
    }

    /** Sets the parameters of a statement one after the other. */
    private static final class Parameters {
        private final PreparedStatement sql;
        private int index;

        Parameters(PreparedStatement sql) {
            this.sql = sql;
        }

        Parameters text(String value) throws SQLException {
            sql.setString(++index, value);
            return this;
        }

        Parameters textOrNull(@Nullable String value) throws SQLException {
            sql.setString(++index, value == null || value.isEmpty() ? null : value);
            return this;
        }

        Parameters date(String value) throws SQLException {
            sql.setObject(++index, value.isEmpty() ? null : LocalDate.parse(value), Types.DATE);
            return this;
        }

        Parameters id(UUID value) throws SQLException {
            sql.setObject(++index, value);
            return this;
        }
    }
}
