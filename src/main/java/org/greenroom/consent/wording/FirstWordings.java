package org.greenroom.consent.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Properties;
import org.greenroom.consent.Use;
import org.greenroom.hashing.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes version 1 of every use, which comes with the portal, before the first request is served. Doing it again, or
 * on two nodes at once, changes nothing.
 */
@Component
class FirstWordings implements SmartInitializingSingleton {

    /** When version 1 counts as published on every portal. */
    static final Instant PUBLISHED_AT = Instant.parse("2026-01-01T00:00:00Z");

    private static final Logger LOG = LoggerFactory.getLogger(FirstWordings.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FirstWordings(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var english = load("consent/catalogue-1.properties");
        var welsh = load("consent/catalogue-1_cy.properties");
        transaction.executeWithoutResult(status -> {
            for (Use use : Use.values()) {
                publish(use, WordingBytes.write(use, 1, text(english, use), text(welsh, use)));
            }
        });
    }

    private void publish(Use use, byte[] content) {
        var hash = Sha256.of(content);
        // Without a conflict target both databases take it for the primary key and for the hash.
        var inserted = jdbc.sql("""
                        insert into consent_wording (use_code, version, content, hash, material, published_at)
                        values (:use, 1, :content, :hash, true, :at) on conflict do nothing
                        """)
                .param("use", use.name())
                .param("content", content)
                .param("hash", hash)
                .param("at", OffsetDateTime.ofInstant(PUBLISHED_AT, ZoneOffset.UTC))
                .update();
        if (inserted == 0 && !Arrays.equals(hash, storedHash(use))) {
            LOG.warn(
                    "Version 1 of {} was published with other words than this release brings; those published stand",
                    use);
        }
    }

    private byte[] storedHash(Use use) {
        return jdbc.sql("select hash from consent_wording where use_code = :use and version = 1")
                .param("use", use.name())
                .query(byte[].class)
                .single();
    }

    private static WordingText text(Properties texts, Use use) {
        return new WordingText(
                text(texts, use, "title"),
                text(texts, use, "meaning"),
                text(texts, use, "example"),
                text(texts, use, "yes"),
                text(texts, use, "outOfScope"));
    }

    private static String text(Properties texts, Use use, String part) {
        var text = texts.getProperty(use + "." + part);
        if (text == null || text.isBlank()) {
            throw new IllegalStateException("The catalogue lacks " + use + "." + part);
        }
        return text;
    }

    private static Properties load(String name) {
        var texts = new Properties();
        try (var reader = new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue cannot be read", e);
        }
        return texts;
    }
}
