package org.greenroom.signing.web;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.greenroom.signing.SigningKey;
import org.greenroom.signing.SigningKeys;
import org.greenroom.signing.SigningSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published keys as a JWK set (RFC 7517, section 8.5.1 for the media type). */
@RestController
class KeysEndpoint {

    private static final MediaType JWK_SET = MediaType.parseMediaType("application/jwk-set+json");

    private final SigningKeys keys;
    private final SigningSettings settings;

    KeysEndpoint(SigningKeys keys, SigningSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<byte[]> keys() {
        var set = keys.published().stream()
                .map(SigningKey::publicJwk)
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        return ResponseEntity.ok()
                .contentType(JWK_SET)
                .cacheControl(CacheControl.maxAge(settings.jwksMaxAge()).cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .body(set.getBytes(StandardCharsets.US_ASCII));
    }
}
