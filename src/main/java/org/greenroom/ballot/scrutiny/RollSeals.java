package org.greenroom.ballot.scrutiny;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.greenroom.audit.Actor;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.scrutiny.RollSeal.Check;
import org.greenroom.ballot.scrutiny.RollSeal.Made;
import org.greenroom.ballot.scrutiny.RollSeal.Outcome;
import org.greenroom.hashing.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals of rolls. The key leaves with whoever made the seal: without it nobody can try who stands on a roll. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RollSeals {

    private static final int KEY_BYTES = 32;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final String MAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Roll roll;

    RollSeals(JdbcClient jdbc, Roll roll) {
        this.jdbc = jdbc;
        this.roll = roll;
    }

    List<RollSeal> of(UUID ballotId) {
        return jdbc.sql("select * from ballot_roll_seal where ballot_id = :ballot order by number")
                .param("ballot", ballotId)
                .query((row, n) -> new RollSeal(
                        row.getInt("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getInt("entries"),
                        row.getString("key_sha256"),
                        row.getString("roll_hmac")))
                .list();
    }

    /** Seals a roll under a new key. */
    Made make(UUID ballotId, Actor by, Instant at) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        var hex = HexFormat.of().formatHex(key);
        var members = roll.members(ballotId);
        var seal = new RollSeal(
                of(ballotId).size() + 1, at, by.name(), members.size(), Sha256.hex(hex), hmac(hex, ballotId, members));
        jdbc.sql("""
                        insert into ballot_roll_seal
                            (ballot_id, number, at, by_id, by_name, entries, key_sha256, roll_hmac)
                        values (:ballot, :number, :at, :by, :byName, :entries, :key, :hmac)
                        """)
                .param("ballot", ballotId)
                .param("number", seal.number())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("byName", by.name())
                .param("entries", seal.entries())
                .param("key", seal.keySha256())
                .param("hmac", seal.rollHmac())
                .update();
        return new Made(hex, seal);
    }

    /** Holds the roll as it is now against a key. */
    Check check(UUID ballotId, String typed) {
        var key = typed.replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
        var made = of(ballotId).stream()
                .filter(seal -> seal.keySha256().equals(Sha256.hex(key)))
                .findFirst();
        if (made.isEmpty() || !KEY.matcher(key).matches()) {
            return new Check(Outcome.UNKNOWN_KEY, 0, "");
        }
        var members = roll.members(ballotId);
        var now = hmac(key, ballotId, members);
        var same = now.equals(made.get().rollHmac());
        return new Check(same ? Outcome.UNCHANGED : Outcome.CHANGED, members.size(), now);
    }

    /** Over a line that names the ballot, and a line for each member’s id in the order of their letters. */
    private static String hmac(String key, UUID ballotId, List<UUID> members) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), MAC));
            mac.update(line("roll of " + ballotId));
            members.stream().map(UUID::toString).sorted().forEach(id -> mac.update(line(id)));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
