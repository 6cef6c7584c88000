package org.greenroom.ballot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.greenroom.site.Assets;
import org.greenroom.site.LinkedFile;
import org.greenroom.site.Look;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The key holder’s page and its texts: the same for everybody, whoever they are and whichever ballot it is. */
@RestController
class KeyHolderPage {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final byte[] page;
    private final String version;
    private final Texts texts;

    KeyHolderPage(Assets assets, Look look, Texts texts) {
        this.texts = texts;
        this.version = last(assets.base()) + "-" + last(look.stylesheetUrl().replace("/look.css", ""));
        try {
            page = new ClassPathResource("frontend/keyholder/keyholder.html")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("{{assets}}", assets.base())
                    .replace("{{look}}", look.stylesheetUrl())
                    .replace("{{icon}}", look.iconUrl())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The key holder’s page is not in the jar", e);
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @GetMapping("/keys/{ballot}")
    ResponseEntity<byte[]> page() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(version)
                .contentType(HTML)
                .body(page);
    }

    @GetMapping("/api/keyholder/texts/{language}")
    ResponseEntity<SortedMap<String, String>> texts(@PathVariable String language) {
        if (!language.equals("en") && !language.equals("cy")) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(texts.startingWith(Languages.of(language), "keyholder."));
    }

    /** Page, worker and styles, each as one file. */
    @Configuration(proxyBeanMethods = false)
    static class Files {

        @Bean
        LinkedFile keyHolderScript() {
            return new LinkedFile("keyholder.js", List.of("keyholder/keyholder.js"));
        }

        /** Beside the page’s script, as its source lies beside the page’s source. */
        @Bean
        LinkedFile keyHolderWorker() {
            return new LinkedFile("key-worker.js", List.of("keyholder/key-worker.js"));
        }

        @Bean
        LinkedFile keyHolderStyles() {
            return new LinkedFile(
                    "keyholder.css", List.of("styles/tokens.css", "styles/plain.css", "keyholder/keyholder.css"));
        }
    }
}
