package org.greenroom.membership.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.greenroom.audit.Acting;
import org.greenroom.audit.AuditTrail;
import org.greenroom.membership.Found;
import org.greenroom.membership.office.DuplicatePair.Side;
import org.greenroom.membership.office.OfficeRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members who may stand on the roll twice, paged in the database; what the office found to be two people is left out. */
@Service
@Transactional
@PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
public class Duplicates {
    private static final String TOGETHER = " and a.membership_number < b.membership_number and not exists"
            + " (select 1 from different_people d where (d.first_id = a.id and d.second_id = b.id)"
            + " or (d.first_id = b.id and d.second_id = a.id))";
    /** A number that many share is a switchboard or a filler, and says nothing. */
    private static final String FEW_SHARE = "select mobile_key from member where length(mobile_key) >= 7"
            + " group by mobile_key having count(*) between 2 and 5";

    // All columns stand in the two parts already: H2 has no hash join for whatever were joined to their union.
    private static final String SELECT =
            "select a.id as a_id, a.membership_number as a_number, a.display_name as a_name,"
                    + " a.branch as a_branch, a.joined_on as a_joined, a.email as a_email, b.id as b_id,"
                    + " b.membership_number as b_number, b.display_name as b_name, b.branch as b_branch, b.joined_on as b_joined,"
                    + " b.email as b_email, case when a.sort_name = b.sort_name then 1 else 0 end as same_name,"
                    + " case when a.mobile_key = b.mobile_key then 1 else 0 end as same_mobile,"
                    + " case when a.joined_on = b.joined_on then 1 else 0 end as same_joined,"
                    + " case when a.branch = b.branch and a.branch <> '' then 1 else 0 end as same_branch from member a ";
    private static final String PAIRS = "(" + SELECT
            + "join member b on b.sort_name = a.sort_name where (a.mobile_key = b.mobile_key"
            + " or a.joined_on = b.joined_on or (a.branch = b.branch and a.branch <> ''))" + TOGETHER + " union "
            + SELECT
            + "join member b on b.mobile_key = a.mobile_key where a.mobile_key in (" + FEW_SHARE + ")" + TOGETHER
            + ") p";

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Duplicates(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** One page, those with most in common first. @param page from 0 */
    @Transactional(readOnly = true)
    public Found<DuplicatePair> page(int page, int size) {
        var found = jdbc.sql("select * from " + PAIRS + " order by 4 * same_name + 3 * same_mobile + 2 * same_joined"
                        + " + same_branch desc, a_number, b_number limit :limit offset :offset")
                .param("limit", size)
                .param("offset", (long) page * size)
                .query((row, number) -> pair(row))
                .list();
        return new Found<>(
                found,
                jdbc.sql("select count(*) from " + PAIRS).query(Long.class).single());
    }

    /** Notes that two members are two people, so that they are not shown again. */
    public void areTwo(UUID one, UUID other) {
        if (one.equals(other)) {
            throw new OfficeRefused(Reason.SAME_MEMBER);
        }
        long known = jdbc.sql("select count(*) from member where id in (:one, :other)")
                .param("one", one)
                .param("other", other)
                .query(Long.class)
                .single();
        if (known != 2) {
            throw new OfficeRefused(Reason.GONE);
        }
        jdbc.sql("delete from different_people where (first_id = :one and second_id = :other)"
                        + " or (first_id = :other and second_id = :one)")
                .param("one", one)
                .param("other", other)
                .update();
        jdbc.sql("insert into different_people (first_id, second_id) values (:one, :other)")
                .param("one", one)
                .param("other", other)
                .update();
        audit.record(Acting.current(), "membership.member.two", "member " + one, Map.of("other", other.toString()));
    }

    private static DuplicatePair pair(ResultSet row) throws SQLException {
        return new DuplicatePair(
                side(row, 1),
                side(row, 7),
                row.getInt(13) == 1,
                row.getInt(14) == 1,
                row.getInt(15) == 1,
                row.getInt(16) == 1);
    }

    private static Side side(ResultSet row, int from) throws SQLException {
        return new Side(
                row.getObject(from, UUID.class),
                row.getString(from + 1),
                row.getString(from + 2),
                row.getString(from + 3),
                row.getObject(from + 4, LocalDate.class),
                row.getString(from + 5));
    }
}
