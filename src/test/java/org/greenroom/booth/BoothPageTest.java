package org.greenroom.booth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The booth's static files keep the promises that no browser is needed to check. */
class BoothPageTest {

    private static final Path BOOTH = Path.of("frontend/booth");

    @Test
    void thePageHasNothingInlineAndNothingFromElsewhere() throws IOException {
        var html = Files.readString(BOOTH.resolve("booth.html"));
        assertThat(html).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|https?://|<script(?![^>]*\\ssrc=)");
    }

    @Test
    void theTextsThatStandInThePageAreThoseOfTheBundles() throws IOException {
        var html = Files.readString(BOOTH.resolve("booth.html"));
        for (var suffix : new String[] {"", "_cy"}) {
            var texts = StagePortal.texts(suffix);
            assertThat(html).contains(texts.get("booth.shell.noscript"), texts.get("booth.shell.late"));
        }
    }

    @Test
    void theCodeKeepsNothingAndMakesNoMarkupFromText() throws IOException {
        assertThat(code())
                .doesNotContainPattern(
                        "localStorage|sessionStorage|indexedDB|document\\.cookie|caches\\b|innerHTML|outerHTML"
                                + "|insertAdjacentHTML|\\beval\\b|new Function|location\\.(hash|search|reload|assign|replace)"
                                + "|Math\\.random|console\\.");
    }

    @Test
    void everyKeyTheCodeNamesIsInTheBundle() throws IOException {
        var named = new TreeSet<String>();
        var matcher = Pattern.compile("\"(booth\\.[A-Za-z0-9.-]+)\"").matcher(code());
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        assertThat(named).hasSizeGreaterThan(60);
        assertThat(StagePortal.texts("").keySet()).containsAll(named);
    }

    @Test
    void noTextNeedsMoreThanPlainPlaceholders() {
        for (var suffix : new String[] {"", "_cy"}) {
            assertThat(StagePortal.texts(suffix).values())
                    .allSatisfy(
                            text -> assertThat(text.replaceAll("\\{[0-9]}", "")).doesNotContain("{", "}"));
        }
    }

    private static String code() throws IOException {
        var all = new StringBuilder();
        for (var folder : new Path[] {BOOTH, Path.of("frontend/common")}) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }
}
