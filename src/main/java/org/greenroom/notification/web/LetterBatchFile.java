package org.greenroom.notification.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.greenroom.audit.Acting;
import org.greenroom.notification.BatchRefused;
import org.greenroom.notification.LetterBatches;
import org.greenroom.print.Pdf;
import org.greenroom.settings.GreenroomSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A batch of letters as one PDF file, each letter on a sheet of its own and in its reader's language. */
@RestController
class LetterBatchFile {

    private final LetterBatches batches;
    private final GreenroomSettings settings;
    private final Pdf pdf;

    LetterBatchFile(LetterBatches batches, GreenroomSettings settings, Pdf pdf) {
        this.batches = batches;
        this.settings = settings;
        this.pdf = pdf;
    }

    @GetMapping("/letters/batches/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}.pdf")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Locale locale) {
        try {
            var letters = batches.download(id, Acting.current());
            var name = ContentDisposition.attachment()
                    .filename("letters-" + id.toString().substring(0, 8) + ".pdf")
                    .build();
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                    .body(pdf.render(
                            "notification/letter-batch",
                            locale,
                            Map.of("letters", letters, "union", settings.union().name())));
        } catch (BatchRefused e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
