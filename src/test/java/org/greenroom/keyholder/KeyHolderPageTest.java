package org.greenroom.keyholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The key holder’s static files keep the promises that no browser is needed to check. */
class KeyHolderPageTest {

    private static final Path PAGE = Path.of("frontend/keyholder");

    @Test
    void thePageHasNothingInlineAndNothingFromElsewhere() throws IOException {
        var html = Files.readString(PAGE.resolve("keyholder.html"));
        assertThat(html).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|https?://|<script(?![^>]*\\ssrc=)");
        for (var suffix : new String[] {"", "_cy"}) {
            assertThat(html)
                    .contains(
                            texts(suffix).getProperty("keyholder.shell.noscript"),
                            texts(suffix).getProperty("keyholder.shell.late"));
        }
    }

    @Test
    void nothingIsKeptButWhichSumWasSeen() throws IOException {
        assertThat(code(false))
                .doesNotContainPattern(
                        "localStorage|sessionStorage|indexedDB|document\\.cookie|caches\\b|innerHTML|outerHTML"
                                + "|insertAdjacentHTML|\\beval\\b|new Function|location\\.(hash|search|reload|assign|replace)"
                                + "|Math\\.random|console\\.");
        assertThat(Files.readString(PAGE.resolve("memory.js"))).doesNotContain("secret");
    }

    @Test
    void everyKeyTheCodeNamesIsInTheBundle() throws IOException {
        var named = new TreeSet<String>();
        var matcher = Pattern.compile("\"(keyholder\\.[A-Za-z0-9.-]+)\"").matcher(code(true));
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        assertThat(named).hasSizeGreaterThan(60);
        assertThat(texts("").stringPropertyNames()).containsAll(named);
    }

    @Test
    void everyRuleAndEveryRefusalHasItsSentence() throws IOException {
        var rules = Pattern.compile("require\\([^;]*\"([a-z-]+)\"\\)")
                .matcher(code(true))
                .results()
                .map(found -> "keyholder.rule." + found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Pattern.compile("new RuleBroken\\(\"([a-z-]+)\"\\)")
                .matcher(code(true))
                .results()
                .forEach(found -> rules.add("keyholder.rule." + found.group(1)));
        Pattern.compile("new KeyRefused\\(\"([a-z-]+)\"")
                .matcher(code(true))
                .results()
                .forEach(found -> rules.add("keyholder.wrong." + found.group(1)));
        assertThat(rules).hasSizeGreaterThan(20);
        assertThat(texts("").stringPropertyNames()).containsAll(rules);
    }

    @Test
    void noTextNeedsMoreThanPlainPlaceholders() throws IOException {
        for (var suffix : new String[] {"", "_cy"}) {
            assertThat(texts(suffix).values())
                    .allSatisfy(text -> assertThat(text.toString().replaceAll("\\{[0-9]}", ""))
                            .doesNotContain("{", "}"));
        }
    }

    /** Entropy is counted from this: 11 bits for each word. */
    @Test
    void thePassphraseIsDrawnFromTwoThousandAndFortyEightDifferentWords() throws IOException {
        var list =
                Files.readString(PAGE.resolve("words.js")).split("`")[1].strip().split("\\s+");
        assertThat(list).hasSize(2048).allMatch(word -> word.matches("[a-z]{3,6}"));
        assertThat(Arrays.stream(list).map(w -> w.substring(0, Math.min(4, w.length()))))
                .doesNotHaveDuplicates();
        assertThat(Files.readString(PAGE.resolve("keyfile.js")))
                .contains("const ROUNDS = 600_000;", "const LENGTH = 7;");
    }

    private static Properties texts(String suffix) throws IOException {
        var properties = new Properties();
        try (var in = KeyHolderPageTest.class.getResourceAsStream("/vaadin-i18n/keyholder" + suffix + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static String code(boolean memoryToo) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(PAGE)) {
            for (var file : files.filter(f -> f.toString().endsWith(".js"))
                    .filter(f -> memoryToo || !f.endsWith("memory.js"))
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
