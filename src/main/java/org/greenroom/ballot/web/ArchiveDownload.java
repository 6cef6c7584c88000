package org.greenroom.ballot.web;

import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.site.PageNotFound;
import org.greenroom.site.PlainPage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The archive of a published ballot as a file, under an address that stays. */
@PlainPage
class ArchiveDownload {

    private final PublicBallots ballots;

    ArchiveDownload(PublicBallots ballots) {
        this.ballots = ballots;
    }

    @GetMapping("/ballots/" + ResultPages.ID + "/archive.bel")
    @Nullable
    ResponseEntity<Resource> archive(@PathVariable UUID id, WebRequest request) {
        var result = ballots.find(id).map(ballot -> ballot.result()).orElseThrow(PageNotFound::new);
        if (request.checkNotModified("\"" + result.archiveSha256() + "\"")) {
            return null;
        }
        var file = ballots.archive(id).orElseThrow(PageNotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .header("Repr-Digest", digest(result.archiveSha256()))
                .body(new StoredResource(file));
    }

    @GetMapping("/ballots/*/archive.bel")
    String nothing() {
        throw new PageNotFound();
    }

    /** As in RFC 9530. */
    private static String digest(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }
}
