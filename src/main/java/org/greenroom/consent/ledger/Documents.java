package org.greenroom.consent.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.keys.SealingKey;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What belongs to a record without being a link of its chain, such as letters to engagers; sealed under its key. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Documents {

    private static final int STEP = 4096;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final RecordKeys keys;

    Documents(JdbcClient jdbc, RecordKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** A document and its version, which the next change names. */
    public record Stored<T>(UUID id, int version, T content) {}

    /** Adds a document. @param kind at most 20 characters */
    public void add(UUID subjectId, UUID id, String kind, Object content) {
        jdbc.sql("insert into consent_document (id, version, subject_id, kind, envelope)"
                        + " values (:id, 1, :subject, :kind, :envelope)")
                .param("id", id)
                .param("subject", subjectId)
                .param("kind", kind)
                .param("envelope", seal(keys.load(subjectId), id, content))
                .update();
    }

    /** Replaces a document. @throws OptimisticLockingFailureException when somebody else did since it was read */
    public void replace(UUID subjectId, UUID id, int version, Object content) {
        var changed = jdbc.sql("update consent_document set version = version + 1, envelope = :envelope"
                        + " where id = :id and subject_id = :subject and version = :version")
                .param("envelope", seal(keys.load(subjectId), id, content))
                .param("id", id)
                .param("subject", subjectId)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("A document of a record was changed meanwhile");
        }
    }

    /** Removes a document. @throws OptimisticLockingFailureException when somebody changed it since it was read */
    public void remove(UUID subjectId, UUID id, int version) {
        var removed = jdbc.sql(
                        "delete from consent_document where id = :id and subject_id = :subject and version = :version")
                .param("id", id)
                .param("subject", subjectId)
                .param("version", version)
                .update();
        if (removed == 0) {
            throw new OptimisticLockingFailureException("A document of a record was changed meanwhile");
        }
    }

    /** One document of a record. */
    public <T> Optional<Stored<T>> find(UUID subjectId, UUID id, String kind, Class<T> type) {
        return all(subjectId, kind, type).stream()
                .filter(found -> found.id().equals(id))
                .findAny();
    }

    /** All documents of a kind, in no order. */
    public <T> List<Stored<T>> all(UUID subjectId, String kind, Class<T> type) {
        var key = keys.load(subjectId);
        return jdbc.sql("select id, version, envelope from consent_document"
                        + " where subject_id = :subject and kind = :kind")
                .param("subject", subjectId)
                .param("kind", kind)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    var plain = key.openPadded(RecordSecret.DOCUMENT, id, row.getBytes("envelope"));
                    return new Stored<>(id, row.getInt("version"), JSON.readValue(plain, type));
                })
                .list();
    }

    private static byte[] seal(SealingKey key, UUID id, Object content) {
        var plain = JSON.writeValueAsBytes(content);
        return key.sealPadded(RecordSecret.DOCUMENT, id, plain, (plain.length / STEP + 1) * STEP);
    }
}
