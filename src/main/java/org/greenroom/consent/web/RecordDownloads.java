package org.greenroom.consent.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.greenroom.consent.Receipt;
import org.greenroom.consent.Receipts;
import org.greenroom.consent.RecordHistory;
import org.greenroom.consent.Use;
import org.greenroom.consent.links.StatementLinks;
import org.greenroom.consent.receipt.PastWords;
import org.greenroom.consent.receipt.ReceiptDocument;
import org.greenroom.consent.receipt.ReceiptWords;
import org.greenroom.consent.receipt.RecordFile;
import org.greenroom.consent.requests.Requests;
import org.greenroom.consent.wording.Wording;
import org.greenroom.consent.wording.WordingBytes;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.print.Pdf;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * A member’s own receipts and record as files. Whose they are follows from who is signed in; the number in an address is
 * one of the own record, so that nobody can ask for another’s.
 */
@Controller
@RequestMapping("/downloads/consent")
class RecordDownloads {

    private static final String NUMBER = "{number:[1-9][0-9]{0,8}}";
    private static final MediaType JOSE = MediaType.parseMediaType("application/jose");

    private final Receipts receipts;
    private final RecordHistory history;
    private final ReceiptDocument documents;
    private final RecordFile file;
    private final ReceiptWords receiptWords;
    private final PastWords pastWords;
    private final Requests requests;
    private final StatementLinks links;
    private final Wordings wordings;
    private final Pdf pdf;
    private final Texts texts;
    private final GreenroomSettings portal;
    private final Clock clock;

    RecordDownloads(
            Receipts receipts,
            RecordHistory history,
            ReceiptDocument documents,
            RecordFile file,
            ReceiptWords receiptWords,
            PastWords pastWords,
            Requests requests,
            StatementLinks links,
            Wordings wordings,
            Pdf pdf,
            Texts texts,
            GreenroomSettings portal,
            Clock clock) {
        this.receipts = receipts;
        this.history = history;
        this.documents = documents;
        this.file = file;
        this.receiptWords = receiptWords;
        this.pastWords = pastWords;
        this.requests = requests;
        this.links = links;
        this.wordings = wordings;
        this.pdf = pdf;
        this.texts = texts;
        this.portal = portal;
        this.clock = clock;
    }

    @GetMapping("/receipts/" + NUMBER + ".pdf")
    ResponseEntity<byte[]> receiptPdf(@PathVariable int number, Locale locale) {
        var told = receiptWords.tell(receipt(number), locale);
        var title = texts.get(locale, "records.receipt.title", number);
        var bytes = pdf.render("consent/receipt", locale, model(title, locale, "receipt", told));
        return attached("consent-receipt-" + number + ".pdf", MediaType.APPLICATION_PDF, bytes);
    }

    @GetMapping("/receipts/" + NUMBER + ".json")
    ResponseEntity<byte[]> receiptJson(@PathVariable int number) {
        return attached(
                "consent-receipt-" + number + ".json", MediaType.APPLICATION_JSON, documents.json(receipt(number)));
    }

    @GetMapping("/receipts/" + NUMBER + ".jws")
    ResponseEntity<byte[]> receiptSigned(@PathVariable int number) {
        var jws = documents.jws(receipt(number));
        return attached("consent-receipt-" + number + ".jws", JOSE, jws.getBytes(StandardCharsets.US_ASCII));
    }

    @GetMapping("/record.json")
    ResponseEntity<byte[]> record() {
        var copy = receipts.copy().orElseThrow(RecordDownloads::unknown);
        var given = new ArrayList<>(links.current());
        given.addAll(links.ended(0, Integer.MAX_VALUE));
        return attached("consent-record.json", MediaType.APPLICATION_JSON, file.json(copy, requests.all(), given));
    }

    @GetMapping("/on/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}.pdf")
    ResponseEntity<byte[]> past(@PathVariable String day, Locale locale) {
        var told = pastWords.tell(history.on(pastDay(day)), locale);
        var title = texts.get(locale, "records.on.heading", told.date());
        var bytes = pdf.render("consent/past", locale, model(title, locale, "past", told));
        return attached("consent-on-" + day + ".pdf", MediaType.APPLICATION_PDF, bytes);
    }

    /** The bytes over which a version of a wording is hashed. */
    @GetMapping("/wordings/{use:[A-Z_]{1,40}}-{version:[1-9][0-9]{0,5}}.json")
    ResponseEntity<byte[]> wording(@PathVariable String use, @PathVariable int version) {
        var found = useOf(use, version);
        var bytes = WordingBytes.write(found.use(), found.version(), found.english(), found.welsh());
        return attached("wording-" + use + "-" + version + ".json", MediaType.APPLICATION_JSON, bytes);
    }

    @GetMapping("/{*rest}")
    String nothing() {
        throw unknown();
    }

    private Wording useOf(String use, int version) {
        try {
            return wordings.version(Use.valueOf(use), version).orElseThrow(RecordDownloads::unknown);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private Receipt receipt(int number) {
        return receipts.find(number).orElseThrow(RecordDownloads::unknown);
    }

    private LocalDate pastDay(String text) {
        try {
            var day = LocalDate.parse(text);
            if (!day.isAfter(LocalDate.ofInstant(clock.instant(), Times.ZONE))) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // No day of the calendar: answered like a day ahead.
        }
        throw unknown();
    }

    private Map<String, Object> model(String title, Locale locale, String name, Object content) {
        return Map.of("title", title, "union", portal.union().name(), "baseUrl", portal.baseUrl(), name, content);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<byte[]> attached(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
