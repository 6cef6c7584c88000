package org.greenroom.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.greenroom.audit.AuditTrail;
import org.greenroom.keys.KeySettings;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.signing.SignatureCheck.Expired;
import org.greenroom.signing.SignatureCheck.Forged;
import org.greenroom.signing.SignatureCheck.Valid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Keys are made once, change by themselves, and stay published as long as something signed with them may be valid. */
abstract class SigningKeysContract {

    private static final SigningSettings SETTINGS = new SigningSettings(
            Duration.ofHours(24),
            Duration.ofDays(90),
            Duration.ofDays(730),
            Duration.ofHours(1),
            Duration.ofMinutes(5));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private GreenroomSettings portal;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    private Instant start;

    @BeforeEach
    void startWithoutAKey() {
        jdbc.sql("update consent_signing_current set kid = null").update();
        start = Clock.systemUTC().instant();
    }

    /** The keys of these tests vanish with their folder; whoever signs next makes one of their own. */
    @AfterEach
    void leaveNoKey() {
        jdbc.sql("update consent_signing_current set kid = null").update();
    }

    private SigningKeys keysAfter(Duration passed) {
        return new SigningKeys(jdbc, privateKeys(), SETTINGS, trail, clockAfter(passed), transactions);
    }

    private Signatures signaturesAfter(Duration passed) {
        return new Signatures(keysAfter(passed), SETTINGS, portal, clockAfter(passed));
    }

    private Clock clockAfter(Duration passed) {
        return Clock.fixed(start.plus(passed), ZoneOffset.UTC);
    }

    private PrivateKeys privateKeys() {
        return new PrivateKeys(new KeySettings(folder));
    }

    private static boolean publishes(SigningKeys keys, String kid) {
        return keys.published().stream().anyMatch(key -> key.kid().equals(kid));
    }

    @Test
    void thePrivateKeyIsAFileOfItsOwnerAndNothingOfItIsInTheDatabase() throws Exception {
        var kid = keysAfter(Duration.ZERO).signing(KeyPurpose.STATEMENT).getKeyID();
        var file = folder.resolve("signing").resolve(kid + ".jwk");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var secret = ECKey.parse(Files.readString(file));
        assertThat(secret.isPrivate()).isTrue();
        assertThat(secret.computeThumbprint()).hasToString(kid);
        var stored = keysAfter(Duration.ZERO).find(kid).orElseThrow().publicJwk();
        assertThat(ECKey.parse(stored).isPrivate()).isFalse();
        assertThat(stored).doesNotContain("\"d\"").doesNotContain(secret.getD().toString());
    }

    @Test
    void nodesThatMakeAKeyAtOnceEndUpWithOne() throws Exception {
        var go = new CountDownLatch(1);
        var found = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var nodes = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit((Callable<String>) () -> {
                        go.await();
                        return keysAfter(Duration.ZERO)
                                .signing(KeyPurpose.RECORD)
                                .getKeyID();
                    }))
                    .toList();
            go.countDown();
            for (var node : nodes) {
                found.add(node.get());
            }
        }
        assertThat(found).hasSize(1);
        assertThat(Files.list(folder.resolve("signing"))).hasSize(1);
    }

    @Test
    void statementKeysChangeAfterNinetyDaysAndStayPublishedUntilTheLastStatementHasExpired() {
        var old = keysAfter(Duration.ZERO).signing(KeyPurpose.STATEMENT).getKeyID();
        keysAfter(Duration.ofDays(89)).lookAfter();
        assertThat(keysAfter(Duration.ofDays(89)).signing(KeyPurpose.STATEMENT).getKeyID())
                .isEqualTo(old);
        var last = signaturesAfter(Duration.ofDays(89)).statement(Map.of("name", "Mabli"));

        keysAfter(Duration.ofDays(90)).lookAfter();
        var now = keysAfter(Duration.ofDays(90));
        var fresh = now.signing(KeyPurpose.STATEMENT).getKeyID();
        assertThat(fresh).isNotEqualTo(old);
        assertThat(privateKeys().find(old)).isEmpty();
        assertThat(publishes(keysAfter(Duration.ofDays(90).minusMinutes(1)), old))
                .isTrue();
        assertThat(signaturesAfter(Duration.ofDays(90).minusMinutes(1)).verifyStatement(last.jws()))
                .isInstanceOf(Valid.class);

        var later = Duration.ofDays(90).plusHours(2);
        assertThat(publishes(keysAfter(later), old)).isFalse();
        assertThat(publishes(keysAfter(later), fresh)).isTrue();
        assertThat(signaturesAfter(later).verifyStatement(last.jws())).isInstanceOf(Expired.class);
    }

    @Test
    void recordKeysStayPublishedForEver() {
        var signed = signaturesAfter(Duration.ZERO).record("consent-receipt+json", new byte[] {1, 2, 3});
        var old = keysAfter(Duration.ZERO).signing(KeyPurpose.RECORD).getKeyID();
        keysAfter(Duration.ofDays(730)).lookAfter();
        var much = Duration.ofDays(20_000);
        assertThat(keysAfter(Duration.ofDays(730)).signing(KeyPurpose.RECORD).getKeyID())
                .isNotEqualTo(old);
        assertThat(publishes(keysAfter(much), old)).isTrue();
        assertThat(signaturesAfter(much).verifyRecord("consent-receipt+json", signed))
                .isInstanceOfSatisfying(
                        Valid.class, valid -> assertThat(valid.payload()).containsExactly(1, 2, 3));
    }

    @Test
    void aLostPrivateKeyStopsSigningUntilTheKeysAreLookedAfter() {
        var keys = keysAfter(Duration.ZERO);
        var lost = keys.signing(KeyPurpose.STATEMENT).getKeyID();
        privateKeys().destroy(lost);
        assertThatThrownBy(() -> keys.signing(KeyPurpose.STATEMENT)).isInstanceOf(SigningKeys.KeyMissing.class);
        keys.lookAfter();
        assertThat(keys.signing(KeyPurpose.STATEMENT).getKeyID()).isNotEqualTo(lost);
    }

    @Test
    void whatTheTwoPurposesSignIsNeverTakenForTheOther() {
        var signatures = signaturesAfter(Duration.ZERO);
        var statement = signatures.statement(Map.of("a", "b")).jws();
        var record = signatures.record("consent-root+json", "{}".getBytes());
        assertThat(signatures.verifyStatement(record)).isInstanceOf(Forged.class);
        assertThat(signatures.verifyRecord("consent-root+json", statement)).isInstanceOf(Forged.class);
        assertThat(signatures.verifyRecord("consent-receipt+json", record)).isInstanceOf(Forged.class);
        assertThatThrownBy(() -> signatures.record(Signatures.STATEMENT_TYPE, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
