package org.greenroom.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.greenroom.keys.KeySettings;
import org.greenroom.keys.SecretFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows repeated attempts down, the same on every node: some are free within the window, then each one is followed by
 * a longer wait. Nothing is ever locked for good. The database keeps counts under keyed hashes, so that a row tells neither
 * who nor from where, and forgets them after four windows.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Throttle {

    /** After so many windows a count is forgotten: it has run out by then. */
    private static final int WINDOWS_KEPT = 4;

    /** An IPv6 customer has a network of 64 bits and as many addresses as they like. */
    private static final Pattern IPV6_NETWORK = Pattern.compile("((?:[0-9a-fA-F]{1,4}:){4})[0-9a-fA-F:]+");

    private static final String SECRET = "throttle.secret";
    private static final Instant NEVER = Instant.EPOCH;
    private static final int ROUNDS = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final SecretFiles secrets;
    private final ThrottleSettings settings;
    private final Clock clock;
    private volatile byte @Nullable [] secret;

    Throttle(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            KeySettings keys,
            ThrottleSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.secrets = new SecretFiles(keys.folder().resolve("access"));
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is counted together.
     *
     * @param purpose what is attempted, such as {@code sign-in by address}
     * @param subject who or from where; kept only as a keyed hash
     * @param free how many attempts within the window are not slowed down
     */
    public record Limit(String purpose, String subject, int free) {

        /** Without the subject, so that it may reach a log. */
        @Override
        public String toString() {
            return "Limit[" + purpose + "]";
        }
    }

    /** What counts as one address: of an IPv6 address its network. */
    public static String network(String address) {
        var ipv6 = IPV6_NETWORK.matcher(address);
        return ipv6.matches() ? ipv6.group(1) : address;
    }

    /** Counts one attempt against all of {@code limits}; false, and nothing counted, while any of them has to wait. */
    public boolean allows(Limit... limits) {
        // Locked in one order, so that two attempts never wait for each other.
        var keys = Arrays.stream(limits)
                .map(limit -> new Counted(key(limit), limit.free()))
                .sorted(Comparator.comparing(Counted::key, Arrays::compareUnsigned))
                .toList();
        return Boolean.TRUE.equals(alone.execute(status -> count(keys)));
    }

    /** Takes one attempt back: it was none that should have been slowed down. */
    public void forgive(Limit limit) {
        alone.executeWithoutResult(status -> {
            var key = key(limit);
            jdbc.sql("update attempt_count set level = level - 1, blocked_until = :never where key_hash = :key")
                    .param("never", at(NEVER))
                    .param("key", key)
                    .update();
            jdbc.sql("delete from attempt_count where key_hash = :key and level <= 0.5")
                    .param("key", key)
                    .update();
        });
    }

    /** Forgets everything counted here. */
    public void clear(Limit limit) {
        alone.executeWithoutResult(status -> jdbc.sql("delete from attempt_count where key_hash = :key")
                .param("key", key(limit))
                .update());
    }

    /** Deletes what no longer matters. */
    void forgetOld() {
        alone.executeWithoutResult(status -> jdbc.sql("delete from attempt_count where forget_at < :now")
                .param("now", at(clock.instant()))
                .update());
    }

    private boolean count(List<Counted> limits) {
        var now = clock.instant();
        var rows = limits.stream().map(limit -> lock(limit.key(), now)).toList();
        if (rows.stream().anyMatch(row -> row.blockedUntil().isAfter(now))) {
            return false;
        }
        for (var i = 0; i < limits.size(); i++) {
            write(limits.get(i), rows.get(i), now);
        }
        return true;
    }

    private void write(Counted limit, Row row, Instant now) {
        var level = row.levelAt(now, limit.free(), settings.window()) + 1;
        var beyond = level - limit.free() + 0.5;
        var blockedUntil = beyond < 0 ? NEVER : now.plus(pause(beyond));
        jdbc.sql(
                        "update attempt_count set level = :level, counted_at = :now, blocked_until = :until, forget_at = :forget"
                                + " where key_hash = :key")
                .param("level", level)
                .param("now", at(now))
                .param("until", at(blockedUntil))
                .param("forget", at(forgetAt(now)))
                .param("key", limit.key())
                .update();
    }

    /** Doubles with each attempt beyond the free ones, up to the longest. */
    private Duration pause(double beyond) {
        var doublings = Math.min(20, (int) beyond);
        var pause = settings.firstPause().multipliedBy(1L << doublings);
        return pause.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : pause;
    }

    private Row lock(byte[] key, Instant now) {
        for (int i = 0; i < ROUNDS; i++) {
            var row = find(key);
            if (row.isPresent()) {
                return row.get();
            }
            // Somebody else may make it first, and somebody who is forgiven take it away again before it is found.
            jdbc.sql("insert into attempt_count (key_hash, level, counted_at, blocked_until, forget_at)"
                            + " values (:key, 0, :now, :never, :forget) on conflict do nothing")
                    .param("key", key)
                    .param("now", at(now))
                    .param("never", at(NEVER))
                    .param("forget", at(forgetAt(now)))
                    .update();
        }
        throw new CannotAcquireLockException("An attempt cannot be counted: its row is taken away again and again");
    }

    private Instant forgetAt(Instant now) {
        return now.plus(settings.window().multipliedBy(WINDOWS_KEPT));
    }

    private Optional<Row> find(byte[] key) {
        return jdbc.sql("select level, counted_at, blocked_until from attempt_count where key_hash = :key for update")
                .param("key", key)
                .query((row, number) -> new Row(
                        row.getDouble(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private byte[] key(Limit limit) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return mac.doFinal((limit.purpose() + "\n" + limit.subject()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform cannot compute HmacSHA256", e);
        }
    }

    /** Made once for all nodes, which share the folder of keys. */
    private byte[] secret() {
        var known = secret;
        if (known == null) {
            var fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            secrets.create(SECRET, fresh);
            known = secrets.read(SECRET).orElseThrow();
            secret = known;
        }
        return known;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Counted(byte[] key, int free) {}

    private record Row(double level, Instant countedAt, Instant blockedUntil) {
        double levelAt(Instant now, int free, Duration window) {
            var elapsed = Math.max(0, Duration.between(countedAt, now).toMillis());
            return Math.max(0, level - (double) free * elapsed / window.toMillis());
        }
    }
}
