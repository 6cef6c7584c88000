package org.greenroom.consent.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.greenroom.consent.requests.Request;
import org.greenroom.consent.requests.Requests;
import org.greenroom.print.Pdf;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * A member’s letter to an engager, to print and as a file. Neither names the union or the portal: the letter comes from
 * the member alone.
 */
@Controller
class RequestLetters {

    private static final String ADDRESS = "/downloads/consent/requests/{id}";

    private final Requests requests;
    private final Pdf pdf;

    RequestLetters(Requests requests, Pdf pdf) {
        this.requests = requests;
        this.pdf = pdf;
    }

    @GetMapping(ADDRESS)
    String page(@PathVariable UUID id, Model model, HttpServletResponse response) {
        model.addAttribute("request", find(id));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "consent/request-page";
    }

    @GetMapping(ADDRESS + ".pdf")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        var request = find(id);
        var name = ContentDisposition.attachment()
                .filename("letter-" + request.dated() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(pdf.render("consent/request-pdf", request.form().locale(), Map.of("request", request)));
    }

    private Request find(UUID id) {
        return requests.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
