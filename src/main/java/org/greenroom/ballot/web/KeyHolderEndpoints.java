package org.greenroom.ballot.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.TwoFactors;
import org.greenroom.ballot.KeyHolder;
import org.greenroom.ballot.KeyHolding;
import org.greenroom.ballot.KeyRefused;
import org.greenroom.ballot.KeyRefused.Reason;
import org.greenroom.ballot.KeyStanding;
import org.greenroom.settings.GreenroomSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the key holder’s page asks for and hands in: public parts and proofs only. Bodies are read here, to a bound. */
@RestController
@RequestMapping("/api/keys/{ballot}")
class KeyHolderEndpoints {

    private static final int SMALL = 10_000;

    /** A thousand answers, each with its factor and proof. */
    private static final int DECRYPTION = 2_000_000;

    private final KeyHolding holding;
    private final CurrentUser currentUser;
    private final TwoFactors twoFactors;
    private final GreenroomSettings settings;

    KeyHolderEndpoints(KeyHolding holding, CurrentUser currentUser, TwoFactors twoFactors, GreenroomSettings settings) {
        this.holding = holding;
        this.currentUser = currentUser;
        this.twoFactors = twoFactors;
        this.settings = settings;
    }

    @GetMapping
    ResponseEntity<Object> state(@PathVariable String ballot, CsrfToken csrf) {
        if (!twoFactors.shown()) {
            return refusal(Reason.SECOND_FACTOR);
        }
        return holding.state(id(ballot))
                .map(state -> JsonAnswers.ok(body(state, csrf)))
                .orElseGet(() -> refusal(Reason.NOT_HOLDER));
    }

    private Map<String, Object> body(KeyStanding state, CsrfToken csrf) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ballot", state.ballotId().toString());
        body.put("title", Map.of("en", state.title().en(), "cy", state.title().welsh()));
        body.put("state", word(state.state().name()));
        body.put("held", state.held());
        body.put("need", word(state.need().name()));
        BoothAnswers.putTime(body, "opensAt", state.opensAt());
        BoothAnswers.putTime(body, "closesAt", state.closesAt());
        body.put("place", state.place());
        body.put(
                "holders",
                state.holders().stream().map(KeyHolderEndpoints::holder).toList());
        put(body, "publicKey", state.publicKey());
        body.put("mayCheck", state.mayCheck());
        body.put("minimum", state.countMinimum());
        var sum = state.sum();
        if (sum != null) {
            body.put(
                    "sum",
                    Map.of("ballots", sum.ballots(), "tally", sum.tallySha256(), "archive", sum.archiveSha256()));
        }
        body.put("language", currentUser.require().language().getLanguage());
        body.put("unionName", settings.union().name());
        body.put("csrf", Map.of("header", csrf.getHeaderName(), "token", csrf.getToken()));
        return body;
    }

    private static Map<String, Object> holder(KeyHolder holder) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", holder.name());
        put(body, "made", holder.madeOn());
        put(body, "checked", holder.checkedOn());
        put(body, "used", holder.usedOn());
        put(body, "lost", holder.lostOn());
        return body;
    }

    private static void put(Map<String, Object> body, String key, @Nullable Object value) {
        if (value != null) {
            body.put(key, value.toString());
        }
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @PostMapping("/key")
    ResponseEntity<Object> make(@PathVariable String ballot, HttpServletRequest request) throws IOException {
        return handIn(ballot, request, SMALL, Reason.INVALID_KEY, given -> {
            holding.make(id(ballot), given);
            return Map.of("done", true);
        });
    }

    @PostMapping("/challenge")
    ResponseEntity<Object> challenge(@PathVariable String ballot) {
        var id = id(ballot);
        return JsonAnswers.ok(Map.of("about", KeyHolding.about(id, holding.challenge(id))));
    }

    @PostMapping("/check")
    ResponseEntity<Object> check(@PathVariable String ballot, HttpServletRequest request) throws IOException {
        return handIn(ballot, request, SMALL, Reason.NOT_PROVED, given -> {
            holding.check(id(ballot), given);
            return Map.of("done", true);
        });
    }

    @PostMapping("/lost")
    ResponseEntity<Object> lose(@PathVariable String ballot) {
        holding.lose(id(ballot));
        return JsonAnswers.ok(Map.of("done", true));
    }

    @GetMapping("/archive")
    ResponseEntity<Resource> archive(@PathVariable String ballot) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new StoredResource(holding.archive(id(ballot))));
    }

    @PostMapping("/decryption")
    ResponseEntity<Object> decrypt(@PathVariable String ballot, HttpServletRequest request) throws IOException {
        return handIn(ballot, request, DECRYPTION, Reason.INVALID_DECRYPTION, given -> {
            holding.decrypt(id(ballot), given);
            return Map.of("done", true);
        });
    }

    private static ResponseEntity<Object> handIn(
            String ballot, HttpServletRequest request, int limit, Reason tooLarge, Function<byte[], Object> act)
            throws IOException {
        id(ballot);
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        return body.length > limit ? refusal(tooLarge) : JsonAnswers.ok(act.apply(body));
    }

    @ExceptionHandler(KeyRefused.class)
    ResponseEntity<Object> refused(KeyRefused refused) {
        return refusal(refused.reason());
    }

    private static ResponseEntity<Object> refusal(Reason reason) {
        var status =
                switch (reason) {
                    case NOT_HOLDER -> HttpStatus.NOT_FOUND;
                    case SECOND_FACTOR -> HttpStatus.FORBIDDEN;
                    case INVALID_KEY, INVALID_DECRYPTION, NOT_PROVED -> HttpStatus.UNPROCESSABLE_CONTENT;
                    default -> HttpStatus.CONFLICT;
                };
        return JsonAnswers.of(status, Map.of("code", reason.code()));
    }

    /** @throws KeyRefused where the address names no ballot */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new KeyRefused(Reason.NOT_HOLDER);
        }
    }
}
