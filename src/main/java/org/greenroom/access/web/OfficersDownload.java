package org.greenroom.access.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.greenroom.access.Officers;
import org.greenroom.audit.AsksAgain;
import org.greenroom.site.CsvDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who can do what, as CSV: a row for each role that runs or will run, and for each steward's term. */
@Controller
@PreAuthorize("hasAnyRole('MEMBERSHIP_OFFICER','RETURNING_OFFICER','AUDITOR')")
class OfficersDownload {

    private final Officers officers;

    OfficersDownload(Officers officers) {
        this.officers = officers;
    }

    @AsksAgain
    @GetMapping("/downloads/officers.csv")
    ResponseEntity<String> csv() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("name", "mail", "account", "role", "from", "until", "workplace");
            for (var officer : officers.all(null)) {
                var account = officer.account();
                var email = account.email() == null ? "" : CsvDownload.plain(account.email());
                var name = CsvDownload.plain(account.displayName());
                var status = account.status().name();
                if (officer.grants().isEmpty()) {
                    csv.writeRecord(name, email, status, "", "", "", "");
                }
                for (var grant : officer.grants()) {
                    csv.writeRecord(
                            name,
                            email,
                            status,
                            grant.role().name(),
                            grant.startsAt().toString(),
                            grant.endsAt() == null ? "" : grant.endsAt().toString(),
                            "");
                }
            }
            for (var steward : officers.stewards()) {
                csv.writeRecord(
                        CsvDownload.plain(steward.name()),
                        "",
                        "",
                        "STEWARD",
                        "",
                        steward.endsOn().toString(),
                        CsvDownload.plain(steward.workplace()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CsvDownload.of("officers.csv", text.toString());
    }
}
