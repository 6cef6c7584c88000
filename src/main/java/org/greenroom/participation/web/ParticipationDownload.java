package org.greenroom.participation.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.participation.Figure;
import org.greenroom.participation.OrganiserParticipation;
import org.greenroom.participation.OrganiserQuery;
import org.greenroom.participation.OrganiserRow;
import org.greenroom.site.CsvDownload;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The workplaces of a ballot as CSV: the published figures and words, the same as on the page. Always all of them. */
@Controller
class ParticipationDownload {

    private static final int SIZE = 500;

    private final OrganiserParticipation participation;

    ParticipationDownload(OrganiserParticipation participation) {
        this.participation = participation;
    }

    @GetMapping("/downloads/participation/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}.csv")
    ResponseEntity<String> csv(@PathVariable UUID id) {
        var ballot = participation.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Integer target = ballot.ballot().participation().target();
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "workplace_code",
                    "workplace",
                    "employer",
                    "agreement",
                    "entitled",
                    "voted",
                    "turnout_percent",
                    "as_of",
                    "words",
                    "target_percent",
                    "stewards");
            int page = 0;
            var found = participation.workplaces(id, OrganiserQuery.ALL, page, SIZE);
            while (!found.items().isEmpty()) {
                found.items().forEach(row -> write(csv, row, target == null ? "" : target.toString()));
                page++;
                found = participation.workplaces(id, OrganiserQuery.ALL, page, SIZE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CsvDownload.of("participation-" + id + ".csv", text.toString());
    }

    private static void write(CsvWriter csv, OrganiserRow row, String target) {
        Integer entitled = row.entitled();
        boolean exact = row.figure() instanceof Figure.Exact;
        csv.writeRecord(
                CsvDownload.plain(row.code()),
                CsvDownload.plain(row.name()),
                CsvDownload.plain(row.employer()),
                CsvDownload.plain(row.agreement()),
                entitled == null ? "" : entitled.toString(),
                row.figure() instanceof Figure.Exact(int voted, int of, var at) ? Integer.toString(voted) : "",
                row.figure() instanceof Figure.Exact figure ? String.format(Locale.ROOT, "%.1f", figure.percent()) : "",
                row.figure() instanceof Figure.Exact figure ? figure.asOf().toString() : "",
                row.figure() instanceof Figure.Words(Figure.Kind kind) && !exact ? kind.code() : "",
                target,
                Integer.toString(row.stewards().size()));
    }
}
