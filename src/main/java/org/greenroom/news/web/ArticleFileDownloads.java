package org.greenroom.news.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.news.NewsReading;
import org.greenroom.site.PageNotFound;
import org.greenroom.storage.StoredFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Pictures and documents of articles. Whatever is in a file, a browser runs nothing of it: its type is the one found at
 * the upload, it stands in a sandbox, and a document is saved, not shown.
 */
@Controller
class ArticleFileDownloads {

    private static final String ID = "{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    private static final CacheControl OF_EVERYBODY =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic().mustRevalidate();
    private static final CacheControl OF_ONE = CacheControl.noCache().cachePrivate();

    private final NewsReading news;

    ArticleFileDownloads(NewsReading news) {
        this.news = news;
    }

    /** Nobody is signed in here: what is found is public. */
    @GetMapping("/articles/files/" + ID)
    ResponseEntity<byte[]> ofVisitors(@PathVariable UUID id) {
        return answer(news.file(id), OF_EVERYBODY);
    }

    @GetMapping("/downloads/news/" + ID)
    ResponseEntity<byte[]> ofReaders(@PathVariable UUID id) {
        return answer(news.file(id), OF_ONE);
    }

    private static ResponseEntity<byte[]> answer(Optional<StoredFile> found, CacheControl cache) {
        var file = found.orElseThrow(PageNotFound::new);
        var type = MediaType.parseMediaType(file.mediaType());
        var shown = type.getType().equals("image") ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(cache)
                .eTag(HexFormat.of().formatHex(file.sha256()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(file.bytes());
    }
}
