package org.greenroom.consent.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.greenroom.consent.statistics.GroupShares;
import org.greenroom.consent.statistics.Share;
import org.greenroom.consent.statistics.Statistics;
import org.greenroom.site.CsvDownload;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The figures of a quarter as CSV, as rounded and suppressed as on the page. */
@Controller
class StatisticsDownload {

    private final Statistics statistics;

    StatisticsDownload(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/downloads/consent-statistics/{day}.csv")
    ResponseEntity<String> csv(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        if (!statistics.days().contains(day)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("day", "branch", "use", "refuse", "ask", "allow", "unstated");
            statistics.on(day).stream().filter(GroupShares::shown).forEach(group -> group.uses()
                    .forEach(use -> csv.writeRecord(
                            day.toString(),
                            group.branch().isEmpty() ? "*" : CsvDownload.plain(group.branch()),
                            use.use().name(),
                            words(use.refuse()),
                            words(use.ask()),
                            words(use.allow()),
                            words(use.unstated()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CsvDownload.of("consent-" + day + ".csv", text.toString());
    }

    private static String words(Share share) {
        if (share.underFive()) {
            return "under 5";
        }
        return share.overNinetyFive() ? "over 95" : String.valueOf(share.steps());
    }
}
