package org.greenroom.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What makes the portal an app that can be installed: its description, its icons, and a service worker that looks after
 * the sections of {@link AppSections} and nothing else. The sealed pages and their endpoints lie outside its scopes, so
 * that no cached or altered copy can ever stand in for them; it keeps the offline page and the files that page needs.
 */
@RestController
class AppFiles {

    /** The app opens there. */
    private static final String START = "/home";

    private static final Set<Integer> SIZES = Set.of(192, 512);
    private static final Set<Integer> MASKABLE_SIZES = Set.of(180, 512);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Look look;
    private final Assets assets;
    private final GreenroomSettings settings;
    private final Texts texts;
    private final String worker;

    AppFiles(Look look, Assets assets, GreenroomSettings settings, Texts texts) {
        this.look = look;
        this.assets = assets;
        this.settings = settings;
        this.texts = texts;
        try {
            worker = new ClassPathResource("frontend/app/worker.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The service worker is not in the jar", e);
        }
    }

    @GetMapping("/app/{version}/look.css")
    ResponseEntity<byte[]> stylesheet() {
        return file(new MediaType("text", "css", StandardCharsets.UTF_8), look.stylesheet());
    }

    @GetMapping("/app/{version}/icon.svg")
    ResponseEntity<byte[]> icon() {
        return file(MediaType.parseMediaType("image/svg+xml"), look.icon());
    }

    @GetMapping("/app/{version}/icon-{size}.png")
    ResponseEntity<byte[]> icon(@PathVariable String size) {
        return picture(size, SIZES, false);
    }

    @GetMapping("/app/{version}/icon-maskable-{size}.png")
    ResponseEntity<byte[]> maskableIcon(@PathVariable String size) {
        return picture(size, MASKABLE_SIZES, true);
    }

    private ResponseEntity<byte[]> picture(String size, Set<Integer> sizes, boolean maskable) {
        return sizes.stream()
                .filter(known -> size.equals(known.toString()))
                .findFirst()
                .map(known -> file(MediaType.IMAGE_PNG, AppIcon.png(known, look.accent(), maskable)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/app/{version}/logo")
    ResponseEntity<byte[]> logo() {
        var logo = look.logo();
        return logo == null ? ResponseEntity.notFound().build() : file(MediaType.parseMediaType(look.logoType()), logo);
    }

    @GetMapping(path = "/app/manifest.webmanifest", produces = "application/manifest+json")
    ResponseEntity<Map<String, Object>> manifest(Locale locale) {
        var language = Languages.nearest(locale);
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("name", settings.union().name());
        manifest.put("short_name", settings.union().name());
        manifest.put(
                "description",
                texts.get(language, "site.app.description", settings.union().name()));
        manifest.put("lang", language.getLanguage());
        manifest.put("id", START);
        manifest.put("start_url", START);
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put("background_color", "#f6f4ef");
        manifest.put("theme_color", "#f6f4ef");
        manifest.put("icons", List.of(png(192, "any"), png(512, "any"), png(512, "maskable")));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(manifest);
    }

    /**
     * @param lang the language of the offline page it keeps
     * @param section what it looks after: one of {@link AppSections}, nothing else
     */
    @GetMapping("/app/worker.js")
    ResponseEntity<byte[]> worker(
            @RequestParam(defaultValue = "en") String lang, @RequestParam(defaultValue = "home") String section) {
        if (!AppSections.ALL.contains(section)) {
            return ResponseEntity.notFound().build();
        }
        var scope = "/" + section;
        var page = "/app/offline?lang=" + Languages.of(lang).getLanguage();
        var script = worker.replace(
                        "{{version}}", version() + "-" + Languages.of(lang).getLanguage())
                .replace("{{page}}", page)
                .replace("{{scope}}", scope)
                .replace(
                        "{{files}}",
                        String.join(
                                "\", \"",
                                "/aura/aura.css",
                                assets.url("styles/tokens.css"),
                                look.stylesheetUrl(),
                                assets.url("styles/plain.css"),
                                look.iconUrl()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", scope)
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .body(script.getBytes(StandardCharsets.UTF_8));
    }

    private String version() {
        return last(assets.base()) + "-" + last(look.base());
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Map<String, String> png(int pixels, String purpose) {
        return Map.of(
                "src",
                look.iconUrl(pixels, purpose.equals("maskable")),
                "sizes",
                pixels + "x" + pixels,
                "type",
                MediaType.IMAGE_PNG_VALUE,
                "purpose",
                purpose);
    }

    private static ResponseEntity<byte[]> file(MediaType type, byte[] bytes) {
        return ResponseEntity.ok().cacheControl(FOR_EVER).contentType(type).body(bytes);
    }
}
