package org.greenroom.consent.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.greenroom.consent.links.LinkThrottle;
import org.greenroom.consent.links.OpenedStatement;
import org.greenroom.consent.links.PublicStatements;
import org.greenroom.consent.links.Standing;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Times;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Statements by link, for whoever holds one: no account, no session, no cookie. The page a link leads to is the same
 * whatever the link is worth, and asks nothing of the database; only the button below it does, and it counts.
 */
@Controller
class StatementPages {

    private static final String LINK = "/consent/s/{token}";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+");
    private static final MediaType JWT = MediaType.parseMediaType("application/jwt");

    private final PublicStatements statements;
    private final LinkThrottle throttle;
    private final StatementWords words;
    private final GreenroomSettings portal;
    private final Times times;

    StatementPages(
            PublicStatements statements,
            LinkThrottle throttle,
            StatementWords words,
            GreenroomSettings portal,
            Times times) {
        this.statements = statements;
        this.throttle = throttle;
        this.words = words;
        this.portal = portal;
        this.times = times;
    }

    @ModelAttribute
    void keptByNobody(HttpServletResponse response, Model model) {
        model.addAttribute("section", "consent");
        model.addAttribute("secluded", true);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping(LINK)
    String landing(HttpServletRequest request, HttpServletResponse response) {
        return throttle.allowsPage(request.getRemoteAddr()) ? "site/statement/landing" : busy(response);
    }

    @PostMapping(LINK)
    String open(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!throttle.allowsOpening(request.getRemoteAddr())) {
            return busy(response);
        }
        var viewer = name.strip().replaceAll("\\p{Cntrl}", " ");
        var mail = address.strip();
        var badName = viewer.length() > LONGEST_NAME;
        var badAddress = !mail.isEmpty()
                && (mail.length() > LONGEST_ADDRESS || !ADDRESS.matcher(mail).matches());
        if (badName || badAddress) {
            model.addAttribute("badName", badName);
            model.addAttribute("badAddress", badAddress);
            model.addAttribute("name", viewer);
            model.addAttribute("address", mail);
            return "site/statement/landing";
        }
        return statements
                .open(token, viewer, mail, locale)
                .map(opened -> show(opened, locale, model))
                .orElse("site/statement/nothing");
    }

    @GetMapping("/consent/check")
    String check(Model model) {
        return checkPage(model);
    }

    @PostMapping("/consent/check")
    String check(
            @RequestParam(defaultValue = "") String statement,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!throttle.allowsOpening(request.getRemoteAddr())) {
            return busy(response);
        }
        switch (statements.check(statement)) {
            case Standing.Stands stands -> {
                model.addAttribute("outcome", "stands");
                model.addAttribute("name", stands.name());
                model.addAttribute("issued", times.full(stands.issuedAt(), locale));
                model.addAttribute("expires", times.full(stands.expiresAt(), locale));
            }
            case Standing.Fallen fallen -> {
                model.addAttribute("outcome", "fallen");
                model.addAttribute("reason", fallen.reason().name().toLowerCase(Locale.ROOT));
            }
        }
        return checkPage(model);
    }

    /** Gives a signed statement back as a file; the page that shows it cannot make one without a script. */
    @PostMapping("/consent/statement")
    ResponseEntity<byte[]> download(@RequestParam(defaultValue = "") String statement, HttpServletRequest request) {
        if (!throttle.allowsOpening(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        var standing = statements.check(statement);
        if (standing instanceof Standing.Fallen fallen && fallen.reason() == Standing.Reason.NOT_OURS) {
            return ResponseEntity.badRequest().build();
        }
        return ResponseEntity.ok()
                .contentType(JWT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statement.jwt\"")
                .body(statement.strip().getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether a statement stands, for programs; the same for one that never was as for one that does no more. */
    @GetMapping(PublicStatements.STATUS_PATH + "{id}")
    ResponseEntity<Map<String, String>> status(@PathVariable String id, HttpServletRequest request) {
        if (!throttle.allowsQuestion(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(throttle.secondsToWait()))
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Access-Control-Allow-Origin", "*")
                .body(Map.of("status", statements.stands(id) ? "stands" : "does-not-stand"));
    }

    private String show(OpenedStatement opened, Locale locale, Model model) {
        model.addAttribute("statement", opened);
        model.addAttribute("uses", words.uses(opened.uses(), locale));
        model.addAttribute("statedAt", times.full(opened.statedAt(), locale));
        model.addAttribute("signedUntil", times.full(opened.signedUntil(), locale));
        model.addAttribute("until", times.date(opened.until(), locale));
        return "site/statement/opened";
    }

    private String checkPage(Model model) {
        model.addAttribute("keysAddress", portal.baseUrl() + "/.well-known/jwks.json");
        return "site/statement/check";
    }

    private String busy(HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttle.secondsToWait()));
        return "site/statement/busy";
    }
}
