package org.greenroom.ballot.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What pages outside the framework are told: JSON, kept by nobody in between. Whatever was asked for: a refusal that
 * cannot be said would be a fault of the server's.
 */
final class JsonAnswers {

    private JsonAnswers() {}

    static ResponseEntity<Object> ok(Object body) {
        return of(HttpStatus.OK, body);
    }

    static ResponseEntity<Object> of(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
