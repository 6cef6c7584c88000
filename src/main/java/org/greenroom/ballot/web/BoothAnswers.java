package org.greenroom.ballot.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.greenroom.ballot.CastOutcome;
import org.greenroom.ballot.CastOutcome.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the booth is told, as status and JSON. Never kept by anybody in between. */
final class BoothAnswers {

    private BoothAnswers() {}

    static ResponseEntity<Object> ok(Object body) {
        return answer(HttpStatus.OK, body);
    }

    static ResponseEntity<Object> refusal(Reason reason) {
        return answer(status(reason), Map.of("code", reason.code()));
    }

    static ResponseEntity<Object> of(CastOutcome outcome) {
        return switch (outcome) {
            case CastOutcome.Accepted accepted ->
                ok(
                        accepted.receipt() == null
                                ? Map.of("tracker", accepted.tracker())
                                : Map.of("tracker", accepted.tracker(), "receipt", accepted.receipt()));
            case CastOutcome.NotAccepted refused -> refusal(refused.reason());
            case CastOutcome.TooLate late -> tooLate(late);
            case CastOutcome.TooMany many -> tooMany(many);
        };
    }

    private static ResponseEntity<Object> tooLate(CastOutcome.TooLate late) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", "closed");
        putTime(body, "arrivedAt", late.arrivedAt());
        putTime(body, "closesAt", late.closesAt());
        return answer(HttpStatus.GONE, body);
    }

    static void putTime(Map<String, Object> body, String key, @Nullable Instant time) {
        if (time != null) {
            body.put(key, time.toString());
        }
    }

    private static ResponseEntity<Object> tooMany(CastOutcome.TooMany many) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(many.retryAfterSeconds()))
                .body(Map.of("code", "too-many", "retryAfterSeconds", many.retryAfterSeconds()));
    }

    private static ResponseEntity<Object> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    private static HttpStatus status(Reason reason) {
        return switch (reason) {
            case UNKNOWN_BALLOT -> HttpStatus.NOT_FOUND;
            case NOT_ON_ROLL -> HttpStatus.FORBIDDEN;
            case ALREADY_VOTED, CODE_NEEDED, CODE_USED -> HttpStatus.CONFLICT;
            case NOT_OPEN, SUSPENDED -> HttpStatus.GONE;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case MALFORMED, NOT_CANONICAL, WRONG_ELECTION, WRONG_CREDENTIAL, UNKNOWN_CODE, INVALID_PROOF ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case TRY_AGAIN -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
