package org.greenroom.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenroom.consent.Modality;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseGroup;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wordings that come with the portal are complete and short enough to be read. */
class CatalogueTest {

    static final List<Locale> LANGUAGES = Languages.ALL;

    private static final Map<String, Integer> LONGEST =
            Map.of("title", 45, "meaning", 200, "example", 200, "yes", 240, "outOfScope", 200);

    @ParameterizedTest
    @ValueSource(strings = {"catalogue-1.properties", "catalogue-1_cy.properties"})
    void eachUseHasAllItsTextsAndThereIsNothingElse(String file) throws IOException {
        var expected = Arrays.stream(Use.values())
                .flatMap(use -> LONGEST.keySet().stream().map(part -> use + "." + part))
                .collect(Collectors.toSet());
        assertThat(read(file).keySet()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue-1.properties", "catalogue-1_cy.properties"})
    void noTextIsEmptyTooLongOrCarelesslyTyped(String file) throws IOException {
        assertThat(read(file)).allSatisfy((key, text) -> {
            assertThat(text)
                    .as(key)
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(LONGEST.get(key.substring(key.indexOf('.') + 1)))
                    .doesNotContain("'", "\"", "  ", "!", "{", "<");
            assertThat(text.endsWith(".")).as(key).isEqualTo(!key.endsWith(".title"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue-1.properties", "catalogue-1_cy.properties"})
    void noTwoUsesSayTheSame(String file) throws IOException {
        var texts = read(file);
        for (var part : List.of("title", "meaning", "example")) {
            assertThat(texts.entrySet().stream()
                            .filter(text -> text.getKey().endsWith("." + part))
                            .map(Map.Entry::getValue))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void groupsAndModalitiesHaveNames(Locale language) {
        var texts = new Texts();
        var keys = Stream.concat(
                Arrays.stream(UseGroup.values())
                        .flatMap(group -> Stream.of(
                                "consent.group." + group.slug() + ".title",
                                "consent.group." + group.slug() + ".intro")),
                Arrays.stream(Modality.values())
                        .map(modality -> "consent.modality." + modality.name().toLowerCase(Locale.ROOT)));
        assertThat(keys).allSatisfy(key -> {
            assertThat(texts.has(key)).as(key).isTrue();
            assertThat(texts.get(language, key)).isNotBlank();
        });
    }

    private static Map<String, String> read(String file) throws IOException {
        var properties = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/consent", file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
