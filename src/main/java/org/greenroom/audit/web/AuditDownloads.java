package org.greenroom.audit.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditEntry;
import org.greenroom.audit.AuditExport;
import org.greenroom.audit.AuditQuery;
import org.greenroom.audit.AuditSearch;
import org.greenroom.audit.AuditSettings;
import org.greenroom.site.CsvDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail to take away: a search as CSV, and everything with hashes and signatures as JSON Lines. */
@Controller
@PreAuthorize("hasAnyRole('AUDITOR','RETURNING_OFFICER')")
class AuditDownloads {

    private final AuditSearch search;
    private final AuditExport export;
    private final AuditSettings settings;

    AuditDownloads(AuditSearch search, AuditExport export, AuditSettings settings) {
        this.search = search;
        this.export = export;
        this.settings = settings;
    }

    @AsksAgain
    @GetMapping("/downloads/audit.jsonl")
    void jsonLines(HttpServletResponse response) throws IOException {
        begin(response, "application/jsonl", "audit.jsonl");
        export.writeTo(response.getWriter());
    }

    @AsksAgain
    @GetMapping("/downloads/audit.csv")
    void csv(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        var query = new AuditQuery(person, action, about, from, to);
        begin(response, "text/csv", "audit.csv");
        try (var csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord("number", "at", "who", "action", "subject", "details");
            search.each(query, settings.csvRows(), entry -> write(csv, entry));
        }
        export.exported("a search", Map.of("query", query.toString()));
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private static void write(CsvWriter csv, AuditEntry entry) {
        csv.writeRecord(
                Long.toString(entry.seq()),
                entry.at().toString(),
                CsvDownload.plain(entry.who().name()),
                CsvDownload.plain(entry.action()),
                CsvDownload.plain(entry.subject()),
                CsvDownload.plain(entry.details().entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .collect(Collectors.joining("; "))));
    }
}
