package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    @Test
    void aNewCredentialHasMoreThan128Bits() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String value = Credential.generate().value();
            assertThat(value)
                    .matches("[1-9A-HJ-NP-Za-km-z]{5}-[1-9A-HJ-NP-Za-km-z]{6}-[1-9A-HJ-NP-Za-km-z]{5}-"
                            + "[1-9A-HJ-NP-Za-km-z]{6}");
            assertThat(seen.add(value)).isTrue();
        }
        assertThat(22 * Math.log(58) / Math.log(2)).isGreaterThan(128);
    }

    @Test
    void itsPublicValueIsInTheGroupAndDependsOnTheElection() {
        Credential credential = Credential.generate();
        assertThat(Group.isElement(credential.publicValue("RcSasNJX1sW6ex"))).isTrue();
        assertThat(credential.publicValue("RcSasNJX1sW6ex")).isNotEqualTo(credential.publicValue("RcSasNJX1sW6ey"));
    }

    @Test
    void secretsAreNotPrinted() {
        Credential credential = Credential.generate();
        TrusteeKey key = TrusteeKey.generate();
        assertThat(credential.toString()).doesNotContain(credential.value());
        assertThat(key.toString()).doesNotContain(key.secret().toString());
    }

    @Test
    void aTrusteeKeyIsReadAsItWasWritten() {
        TrusteeKey key = TrusteeKey.generate();
        assertThat(TrusteeKey.parse(key.toBytes())).isEqualTo(key);
        assertThat(key.trustee().holds()).isTrue();
        for (String text : new String[] {"", "\"0\"", "\"" + Group.Q + "\"", "\"-1\"", "7", "\"7"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TrusteeKey.parse(ForgedArchive.utf8(text)))
                    .withMessage("Not a private key")
                    .withNoCause();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "é"})
    void otherTextIsNoCredential(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Credential(text));
    }

    @Test
    void trackersAreReadInBothForms() {
        Tracker tracker = Tracker.of(new byte[] {1});
        assertThat(tracker.base64()).hasSize(43);
        assertThat(Tracker.read(" " + tracker.base64() + "\n")).contains(tracker);
        assertThat(Tracker.read(tracker.base64() + "=")).contains(tracker);
        assertThat(Tracker.read(tracker.hex())).contains(tracker);
        assertThat(Tracker.read(tracker.base64().substring(1))).isEmpty();
        assertThat(Tracker.read("*".repeat(43))).isEmpty();
    }
}
