package org.greenroom.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.OwnData;
import org.greenroom.access.SignedIn;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Times;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the portal holds about whoever asks: as a file, and as a page to read or print. Kept nowhere. */
@Controller
class OwnDataPages {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final OwnData own;
    private final GreenroomSettings portal;
    private final CurrentUser currentUser;
    private final OwnDataWords words;
    private final Times times;

    OwnDataPages(OwnData own, GreenroomSettings portal, CurrentUser currentUser, OwnDataWords words, Times times) {
        this.own = own;
        this.portal = portal;
        this.currentUser = currentUser;
        this.words = words;
        this.times = times;
    }

    @GetMapping("/downloads/own-data.json")
    ResponseEntity<byte[]> file() {
        var all = own.collect("file");
        var file = new LinkedHashMap<String, Object>();
        file.put("format", "greenroom own data 1");
        file.put("union", portal.union().name());
        file.put("portal", portal.baseUrl());
        file.put("collectedAt", all.collectedAt().toString());
        file.put("person", all.person());
        all.parts().forEach(part -> file.put(part.name(), inFile(part.entries())));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("own-data.json")
                                .build()
                                .toString())
                .body(JSON.writeValueAsBytes(file));
    }

    private static List<Map<String, Object>> inFile(List<Map<String, Object>> entries) {
        return entries.stream()
                .map(entry -> {
                    Map<String, Object> written = new LinkedHashMap<>();
                    entry.forEach((field, value) -> written.put(
                            field, value instanceof Instant || value instanceof LocalDate ? value.toString() : value));
                    return written;
                })
                .toList();
    }

    /** @param entries each as lines of a field and what it says */
    record Shown(String title, List<List<Line>> entries) {}

    record Line(String field, String value) {}

    /** Only signed-in people come here: the way out of the page is their home. */
    @ModelAttribute("signedIn")
    boolean signedIn() {
        return true;
    }

    @GetMapping("/print/own-data")
    String page(Locale locale, Model model, HttpServletResponse response) {
        var all = own.collect("page");
        model.addAttribute("person", all.person());
        model.addAttribute("when", times.full(all.collectedAt(), locale));
        var who = currentUser.require();
        model.addAttribute(
                "parts",
                all.parts().stream().map(part -> shown(part, who, locale)).toList());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "access/own-data";
    }

    private Shown shown(OwnData.Part part, SignedIn who, Locale locale) {
        List<List<Line>> entries = new ArrayList<>();
        for (var entry : part.entries()) {
            List<Line> lines = new ArrayList<>();
            entry.forEach((field, value) -> lines.add(
                    new Line(words.field(field, locale), words.value(part.name(), field, value, who, locale))));
            entries.add(lines);
        }
        return new Shown(words.title(part.name(), locale), entries);
    }
}
