package org.greenroom.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicValuesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 50_000})
    void theyAreThoseOfEachCredentialHoweverManyThereAre(int credentials) {
        String uuid = ElectionWriter.newUuid();
        var values = PublicValues.prepared(uuid, credentials);
        for (int i = 0; i < 5; i++) {
            var credential = Credential.generate();
            assertThat(values.of(credential)).isEqualTo(credential.publicValue(uuid));
        }
    }
}
