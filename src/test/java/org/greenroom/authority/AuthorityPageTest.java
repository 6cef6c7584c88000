package org.greenroom.authority;

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
import org.greenroom.ballot.CodesRefused;
import org.junit.jupiter.api.Test;

/** The credential authority’s static files keep the promises that no browser is needed to check. */
class AuthorityPageTest {

    private static final Path PAGE = Path.of("frontend/authority");

    @Test
    void thePageHasNothingInlineAndNothingFromElsewhere() throws IOException {
        var html = Files.readString(PAGE.resolve("authority.html"));
        assertThat(html).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|https?://|<script(?![^>]*\\ssrc=)");
        for (var suffix : new String[] {"", "_cy"}) {
            assertThat(html)
                    .contains(
                            texts(suffix).getProperty("authority.shell.noscript"),
                            texts(suffix).getProperty("authority.shell.late"));
        }
    }

    @Test
    void nothingIsKeptAndNoMarkupIsMadeFromText() throws IOException {
        assertThat(code())
                .doesNotContainPattern(
                        "localStorage|sessionStorage|indexedDB|document\\.cookie|caches\\b|innerHTML|outerHTML"
                                + "|insertAdjacentHTML|\\beval\\b|new Function|location\\.(hash|search|reload|assign|replace)"
                                + "|Math\\.random|console\\.");
    }

    /** The one thing that is ever sent. */
    @Test
    void onlyThePublicPartsAreSent() throws IOException {
        assertThat(Files.readString(PAGE.resolve("authority.js")))
                .containsOnlyOnce("sendPublicOnes(this.ballotId, publicOnes)");
        // The roll is asked for, the public parts are sent.
        assertThat(Files.readString(PAGE.resolve("api.js")).split("=> post\\(ballot", -1))
                .hasSize(3);
    }

    @Test
    void everyKeyTheCodeNamesIsInTheBundle() throws IOException {
        var named = new TreeSet<String>();
        var matcher = Pattern.compile("\"(authority\\.[A-Za-z0-9.-]+)\"").matcher(code());
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(texts("").stringPropertyNames()).containsAll(named);
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        var keys = new TreeSet<String>();
        Pattern.compile("new Wrong\\(\"([a-z-]+)\"")
                .matcher(code())
                .results()
                .forEach(found -> keys.add("authority.wrong." + found.group(1)));
        assertThat(keys).hasSizeGreaterThan(4);
        var problems = Files.readString(PAGE.resolve("problems.js"));
        Arrays.stream(CodesRefused.Reason.values())
                .map(CodesRefused.Reason::code)
                .forEach(reason -> {
                    keys.add("authority.refused." + reason);
                    assertThat(problems).contains("\"" + reason + "\"");
                });
        assertThat(texts("").stringPropertyNames()).containsAll(keys);
    }

    @Test
    void noTextNeedsMoreThanPlainPlaceholders() throws IOException {
        for (var suffix : new String[] {"", "_cy"}) {
            assertThat(texts(suffix).values())
                    .allSatisfy(text -> assertThat(text.toString().replaceAll("\\{[0-9]}", ""))
                            .doesNotContain("{", "}"));
        }
    }

    private static Properties texts(String suffix) throws IOException {
        var properties = new Properties();
        try (var in = AuthorityPageTest.class.getResourceAsStream("/vaadin-i18n/authority" + suffix + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static String code() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(PAGE)) {
            for (var file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
