package org.greenroom.consent.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the records an account has a mandate for; what it may do there stands in the record. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Mandates {

    /** A mandate’s way to its record. */
    public record Way(UUID id, UUID subjectId, UUID memberId) {}

    private static final String WAYS = "select m.id, m.subject_id, s.member_id from consent_mandate m"
            + " join consent_subject s on s.id = m.subject_id where m.account_id = :account ";

    private final JdbcClient jdbc;

    Mandates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a mandate. */
    public void add(UUID id, UUID subjectId, UUID accountId) {
        jdbc.sql("insert into consent_mandate (id, subject_id, account_id) values (:id, :subject, :account)")
                .param("id", id)
                .param("subject", subjectId)
                .param("account", accountId)
                .update();
    }

    /** Removes a mandate; nothing if it is not there. */
    public void remove(UUID id) {
        jdbc.sql("delete from consent_mandate where id = :id").param("id", id).update();
    }

    /** Whether an account has any. */
    public boolean any(UUID accountId) {
        return jdbc.sql("select count(*) from consent_mandate where account_id = :account")
                        .param("account", accountId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The mandates of an account. */
    public List<Way> of(UUID accountId) {
        return jdbc.sql(WAYS + "order by m.id")
                .param("account", accountId)
                .query(Mandates::way)
                .list();
    }

    /** One mandate, if it is this account’s. */
    public Optional<Way> of(UUID accountId, UUID mandateId) {
        return jdbc.sql(WAYS + "and m.id = :id")
                .param("account", accountId)
                .param("id", mandateId)
                .query(Mandates::way)
                .optional();
    }

    private static Way way(ResultSet row, int number) throws SQLException {
        return new Way(
                row.getObject("id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("member_id", UUID.class));
    }
}
