package org.greenroom.consent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.consent.TestRecords.answer;
import static org.greenroom.consent.TestRecords.as;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.signing.SigningKeys;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A member’s receipts and record as files: whole, checkable, and nobody else’s. */
@GreenroomTest
class RecordDownloadsServiceTest {

    private static final String RECEIPTS = "/downloads/consent/receipts/";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Wordings wordings;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(Times.ZONE);
    private SignedIn member;
    private int number;

    @BeforeEach
    void aMemberWithOneAnswer() {
        // Other tests may have taken the signing key away that this folder holds.
        keys.lookAfter();
        member = TestRecords.member(jdbc, accounts);
        number = answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));
    }

    @Test
    void whoIsNotSignedInIsSentToTheEntrance() throws Exception {
        for (var path : new String[] {
            RECEIPTS + number + ".pdf",
            RECEIPTS + number + ".json",
            RECEIPTS + number + ".jws",
            "/downloads/consent/record.json",
            "/downloads/consent/on/" + today + ".pdf",
            "/downloads/consent/wordings/VOICE_CLONE-1.json"
        }) {
            mvc.perform(get(path)).andExpect(redirectedUrl("/sign-in"));
        }
    }

    @Test
    void numbersAreThoseOfTheOwnRecord() throws Exception {
        var other = TestRecords.member(jdbc, accounts);
        mvc.perform(get(RECEIPTS + number + ".json").with(signedIn(other))).andExpect(status().isNotFound());
        mvc.perform(get("/downloads/consent/record.json").with(signedIn(other))).andExpect(status().isNotFound());

        answer(preferences, other, Use.VOICE_CLONE, Leeway.refuse());
        var mine = text(RECEIPTS + number + ".json", member);
        var theirs = text(RECEIPTS + number + ".json", other);
        assertThat(mine).contains("Tall Ship Pictures", member.displayName()).doesNotContain(other.displayName());
        assertThat(theirs).contains(other.displayName()).doesNotContain("Tall Ship Pictures");
    }

    @Test
    void officersHaveNoneAndReadNone() throws Exception {
        var officer = TestRecords.officer(Role.MEMBERSHIP_OFFICER, Role.CONSENT_OFFICER, Role.AUDITOR);
        for (var path : new String[] {RECEIPTS + number + ".json", "/downloads/consent/record.json"}) {
            mvc.perform(get(path).with(signedIn(officer))).andExpect(status().isForbidden());
        }
    }

    @Test
    void whatIsNoReceiptIsNotThere() throws Exception {
        for (var path : new String[] {
            RECEIPTS + (number - 1) + ".json", // The wording was shown: no receipt.
            RECEIPTS + (number + 1) + ".pdf",
            RECEIPTS + "0.json",
            RECEIPTS + "-1.json",
            RECEIPTS + "01.json",
            RECEIPTS + "99999999999.json",
            RECEIPTS + "x.jws",
            "/downloads/consent/on/" + today.plusDays(1) + ".pdf",
            "/downloads/consent/on/2026-02-30.pdf",
            "/downloads/consent/wordings/VOICE_CLONE-99.json",
            "/downloads/consent/wordings/NONE-1.json"
        }) {
            mvc.perform(get(path).with(signedIn(member)))
                    .andExpect(result -> assertThat(result.getResponse().getStatus())
                            .as(path)
                            .isEqualTo(404));
        }
        mvc.perform(post(RECEIPTS + number + ".json").with(signedIn(member))).andExpect(status().isForbidden());
    }

    @Test
    void filesAreSavedUnderPlainNamesAndKeptNowhereElse() throws Exception {
        for (var ending : new String[] {"pdf", "json", "jws"}) {
            mvc.perform(get(RECEIPTS + number + "." + ending).with(signedIn(member)))
                    .andExpect(status().isOk())
                    .andExpect(header().string(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    "attachment; filename=\"consent-receipt-" + number + "." + ending + "\""))
                    .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Content-Security-Policy", containsString("default-src")));
        }
    }

    @Test
    void thePdfSaysTheSameInEitherLanguageAndThatItIsNoLicence() throws Exception {
        var english = pdf(RECEIPTS + number + ".pdf?lang=en");
        var welsh = pdf(RECEIPTS + number + ".pdf?lang=cy");

        assertThat(english)
                .contains("It is not a licence", "Tall Ship Pictures", member.displayName())
                .contains(wordings.current(Use.VOICE_CLONE).english().meaning().substring(0, 30));
        assertThat(welsh).contains("Nid trwydded mohono", "Tall Ship Pictures", "Derbynneb");
        assertThat(pdf("/downloads/consent/on/" + today + ".pdf?lang=en"))
                .contains("What applied on", "Nothing had been said", "Tall Ship Pictures");
        assertThat(pdf("/downloads/consent/on/" + today + ".pdf?lang=cy")).contains("Doedd dim wedi’i ddweud");
    }

    @Test
    void aSignedReceiptIsCheckedWithThePublishedKeysAlone() throws Exception {
        var jws = JWSObject.parse(text(RECEIPTS + number + ".jws", member));
        var set = JWKSet.parse(text("/.well-known/jwks.json", member));

        var key = set.getKeyByKeyId(jws.getHeader().getKeyID()).toECKey();
        assertThat(jws.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(jws.getHeader().getType().getType()).isEqualTo("consent-receipt+json");
        assertThat(jws.getPayload().toString()).isEqualTo(text(RECEIPTS + number + ".json", member));
        var parts = jws.serialize().split("\\.");
        var forged = JWSObject.parse(parts[0] + "."
                + com.nimbusds.jose.util.Base64URL.encode(
                        jws.getPayload().toString().replace("ALLOW", "ASKME"))
                + "." + parts[2]);
        assertThat(forged.verify(new ECDSAVerifier(key))).isFalse();
    }

    @Test
    void aProgramThatSharesNoCodeChecksASignedReceipt(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/jose")), "jose is not installed");
        var jws = Files.writeString(folder.resolve("receipt.jws"), text(RECEIPTS + number + ".jws", member));
        var set = Files.writeString(folder.resolve("keys.json"), text("/.well-known/jwks.json", member));

        assertThat(jose(folder, jws, set)).isZero();
        assertThat(Files.readString(folder.resolve("out"))).contains("Tall Ship Pictures");
        var broken = Files.readString(jws);
        var middle = broken.indexOf('.') + 40;
        Files.writeString(
                jws,
                broken.substring(0, middle)
                        + (broken.charAt(middle) == 'A' ? 'B' : 'A')
                        + broken.substring(middle + 1));
        assertThat(jose(folder, jws, set)).isNotZero();
    }

    private static int jose(Path folder, Path jws, Path set) throws Exception {
        var process = new ProcessBuilder(
                        "/usr/bin/jose",
                        "jws",
                        "ver",
                        "-i",
                        jws.toString(),
                        "-k",
                        set.toString(),
                        "-O",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void theBytesOfAWordingHaveItsHash() throws Exception {
        var bytes = mvc.perform(
                        get("/downloads/consent/wordings/VOICE_CLONE-1.json").with(signedIn(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(wordings.version(Use.VOICE_CLONE, 1).orElseThrow().hash());
    }

    @Test
    void theRecordsFileHoldsEverythingOfTheOwnerAndNothingOfAnybodyElse() throws Exception {
        var other = TestRecords.member(jdbc, accounts);
        answer(preferences, other, Use.SCAN_FACE, Leeway.refuse());
        as(member, () -> preferences.withdraw(Use.VOICE_CLONE));

        assertThat(text("/downloads/consent/record.json", member))
                .contains("wordingShown", "Tall Ship Pictures", "WITHDRAWAL", "previousHash")
                .doesNotContain(other.displayName());
    }

    private String text(String path, SignedIn person) throws Exception {
        return mvc.perform(get(path).with(signedIn(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String pdf(String path) throws Exception {
        var bytes = mvc.perform(get(path).with(signedIn(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static RequestPostProcessor signedIn(SignedIn person) {
        return authentication(ActingAs.authentication(person));
    }
}
