package org.greenroom.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.signing.SignatureCheck.Flaw;
import org.greenroom.signing.SignatureCheck.Forged;
import org.greenroom.signing.SignatureCheck.Valid;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What is forged is never taken for the portal’s, and what is the portal’s can be checked with the published keys. */
@GreenroomTest
class SignaturesServiceTest {

    @Autowired
    private Signatures signatures;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private GreenroomSettings portal;

    @Autowired
    private MockMvc mvc;

    private SignedStatement statement;

    @BeforeEach
    void sign() {
        // Other tests may have taken the key away that this folder holds.
        keys.lookAfter();
        statement = signatures.statement(Map.of("name", "Mabli Llŷr", "jti", "mine", "exp", 1));
    }

    @Test
    void aStatementCarriesWhoIssuedItWhenAndForHowLong() {
        var check = signatures.verifyStatement("\n " + statement.jws() + " \n");
        assertThat(check).isInstanceOf(Valid.class);
        assertThat(((Valid) check).claims())
                .containsEntry("iss", portal.baseUrl())
                .containsEntry("jti", statement.id().toString())
                .containsEntry("iat", statement.issuedAt().getEpochSecond())
                .containsEntry("exp", statement.issuedAt().getEpochSecond() + 24 * 3600)
                .containsEntry("name", "Mabli Llŷr");
    }

    @Test
    void everyAlteredCharacterIsNoticed() {
        var jws = statement.jws();
        var parts = jws.split("\\.");
        for (int i = 0; i < jws.length(); i += 3) {
            var altered = new StringBuilder(jws);
            altered.setCharAt(i, jws.charAt(i) == 'A' ? 'B' : 'A');
            // The last character of a part may hold bits that mean nothing.
            if (i + 1 == parts[0].length() || i + 2 + parts[0].length() == parts[1].length() || i + 1 == jws.length()) {
                continue;
            }
            assertThat(signatures.verifyStatement(altered.toString()))
                    .as("character %d", i)
                    .isInstanceOf(Forged.class);
        }
    }

    @Test
    void aStatementSignedByAnybodyElseIsForged() throws Exception {
        var stranger = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        var kid = keys.signing(KeyPurpose.STATEMENT).getKeyID();
        assertThat(flaw(signedBy(stranger, stranger.getKeyID(), Signatures.STATEMENT_TYPE)))
                .isEqualTo(Flaw.UNKNOWN_KEY);
        assertThat(flaw(signedBy(stranger, kid, Signatures.STATEMENT_TYPE))).isEqualTo(Flaw.ALTERED);
        assertThat(flaw(signedBy(stranger, kid, "JWT"))).isEqualTo(Flaw.NOT_A_SIGNATURE);
    }

    @Test
    void otherAlgorithmsAreRefusedWhateverTheySay() throws Exception {
        var key = keys.signing(KeyPurpose.STATEMENT);
        var hmac = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType(Signatures.STATEMENT_TYPE))
                        .keyID(key.getKeyID())
                        .build(),
                new Payload("{}"));
        hmac.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        assertThat(flaw(hmac.serialize())).isEqualTo(Flaw.NOT_A_SIGNATURE);
        var none = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + "." + statement.jws().split("\\.")[1] + ".";
        assertThat(flaw(none)).isEqualTo(Flaw.NOT_A_SIGNATURE);
    }

    @Test
    void whatIsNoSignatureAtAllIsRefused() {
        for (var text : new String[] {"", " ", "a", "a.b", "a.b.c", "….…", "{}", "e30.e30.e30", "x".repeat(100_000)}) {
            assertThat(flaw(text)).isEqualTo(Flaw.NOT_A_SIGNATURE);
        }
    }

    @Test
    void thePublishedKeysAreAllThatIsNeededToCheck() throws Exception {
        var answer = mvc.perform(get("/.well-known/jwks.json"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/jwk-set+json"))
                .andExpect(header().string("Cache-Control", containsString("max-age=300")))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).doesNotContain("\"d\"");
        var jws = JWSObject.parse(statement.jws());
        var key = JWKSet.parse(answer).getKeyByKeyId(jws.getHeader().getKeyID());
        assertThat(jws.verify(new com.nimbusds.jose.crypto.ECDSAVerifier(key.toECKey())))
                .isTrue();
        mvc.perform(post("/.well-known/jwks.json")).andExpect(status().is4xxClientError());
    }

    private Flaw flaw(String jws) {
        return ((Forged) signatures.verifyStatement(jws)).flaw();
    }

    private String signedBy(ECKey key, String kid, String type) throws Exception {
        var jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .keyID(kid)
                        .build(),
                new Payload("{\"iss\":\"" + portal.baseUrl() + "\",\"exp\":99999999999}"));
        jws.sign(new ECDSASigner(key));
        return jws.serialize();
    }

    @Test
    void theSameRecordIsSignedWithTheSameBytesEachTime() {
        byte[] payload = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        String once = signatures.record("test-record+json", payload);
        assertThat(signatures.record("test-record+json", payload)).isEqualTo(once);
        assertThat(signatures.record("other-record+json", payload)).isNotEqualTo(once);
        assertThat(signatures.verifyRecord("test-record+json", once)).isInstanceOf(Valid.class);
    }
}
