package org.greenroom.ballot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SortedMap;
import org.greenroom.site.Assets;
import org.greenroom.site.Look;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A sealed page of {@code frontend/} with its addresses put in: the same bytes for everybody. */
final class SealedPage {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final Duration TEXTS_KEPT = Duration.ofMinutes(5);

    private final byte[] page;
    private final String version;

    /** @param file below {@code frontend/}, such as {@code booth/booth.html} */
    SealedPage(String file, Assets assets, Look look) {
        version = last(assets.base()) + "-" + last(look.stylesheetUrl().replace("/look.css", ""));
        try {
            page = new ClassPathResource("frontend/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("{{assets}}", assets.base())
                    .replace("{{look}}", look.stylesheetUrl())
                    .replace("{{icon}}", look.iconUrl())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A sealed page is not in the jar: " + file, e);
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The page, asked for again each time and sent only when it is another. */
    ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(version)
                .contentType(HTML)
                .body(page);
    }

    /** The page where nothing on the way may keep it. */
    ResponseEntity<byte[]> unkept() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(HTML)
                .body(page);
    }

    /** The texts of a page in one language; not found for any other than English and Welsh. */
    static ResponseEntity<SortedMap<String, String>> texts(Texts texts, String language, String prefix) {
        if (!language.equals("en") && !language.equals("cy")) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(TEXTS_KEPT).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(texts.startingWith(Languages.of(language), prefix));
    }
}
