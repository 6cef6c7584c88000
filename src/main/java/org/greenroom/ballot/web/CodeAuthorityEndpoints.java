package org.greenroom.ballot.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.TwoFactors;
import org.greenroom.ballot.CodeMaking;
import org.greenroom.ballot.CodesRefused;
import org.greenroom.ballot.CodesRefused.Reason;
import org.greenroom.settings.GreenroomSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the credential authority’s page asks for and hands in: the roll, and public parts only. Bodies are read here, to a bound. */
@RestController
@RequestMapping("/api/codes/{ballot}")
class CodeAuthorityEndpoints {

    private final CodeMaking making;
    private final CurrentUser currentUser;
    private final TwoFactors twoFactors;
    private final GreenroomSettings settings;

    CodeAuthorityEndpoints(
            CodeMaking making, CurrentUser currentUser, TwoFactors twoFactors, GreenroomSettings settings) {
        this.making = making;
        this.currentUser = currentUser;
        this.twoFactors = twoFactors;
        this.settings = settings;
    }

    @GetMapping
    ResponseEntity<Object> state(@PathVariable String ballot, CsrfToken csrf) {
        if (!twoFactors.shown()) {
            return refusal(Reason.SECOND_FACTOR);
        }
        return making.state(id(ballot))
                .map(state -> JsonAnswers.ok(body(state, csrf)))
                .orElseGet(() -> refusal(Reason.NOT_AUTHORITY));
    }

    private Map<String, Object> body(CodeMaking.State state, CsrfToken csrf) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ballot", state.ballotId().toString());
        body.put("title", Map.of("en", state.title().en(), "cy", state.title().welsh()));
        body.put("need", need(state));
        BoothAnswers.putTime(body, "opensAt", state.opensAt());
        BoothAnswers.putTime(body, "closesAt", state.closesAt());
        var asked = state.authority().asked();
        if (asked != null) {
            body.put("electionUuid", asked.electionUuid());
            body.put("roll", asked.roll());
            body.put("spares", asked.spares());
        }
        var handedIn = state.authority().handedInOn();
        if (handedIn != null) {
            body.put("handedIn", handedIn.toString());
        }
        body.put("addresses", state.needsAddresses());
        body.put("language", currentUser.require().language().getLanguage());
        body.put("unionName", settings.union().name());
        body.put("csrf", Map.of("header", csrf.getHeaderName(), "token", csrf.getToken()));
        return body;
    }

    /** The screen that the page begins with. */
    private static String need(CodeMaking.State state) {
        if (state.isAsked()) {
            return "make";
        }
        if (!state.needsAddresses()) {
            return "over";
        }
        if (state.authority().handedInOn() != null) {
            return "made";
        }
        return state.isHeld() ? "held" : "wait";
    }

    /** A request that leaves a trace for every member, and so none that a link could make. */
    @PostMapping("/roll")
    ResponseEntity<List<CodeMaking.Addressee>> roll(@PathVariable String ballot) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(making.roll(id(ballot)));
    }

    @PostMapping("/public")
    ResponseEntity<Object> handIn(@PathVariable String ballot, HttpServletRequest request) throws IOException {
        var id = id(ballot);
        int limit = making.mostBytes(id);
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            return refusal(limit == 0 ? Reason.NOT_NOW : Reason.WRONG_NUMBER);
        }
        making.handIn(id, body);
        return JsonAnswers.ok(Map.of("done", true));
    }

    @ExceptionHandler(CodesRefused.class)
    ResponseEntity<Object> refused(CodesRefused refused) {
        return refusal(refused.reason());
    }

    private static ResponseEntity<Object> refusal(Reason reason) {
        var status =
                switch (reason) {
                    case NOT_AUTHORITY -> HttpStatus.NOT_FOUND;
                    case SECOND_FACTOR -> HttpStatus.FORBIDDEN;
                    case WRONG_NUMBER, INVALID_CODES -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
                    case NOT_NOW, MADE_ALREADY -> HttpStatus.CONFLICT;
                };
        return JsonAnswers.of(status, Map.of("code", reason.code()));
    }

    /** @throws CodesRefused where the address names no ballot */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new CodesRefused(Reason.NOT_AUTHORITY);
        }
    }
}
