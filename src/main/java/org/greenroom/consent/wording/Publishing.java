package org.greenroom.consent.wording;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.greenroom.consent.Use;
import org.greenroom.hashing.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds a version to what is published; the only place that does. */
@Component
class Publishing {

    private final JdbcClient jdbc;

    Publishing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return the hash of what is published now
     * @throws org.springframework.dao.DuplicateKeyException when this version was published before
     */
    byte[] publish(
            Use use,
            int version,
            WordingText english,
            WordingText welsh,
            boolean material,
            Instant at,
            String proposedBy,
            String approvedBy) {
        var content = WordingBytes.write(use, version, english, welsh);
        var hash = Sha256.of(content);
        jdbc.sql("""
                        insert into consent_wording (use_code, version, content, hash, material, published_at,
                            proposed_by_name, approved_by_name)
                        values (:use, :version, :content, :hash, :material, :at, :proposedBy, :approvedBy)
                        """)
                .param("use", use.name())
                .param("version", version)
                .param("content", content)
                .param("hash", hash)
                .param("material", material)
                // Neither database keeps more than microseconds; rounded up it would lie in the future.
                .param("at", OffsetDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .param("proposedBy", proposedBy)
                .param("approvedBy", approvedBy)
                .update();
        return hash;
    }
}
