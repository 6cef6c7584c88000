package org.greenroom.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Welsh bundles keep step with the English ones. */
class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");

    static Stream<Path> englishBundles() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !file.toString().endsWith("_cy.properties"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("englishBundles")
    void welshHasTheSameKeys(Path english) throws IOException {
        assertThat(read(welsh(english)).keySet()).isEqualTo(read(english).keySet());
    }

    @ParameterizedTest
    @MethodSource("englishBundles")
    void welshTakesTheSameParameters(Path english) throws IOException {
        var inWelsh = read(welsh(english));
        assertThat(read(english))
                .allSatisfy((key, text) ->
                        assertThat(parameters(inWelsh.get(key))).as(key).isEqualTo(parameters(text)));
    }

    @ParameterizedTest
    @MethodSource("englishBundles")
    void noTextHasAnApostropheThatTheFormatWouldSwallow(Path english) throws IOException {
        assertThat(read(english).values()).noneMatch(text -> text.contains("'"));
        assertThat(read(welsh(english)).values()).noneMatch(text -> text.contains("'"));
    }

    /** The last one would win without a word. */
    @ParameterizedTest
    @MethodSource("englishBundles")
    void noKeyStandsTwice(Path english) throws IOException {
        for (var file : List.of(english, welsh(english))) {
            try (var lines = Files.lines(file)) {
                assertThat(lines.filter(line -> !line.startsWith("#") && line.contains("="))
                                .map(line ->
                                        line.substring(0, line.indexOf('=')).strip()))
                        .as(file.toString())
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static TreeSet<String> parameters(String text) {
        var found = new TreeSet<String>();
        var pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                found.add(pattern.getSubstring(part));
            }
        }
        return found;
    }

    private static Path welsh(Path english) {
        return FOLDER.resolve(english.getFileName().toString().replace(".properties", "_cy.properties"));
    }

    private static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
