package org.greenroom.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.env.MockEnvironment;

class ProductionRefusalsTest {

    private static MockEnvironment good() {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/greenroom?logServerErrorDetail=false")
                .withProperty("spring.datasource.password", "k3Jx-09aLq7VbTz2-pWm")
                .withProperty("greenroom.base-url", "https://portal.example")
                .withProperty("greenroom.keys.folder", "/run/keys");
    }

    @Test
    void aCompleteEnvironmentIsAccepted() {
        assertThat(ProductionRefusals.of(good())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "spring.datasource.url|jdbc:h2:file:./data/greenroom|not PostgreSQL",
                "spring.datasource.url|jdbc:postgresql://db/greenroom|logServerErrorDetail=false",
                "spring.datasource.password|''|password is missing",
                "spring.datasource.password|greenroom|a well-known one",
                "spring.datasource.password|Password1!|a well-known one",
                "spring.datasource.password|amber-lights-at-nine|a well-known one",
                "spring.datasource.password|short-and-weak|too weak",
                "spring.datasource.password|aaaaaaaaaaaaaaaaaaaaaaaaaaaa|too weak",
                "greenroom.base-url|http://portal.example|an address with https",
                "greenroom.base-url|https://localhost:8443|lead nowhere",
                "greenroom.keys.folder|./keys|outside the database",
                "greenroom.keys.folder|''|outside the database",
                "greenroom.demo.password|anything at all|no place in production",
            })
    void eachFaultHasASentenceOfItsOwn(String name, String value, String sentence) {
        assertThat(ProductionRefusals.of(good().withProperty(name, value)))
                .singleElement()
                .asString()
                .contains(sentence)
                .doesNotContain(value.length() > 8 && name.endsWith("password") ? value : "\u0000");
    }

    @Test
    void aSecretOnTheCommandLineIsRefused() {
        var environment = good();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "commandLineArgs", Map.of("spring.datasource.password", "k3Jx-09aLq7VbTz2-pWm")));
        assertThat(ProductionRefusals.of(environment))
                .singleElement()
                .asString()
                .contains("commandLineArgs");
    }

    @Test
    void thePortalItselfDoesNotStart() {
        var start = new SpringApplicationBuilder(ProductionCheck.class)
                .web(WebApplicationType.NONE)
                .profiles("production")
                .properties("spring.main.banner-mode=off", "greenroom.keys.folder=./keys");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(start::run))
                .isInstanceOf(ProductionCheck.RefusedInProduction.class)
                .hasMessageContaining("outside the database");
    }
}
