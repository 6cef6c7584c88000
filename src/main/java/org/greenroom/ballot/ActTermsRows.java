package org.greenroom.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.membership.MembersMerged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What proposed and decided acts say beyond their kind. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ActTermsRows {

    private static final String COLUMNS = "act, reason_en, reason_cy, closes_before, closes_at, member_id, done_at";

    private final JdbcClient jdbc;

    ActTermsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param closesBefore the closing time that an extension takes the place of
     * @param doneAt when it took effect; null while it waits
     */
    record Terms(
            BallotAct act,
            Bilingual reason,
            @Nullable Instant closesBefore,
            @Nullable Instant closesAt,
            @Nullable UUID memberId,
            @Nullable Instant doneAt) {

        static Terms none(BallotAct act) {
            return new Terms(act, Bilingual.EMPTY, null, null, null, null);
        }
    }

    void insert(UUID proposalId, UUID ballotId, Terms terms) {
        jdbc.sql("""
                        insert into ballot_act_terms (proposal_id, ballot_id, act, reason_en, reason_cy, closes_before,
                            closes_at, member_id, done_at)
                        values (:proposal, :ballot, :act, :en, :cy, :before, :closes, :member, null)
                        """)
                .param("proposal", proposalId)
                .param("ballot", ballotId)
                .param("act", terms.act().name())
                .param("en", terms.reason().en())
                .param("cy", terms.reason().cy())
                .param("before", utc(terms.closesBefore()))
                .param("closes", utc(terms.closesAt()))
                .param("member", terms.memberId())
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Terms> of(UUID proposalId) {
        return jdbc.sql("select " + COLUMNS + " from ballot_act_terms where proposal_id = :proposal")
                .param("proposal", proposalId)
                .query(ActTermsRows::terms)
                .optional();
    }

    /** What has taken effect, the oldest first. */
    @Transactional(readOnly = true)
    List<Terms> done(UUID ballotId, BallotAct act) {
        return jdbc.sql("select " + COLUMNS + " from ballot_act_terms"
                        + " where ballot_id = :ballot and act = :act and done_at is not null order by done_at")
                .param("ballot", ballotId)
                .param("act", act.name())
                .query(ActTermsRows::terms)
                .list();
    }

    void done(UUID proposalId, Instant at) {
        jdbc.sql("update ballot_act_terms set done_at = :at where proposal_id = :proposal")
                .param("at", utc(at))
                .param("proposal", proposalId)
                .update();
    }

    /** What nobody will do any more is not kept: it may name a member. */
    void forget(UUID proposalId) {
        jdbc.sql("delete from ballot_act_terms where proposal_id = :proposal")
                .param("proposal", proposalId)
                .update();
    }

    @EventListener
    void on(MembersMerged merged) {
        jdbc.sql("update ballot_act_terms set member_id = :into where member_id = :from")
                .param("into", merged.into())
                .param("from", merged.from())
                .update();
    }

    private static Terms terms(ResultSet row, int number) throws SQLException {
        return new Terms(
                BallotAct.valueOf(row.getString("act")),
                new Bilingual(row.getString("reason_en"), row.getString("reason_cy")),
                instant(row, "closes_before"),
                instant(row, "closes_at"),
                row.getObject("member_id", UUID.class),
                instant(row, "done_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
