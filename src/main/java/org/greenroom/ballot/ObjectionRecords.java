package org.greenroom.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Objections and answers in the database, which lets nobody change them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ObjectionRecords {

    private final JdbcClient jdbc;

    ObjectionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were raised, each with its answers. */
    public List<Objection> of(UUID ballotId) {
        return jdbc
                .sql("select * from ballot_objection where ballot_id = :ballot order by number")
                .param("ballot", ballotId)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .map(this::load)
                .toList();
    }

    private Objection load(UUID id) {
        var answers = jdbc.sql("select * from ballot_objection_answer where objection_id = :id order by number")
                .param("id", id)
                .query((row, n) -> new Objection.Answer(at(row), row.getString("by_name"), text(row)))
                .list();
        return jdbc.sql("select * from ballot_objection where id = :id")
                .param("id", id)
                .query((row, n) ->
                        new Objection(id, row.getInt("number"), at(row), row.getString("by_name"), text(row), answers))
                .single();
    }

    /** The ballot that an objection is about. */
    public Optional<UUID> ballotOf(UUID objectionId) {
        return jdbc.sql("select ballot_id from ballot_objection where id = :id")
                .param("id", objectionId)
                .query(UUID.class)
                .optional();
    }

    /** Adds an objection; the ballot is locked. @return its number */
    int add(UUID id, UUID ballotId, Actor by, Instant at, Bilingual text) {
        int number = of(ballotId).size() + 1;
        jdbc.sql("""
                        insert into ballot_objection (id, ballot_id, number, at, by_id, by_name, text_en, text_cy)
                        values (:id, :ballot, :number, :at, :by, :byName, :en, :cy)
                        """)
                .param("id", id)
                .param("ballot", ballotId)
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("byName", by.name())
                .param("en", text.en())
                .param("cy", text.cy())
                .update();
        return number;
    }

    /** Adds an answer; the ballot is locked. */
    void answer(UUID objectionId, Actor by, Instant at, Bilingual text) {
        jdbc.sql("""
                        insert into ballot_objection_answer (objection_id, number, at, by_id, by_name, text_en, text_cy)
                        select :id, count(*) + 1, :at, :by, :byName, :en, :cy
                        from ballot_objection_answer where objection_id = :id
                        """)
                .param("id", objectionId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("byName", by.name())
                .param("en", text.en())
                .param("cy", text.cy())
                .update();
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static Bilingual text(ResultSet row) throws SQLException {
        return new Bilingual(row.getString("text_en"), row.getString("text_cy"));
    }
}
