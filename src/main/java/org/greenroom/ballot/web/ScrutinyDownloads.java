package org.greenroom.ballot.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenroom.ballot.UnknownBallot;
import org.greenroom.ballot.scrutiny.Scrutiny;
import org.greenroom.ballot.scrutiny.ScrutinyReport;
import org.greenroom.print.Pdf;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Times;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** A scrutineer’s report to take away: to read, to work with, and signed by the portal; and the archive. */
@Controller
@PreAuthorize("hasRole('SCRUTINEER')")
class ScrutinyDownloads {

    private static final String ADDRESS = "/downloads/scrutiny/" + ResultPages.ID;
    private static final JsonMapper JSON = new JsonMapper();

    private final Scrutiny scrutiny;
    private final Pdf pdf;
    private final ScrutinyWords words;
    private final GreenroomSettings settings;
    private final Times times;

    ScrutinyDownloads(Scrutiny scrutiny, Pdf pdf, ScrutinyWords words, GreenroomSettings settings, Times times) {
        this.scrutiny = scrutiny;
        this.pdf = pdf;
        this.words = words;
        this.settings = settings;
        this.times = times;
    }

    @GetMapping(ADDRESS + ".json")
    ResponseEntity<byte[]> json(@PathVariable UUID id, Locale locale) {
        return file(id, "json", MediaType.APPLICATION_JSON, JSON.writeValueAsBytes(report(id, locale)));
    }

    /** The same JSON inside a compact JWS under the key that the portal publishes. */
    @GetMapping(ADDRESS + ".jws")
    ResponseEntity<byte[]> signed(@PathVariable UUID id, Locale locale) {
        var jws = found(() -> scrutiny.exportSigned(id, locale));
        return file(
                id,
                "jws",
                new MediaType("application", "jose"),
                jws.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @GetMapping(ADDRESS + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Locale locale) {
        var report = report(id, locale);
        Map<String, Object> model = new HashMap<>();
        model.put("report", report);
        model.put("title", report.title().in(locale));
        model.put("facts", words.facts(report, locale));
        model.put("questions", words.questions(report, locale));
        model.put("figures", words.figures(report, locale));
        model.put("sections", words.sections(report, locale));
        model.put("seals", words.seals(report, locale));
        model.put("objections", words.objections(report, locale));
        model.put("made", times.full(report.madeAt(), locale));
        model.put("unionName", settings.union().name());
        return file(id, "pdf", MediaType.APPLICATION_PDF, pdf.render("ballot/scrutiny-report", locale, model));
    }

    @GetMapping(ADDRESS + ".bel")
    ResponseEntity<Resource> archive(@PathVariable UUID id) {
        try {
            var archive = scrutiny.archive(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return file(id, "bel", MediaType.APPLICATION_OCTET_STREAM, new StoredResource(archive));
        } catch (UnknownBallot e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private ScrutinyReport report(UUID id, Locale locale) {
        return found(() -> scrutiny.export(id, locale));
    }

    private static <T> T found(Supplier<T> read) {
        try {
            return read.get();
        } catch (UnknownBallot e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private static <T> ResponseEntity<T> file(UUID id, String ending, MediaType type, T content) {
        var name = ContentDisposition.attachment()
                .filename("ballot-" + id + "." + ending)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(content);
    }
}
