package org.greenroom.consent.web;

import java.nio.charset.StandardCharsets;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.machines.MachineTerms;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member’s own terms for machines, as files for the member’s own site. */
@RestController
class MachineFiles {

    private final Preferences preferences;

    MachineFiles(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping("/downloads/consent/robots.txt")
    ResponseEntity<byte[]> robots() {
        return file("robots.txt", MediaType.TEXT_PLAIN, terms().robots());
    }

    @GetMapping("/downloads/consent/license.xml")
    ResponseEntity<byte[]> license() {
        return file("license.xml", MediaType.parseMediaType("application/rsl+xml"), terms().rsl());
    }

    private MachineTerms terms() {
        return MachineTerms.of(preferences.overview());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
