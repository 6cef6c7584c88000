package org.greenroom.ballot.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.ballot.BallotPreview;
import org.greenroom.ballot.BallotPreviews;
import org.greenroom.settings.GreenroomSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The booth with a draft, for those who write and those who check it: the very page, files and words that members get.
 * There is nothing here that takes a vote or hands out a credential, and no anti-forgery token.
 */
@RestController
class PreviewPage {

    private static final String ID = "{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    private final BoothPage booth;
    private final BallotPreviews previews;
    private final CurrentUser currentUser;
    private final GreenroomSettings settings;

    PreviewPage(BoothPage booth, BallotPreviews previews, CurrentUser currentUser, GreenroomSettings settings) {
        this.booth = booth;
        this.previews = previews;
        this.currentUser = currentUser;
        this.settings = settings;
    }

    @GetMapping("/ballots/" + ID + "/preview")
    ResponseEntity<byte[]> page(@PathVariable UUID id) {
        return previews.exists(id) ? booth.unkept() : ResponseEntity.notFound().build();
    }

    @GetMapping("/api/ballot-previews/" + ID)
    ResponseEntity<Object> draft(@PathVariable UUID id) {
        return previews.of(id).map(preview -> BoothAnswers.ok(body(preview))).orElseGet(() -> ResponseEntity.status(404)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("code", "unknown-ballot")));
    }

    private Map<String, Object> body(BallotPreview preview) {
        Map<String, Object> body = new LinkedHashMap<>();
        BoothAnswers.putTime(body, "opensAt", preview.opensAt());
        BoothAnswers.putTime(body, "closesAt", preview.closesAt());
        BoothAnswers.putTime(body, "serverNow", preview.now());
        body.put("language", currentUser.require().language().getLanguage());
        body.put("unionName", settings.union().name());
        byte[] election = preview.election();
        if (election != null) {
            body.put("fingerprint", String.valueOf(preview.fingerprint()));
            body.put("election", new String(election, StandardCharsets.UTF_8));
        }
        return body;
    }
}
