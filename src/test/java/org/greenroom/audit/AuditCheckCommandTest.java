package org.greenroom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.Checkpoint.Signed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of the file: 0 the head, 1–3 entries, 4 checkpoint 1, 5–6 entries, 7 checkpoint 2, 8 an entry, 9 the end. */
class AuditCheckCommandTest {

    private static final Actor WHO = new Actor(UUID.fromString("6f3c1a1e-0000-4000-8000-000000000001"), "Siân Ŵyn");
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00.123456Z");

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();
    private final List<AuditEntry> entries = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private ECKey key = key();
    private Optional<Signed> last = Optional.empty();

    @BeforeEach
    void write() {
        lines.add(AuditFile.first(AT, List.of(key.toPublicJWK().toJSONString())));
        entries("role.granted", "ballot.opened", "=cmd|' /C calc'!A0");
        checkpoint();
        entries("ballot.closed", "ballot.counted");
        checkpoint();
        entries("role.revoked");
        lines.add(AuditFile.end(6, entries.getLast().hash()));
    }

    @Test
    void anUntouchedFileHolds() throws Exception {
        assertThat(check()).isEqualTo(AuditCheckCommand.HOLDS);
        assertThat(said())
                .contains("6 entries in order", "2 signed checkpoints, up to entry 5", "taken from the file itself");
    }

    @Test
    void theFirstAlteredEntryIsNamed() throws Exception {
        lines.set(2, lines.get(2).replace("ballot.opened", "ballot.edited"));
        lines.set(5, lines.get(5).replace("ballot.closed", "ballot.edited"));
        broken("entry 2: it was changed");
    }

    @Test
    void aDroppedEntryIsNamed() throws Exception {
        lines.remove(2);
        broken("entry 2: it is missing");
    }

    @Test
    void swappedEntriesAreNamed() throws Exception {
        Collections.swap(lines, 2, 3);
        broken("entry 2: it is missing");
    }

    @Test
    void aFileCutAtAnyLineIsSeen() throws Exception {
        for (int kept = lines.size() - 1; kept > 0; kept--) {
            lines.remove(kept);
            assertThat(check()).as("%s lines", kept).isEqualTo(AuditCheckCommand.BROKEN);
        }
    }

    @Test
    void aChainWrittenAnewContradictsTheSignature() throws Exception {
        var anew = new ArrayList<AuditEntry>();
        for (var old : entries) {
            var previous =
                    anew.isEmpty() ? AuditTrail.BEFORE_FIRST : anew.getLast().hash();
            var action = old.seq() == 2 ? "ballot.edited" : old.action();
            anew.add(AuditEntry.following(
                    old.seq(), old.at(), old.who(), action, old.subject(), old.detailBytes(), previous));
        }
        for (int line : new int[] {1, 2, 3}) {
            lines.set(line, AuditFile.entry(anew.get(line - 1)));
        }
        broken("checkpoint 1: the trail was another one");
    }

    @Test
    void aCutChainWithANewEndContradictsTheSignature() throws Exception {
        var cut = new ArrayList<>(lines.subList(0, 6));
        cut.add(lines.get(7));
        cut.add(AuditFile.end(4, entries.get(3).hash()));
        lines.clear();
        lines.addAll(cut);
        broken("checkpoint 2: the trail was another one");
    }

    @Test
    void aDroppedCheckpointIsSeenFromTheNext() throws Exception {
        lines.remove(4);
        broken("checkpoint 1: it does not follow");
    }

    @Test
    void anotherKeyDoesNotSign() throws Exception {
        lines.set(0, AuditFile.first(AT, List.of(key().toPublicJWK().toJSONString())));
        broken("checkpoint 1: its signature");
    }

    @Test
    void keysFromOutsideAreBelievedBeforeThoseOfTheFile() throws Exception {
        Path right = folder.resolve("jwks.json");
        Files.writeString(right, new JWKSet(key.toPublicJWK()).toString());
        assertThat(check("--keys", right.toString())).isEqualTo(AuditCheckCommand.HOLDS);
        assertThat(said()).doesNotContain("taken from the file itself");
        Path wrong = folder.resolve("other.json");
        Files.writeString(wrong, new JWKSet(key().toPublicJWK()).toString());
        assertThat(check("--keys", wrong.toString())).isEqualTo(AuditCheckCommand.BROKEN);
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        lines.set(3, "{\"seq\":3,");
        broken("line 4 of the file cannot be read");
        lines.set(3, "{\"seq\":3}");
        broken("line 4 of the file cannot be read");
        assertThat(run()).isEqualTo(AuditCheckCommand.UNUSABLE);
        assertThat(run(folder.resolve("nothing").toString())).isEqualTo(AuditCheckCommand.UNUSABLE);
    }

    private void entries(String... actions) {
        for (var action : actions) {
            var previous = entries.isEmpty()
                    ? AuditTrail.BEFORE_FIRST
                    : entries.getLast().hash();
            var entry = AuditEntry.following(
                    entries.size() + 1L,
                    AT.plusSeconds(entries.size()),
                    WHO,
                    action,
                    "ŷ",
                    AuditDetails.write(Map.of("b", "zwei\n", "a", "“eins”")),
                    previous);
            entries.add(entry);
            lines.add(AuditFile.entry(entry));
        }
    }

    private void checkpoint() {
        var next = Checkpoint.following(last, entries.size(), entries.getLast().hash(), AT);
        last = Optional.of(new Signed(next, sign(next.payload())));
        lines.add(AuditFile.checkpoint(last.orElseThrow().signature()));
    }

    private String sign(byte[] payload) {
        try {
            var jws = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType(CheckpointSigner.TYPE))
                            .keyID(key.getKeyID())
                            .build(),
                    new Payload(payload));
            jws.sign(new ECDSASigner(key));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void broken(String what) throws IOException {
        assertThat(check()).isEqualTo(AuditCheckCommand.BROKEN);
        assertThat(said()).contains("BROKEN   " + what);
    }

    private int check(String... more) throws IOException {
        Path file = folder.resolve("audit.jsonl");
        Files.write(file, lines);
        var arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        said.reset();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new AuditCheckCommand(out, out).run(List.of(arguments));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
