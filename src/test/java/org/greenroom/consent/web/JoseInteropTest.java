package org.greenroom.consent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.consent.TestRecords.answer;
import static org.greenroom.consent.TestRecords.as;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.greenroom.access.Accounts;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.links.LinkOrder;
import org.greenroom.consent.links.PublicStatements;
import org.greenroom.consent.links.StatementLinks;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A statement is checked by Debian's {@code jose}, which shares no code with the portal, exactly as the page for checking
 * says. Where it is missing the test is skipped, unless GREENROOM_INTEROP=required: then it fails.
 */
@GreenroomTest
class JoseInteropTest {

    @Autowired
    private StatementLinks links;

    @Autowired
    private PublicStatements statements;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @TempDir
    Path folder;

    private String jws;

    @BeforeEach
    void downloadStatementAndKeys() throws Exception {
        requirePresent();
        var member = TestRecords.member(jdbc, accounts);
        var today = LocalDate.now(Times.ZONE);
        answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));
        var order = new LinkOrder(Set.of(Use.VOICE_CLONE), "Tŷ Ffilm", "Cyfres 2", today.plusDays(1), 1, "I agree");
        var link = as(member, () -> links.give(order));
        var token = link.address().substring(link.address().lastIndexOf('/') + 1);
        jws = statements.open(token, "", "", Locale.UK).orElseThrow().jws();
        var keys = mvc.perform(get("/.well-known/jwks.json")).andReturn().getResponse();
        Files.write(folder.resolve("keys.json"), keys.getContentAsByteArray());
    }

    @Test
    void anotherProgramFindsTheSignatureRightAndReadsTheSameClaims() throws Exception {
        var answer = verify(jws);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output()).contains("\"licence\":false", "VOICE_CLONE", "Tall Ship Pictures", "Tŷ Ffilm");
    }

    @Test
    void anotherProgramRefusesWhatWasAltered() throws Exception {
        var parts = jws.split("\\.");
        var payload = parts[1];
        var altered = payload.substring(0, 40) + (payload.charAt(40) == 'A' ? 'B' : 'A') + payload.substring(41);
        var answer = verify(parts[0] + "." + altered + "." + parts[2]);
        assertThat(answer.exitCode()).as(answer.output()).isNotZero();
        assertThat(answer.output()).contains("Signature validation failed");
    }

    private Answer verify(String statement) throws IOException {
        var file = folder.resolve("statement.jwt");
        Files.writeString(file, statement, StandardCharsets.US_ASCII);
        return run(
                "jws",
                "ver",
                "-i",
                file.toString(),
                "-k",
                folder.resolve("keys.json").toString(),
                "-O",
                "-");
    }

    private record Answer(int exitCode, String output) {}

    private static void requirePresent() {
        boolean present;
        try {
            present = run("alg").exitCode() == 0;
        } catch (IOException e) {
            present = false;
        }
        if ("required".equals(System.getProperty("greenroom.interop", System.getenv("GREENROOM_INTEROP")))) {
            assertThat(present).as("jose is installed, as required").isTrue();
        }
        assumeTrue(present, "jose is not installed");
    }

    private static Answer run(String... arguments) throws IOException {
        var command = new java.util.ArrayList<>(List.of("jose"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (var in = process.getInputStream()) {
            var output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("jose does not end");
            }
            return new Answer(process.exitValue(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
