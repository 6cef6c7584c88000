package org.greenroom.ballot.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.ballot.BallotChanges;
import org.greenroom.ballot.Booth;
import org.greenroom.ballot.Booth.CredentialAnswer;
import org.greenroom.ballot.BoothState;
import org.greenroom.ballot.CastOutcome.Reason;
import org.greenroom.settings.GreenroomSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The booth’s JSON endpoints. Bodies are read here, to a bound, and not by the framework, so that nothing on the way can
 * log or convert them.
 */
@RestController
@RequestMapping("/api/vote/{ballot}")
class BoothEndpoints {

    private final Booth booth;
    private final BallotChanges changes;
    private final CurrentUser currentUser;
    private final GreenroomSettings settings;

    BoothEndpoints(Booth booth, BallotChanges changes, CurrentUser currentUser, GreenroomSettings settings) {
        this.booth = booth;
        this.changes = changes;
        this.currentUser = currentUser;
        this.settings = settings;
    }

    @GetMapping
    ResponseEntity<Object> state(@PathVariable String ballot, CsrfToken csrf) {
        return id(ballot)
                .flatMap(booth::state)
                .map(state -> BoothAnswers.ok(body(ballot, state, csrf)))
                .orElseGet(() -> BoothAnswers.refusal(Reason.UNKNOWN_BALLOT));
    }

    private Map<String, Object> body(String ballot, BoothState state, CsrfToken csrf) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("state", state.phase().name().toLowerCase(Locale.ROOT));
        BoothAnswers.putTime(body, "opensAt", state.opensAt());
        BoothAnswers.putTime(body, "closesAt", state.closesAt());
        changes.extensions(UUID.fromString(ballot)).stream()
                .findFirst()
                .ifPresent(extension -> BoothAnswers.putTime(body, "extendedFrom", extension.before()));
        BoothAnswers.putTime(body, "serverNow", state.serverNow());
        body.put("fingerprint", state.fingerprint());
        body.put("onRoll", state.onRoll());
        body.put("voted", state.voted());
        body.put("language", currentUser.require().language().getLanguage());
        body.put("unionName", settings.union().name());
        body.put("voter", voter(ballot));
        body.put("csrf", Map.of("header", csrf.getHeaderName(), "token", csrf.getToken()));
        return body;
    }

    /** By which a page notices that another member has signed in meanwhile; says nothing to anybody else. */
    private String voter(String ballot) {
        var text = "voter|" + ballot + "|" + currentUser.require().accountId();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The exact bytes, for everybody: their fingerprint is public. */
    @GetMapping("/election")
    ResponseEntity<byte[]> election(@PathVariable String ballot) {
        return id(ballot)
                .flatMap(booth::electionBytes)
                .map(bytes -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/credential")
    ResponseEntity<Object> credential(@PathVariable String ballot) {
        UUID id = id(ballot).orElse(null);
        if (id == null) {
            return BoothAnswers.refusal(Reason.UNKNOWN_BALLOT);
        }
        return switch (booth.credential(id)) {
            case CredentialAnswer.Given given -> BoothAnswers.ok(Map.of("credential", given.credential()));
            case CredentialAnswer.Refused refused -> BoothAnswers.of(refused.why());
        };
    }

    @PostMapping("/cast")
    ResponseEntity<Object> cast(@PathVariable String ballot, HttpServletRequest request) throws IOException {
        UUID id = id(ballot).orElse(null);
        Integer limit = id == null ? null : booth.maximumBallotBytes(id).orElse(null);
        if (id == null || limit == null) {
            return BoothAnswers.refusal(Reason.UNKNOWN_BALLOT);
        }
        if (request.getContentLengthLong() > limit) {
            return BoothAnswers.refusal(Reason.TOO_LARGE);
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        return body.length > limit ? BoothAnswers.refusal(Reason.TOO_LARGE) : BoothAnswers.of(booth.cast(id, body));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
