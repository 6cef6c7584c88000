package org.greenroom.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes, retires and publishes signing keys. Keys are made when they are first needed. */
@Service
public class SigningKeys {

    /** A file nobody knows of is left alone for so long: it may belong to a transaction that has not ended. */
    private static final Duration ORPHAN_AGE = Duration.ofDays(1);

    private static final String COLUMNS =
            "select k.kid, k.purpose, k.public_jwk, k.made_at, k.retired_at, k.needed_until from consent_signing_key k ";

    private final JdbcClient jdbc;
    private final PrivateKeys privateKeys;
    private final SigningSettings settings;
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionTemplate apart;

    SigningKeys(
            JdbcClient jdbc,
            PrivateKeys privateKeys,
            SigningSettings settings,
            AuditTrail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.privateKeys = privateKeys;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The keys a reader needs to check whatever may still be valid, oldest first. */
    @Transactional(readOnly = true)
    public List<SigningKey> published() {
        var now = clock.instant();
        return jdbc.sql(COLUMNS + "order by k.made_at, k.kid").query(SigningKeys::row).list().stream()
                .filter(key -> key.isPublished(now))
                .toList();
    }

    /** A key that ever signed, published or not. */
    @Transactional(readOnly = true)
    public Optional<SigningKey> find(String kid) {
        return jdbc.sql(COLUMNS + "where k.kid = :kid")
                .param("kid", kid)
                .query(SigningKeys::row)
                .optional();
    }

    /** The private key that signs now; made if there is none yet. @throws KeyMissing if its file is gone */
    ECKey signing(KeyPurpose purpose) {
        // Between looking up and reading the file another node may have replaced the key: then once more.
        for (int i = 0; i < 2; i++) {
            var key = current(purpose).or(() -> makeFirst(purpose)).flatMap(found -> privateKeys.find(found.kid()));
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new KeyMissing(purpose);
    }

    /** Notes until when something just signed will be valid, in whole hours, so that most signatures write nothing. */
    void keepUntil(String kid, Instant validUntil) {
        var until = at(validUntil.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
        jdbc.sql("""
                        update consent_signing_key set needed_until = :until
                        where kid = :kid and (needed_until is null or needed_until < :until)
                        """).param("until", until).param("kid", kid).update();
    }

    /** Replaces keys that are due or whose file is gone, and destroys the private halves of those that sign no more. */
    public void lookAfter() {
        for (var purpose : KeyPurpose.values()) {
            apart.executeWithoutResult(status -> {
                var current = lockCurrent(purpose);
                if (current != null && isDue(current)) {
                    replace(purpose, current);
                }
            });
        }
        for (var kid : privateKeys.olderThan(clock.instant().minus(ORPHAN_AGE))) {
            if (find(kid).isEmpty()) {
                privateKeys.destroy(kid);
            }
        }
        jdbc.sql("select kid from consent_signing_key where retired_at is not null")
                .query(String.class)
                .list()
                .forEach(privateKeys::destroy);
    }

    /** Replaces the key that signs now, whatever its age. */
    void rotate(KeyPurpose purpose) {
        apart.executeWithoutResult(status -> replace(purpose, lockCurrent(purpose)));
        lookAfter();
    }

    private boolean isDue(SigningKey key) {
        return !key.madeAt().plus(settings.life(key.purpose())).isAfter(clock.instant()) || !privateKeys.has(key.kid());
    }

    private Optional<SigningKey> current(KeyPurpose purpose) {
        return jdbc.sql(COLUMNS + "join consent_signing_current c on c.kid = k.kid where c.purpose = :purpose")
                .param("purpose", purpose.name())
                .query(SigningKeys::row)
                .optional();
    }

    private Optional<SigningKey> makeFirst(KeyPurpose purpose) {
        return Optional.ofNullable(apart.execute(status -> {
            var made = lockCurrent(purpose);
            return made != null ? made : replace(purpose, null);
        }));
    }

    private @Nullable SigningKey lockCurrent(KeyPurpose purpose) {
        jdbc.sql("select purpose from consent_signing_current where purpose = :purpose for update")
                .param("purpose", purpose.name())
                .query(String.class)
                .single();
        return current(purpose).orElse(null);
    }

    /** The file first: a key that is named in the database is there. */
    private SigningKey replace(KeyPurpose purpose, @Nullable SigningKey old) {
        var pair = generate();
        privateKeys.write(pair);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var made = new SigningKey(pair.getKeyID(), purpose, pair.toPublicJWK().toJSONString(), now, null, null);
        jdbc.sql("""
                        insert into consent_signing_key (kid, purpose, public_jwk, made_at)
                        values (:kid, :purpose, :jwk, :at)
                        """)
                .param("kid", made.kid())
                .param("purpose", purpose.name())
                .param("jwk", made.publicJwk())
                .param("at", at(now))
                .update();
        jdbc.sql("update consent_signing_current set kid = :kid where purpose = :purpose")
                .param("kid", made.kid())
                .param("purpose", purpose.name())
                .update();
        if (old != null) {
            jdbc.sql("update consent_signing_key set retired_at = :at where kid = :kid")
                    .param("at", at(now))
                    .param("kid", old.kid())
                    .update();
        }
        trail.record(
                Actor.system(),
                "consent.signing-key.made",
                made.kid(),
                old == null
                        ? Map.of("purpose", purpose.name())
                        : Map.of("purpose", purpose.name(), "replaces", old.kid()));
        return made;
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java platform cannot make a P-256 key", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static SigningKey row(ResultSet row, int number) throws SQLException {
        var retired = row.getObject("retired_at", OffsetDateTime.class);
        var needed = row.getObject("needed_until", OffsetDateTime.class);
        return new SigningKey(
                row.getString("kid"),
                KeyPurpose.valueOf(row.getString("purpose")),
                row.getString("public_jwk"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                retired == null ? null : retired.toInstant(),
                needed == null ? null : needed.toInstant());
    }

    /** Thrown when the private half of the key that should sign is not in the key folder. */
    public static final class KeyMissing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyMissing(KeyPurpose purpose) {
            super("The private key for " + purpose + " is not in the key folder; do all nodes share one?");
        }
    }
}
