package org.greenroom.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LookSettingsTest {

    @Test
    void withoutSettingsTheColoursAreThoseOfTheTokens() throws Exception {
        var tokens = Files.readString(Path.of("frontend/styles/tokens.css"));
        var look = bind(Map.of());

        assertThat(tokens)
                .contains("--gr-brand-light: " + look.accent() + ";", "--gr-brand-dark: " + look.accentDark() + ";");
        assertThat(look.logo()).isNull();
    }

    @Test
    void otherColoursThatCanBeReadAreTaken() {
        var look = bind(Map.of("accent", "#7A1F3D", "accent-dark", "#F0A6BE"));

        assertThat(look.accent()).isEqualTo("#7a1f3d");
        assertThat(look.accentDark()).isEqualTo("#f0a6be");
    }

    @ParameterizedTest
    @CsvSource({
        "accent, #ffcc00, Choose a darker colour",
        "accent, #2f8f6f, Choose a darker colour",
        "accent-dark, #095b41, Choose a lighter colour",
        "accent-dark, #3f7f6a, Choose a lighter colour",
        "accent, green, write it as #rrggbb",
        "accent-dark, #fff, write it as #rrggbb",
        "accent, '#095b41; } body { display: none', write it as #rrggbb"
    })
    void aColourInWhichTextCouldNotBeReadIsRefusedAtTheStartAndNamed(String name, String value, String said) {
        assertThatThrownBy(() -> bind(Map.of(name, value)))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageContaining("greenroom.look." + name)
                .hasMessageContaining(said);
    }

    @Test
    void contrastIsMeasuredAsTheStandardSays() {
        assertThat(Colour.of("#ffffff").contrast(Colour.of("#000000"))).isEqualTo(21);
        assertThat(Colour.of("#767676").contrast(Colour.of("#ffffff"))).isBetween(4.5, 4.6);
        assertThat(Colour.of("#777777").contrast(Colour.of("#ffffff"))).isLessThan(4.5);
    }

    private static LookSettings bind(Map<String, String> settings) {
        var source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("greenroom.look." + name, value));
        return new Binder(source).bindOrCreate("greenroom.look", Bindable.of(LookSettings.class));
    }
}
