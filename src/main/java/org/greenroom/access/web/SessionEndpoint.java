package org.greenroom.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.greenroom.access.SessionSettings;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;

/** How much time is left before a page’s session ends, and going on. The page asks; the answer changes nothing. */
@RestController
@RequestMapping(SessionEndpoint.PATH)
class SessionEndpoint {

    static final String PATH = "/api/session";
    private static final String[] TEXTS = {"title", "text", "last", "left", "announce", "stay", "go", "leave", "failed"
    };

    private final SessionTimes times;
    private final SessionSettings settings;
    private final Texts texts;

    SessionEndpoint(SessionTimes times, SessionSettings settings, Texts texts) {
        this.times = times;
        this.settings = settings;
        this.texts = texts;
    }

    /**
     * @param secondsLeft until it ends if nothing is done
     * @param warnSeconds so long before that, the page asks
     * @param last whether going on is no use, because the longest time is over then
     * @param csrfHeader name of the header for the token
     * @param csrfParameter name of the field for the token
     * @param csrfToken for going on
     * @param texts for the question, in the reader’s language
     */
    record Left(
            long secondsLeft,
            long warnSeconds,
            boolean last,
            String csrfHeader,
            String csrfParameter,
            String csrfToken,
            Map<String, String> texts) {}

    @GetMapping
    ResponseEntity<Left> left(HttpServletRequest request, CsrfToken csrf) {
        return answer(request, csrf);
    }

    /** Any request of a person is an act; this one does nothing else. */
    @PostMapping("/stay")
    ResponseEntity<Left> stay(HttpServletRequest request, CsrfToken csrf) {
        return answer(request, csrf);
    }

    private ResponseEntity<Left> answer(HttpServletRequest request, CsrfToken csrf) {
        var session = request.getSession(false);
        var noted = session == null ? null : SessionTimes.noted(session);
        if (noted == null) {
            return ResponseEntity.status(401).build();
        }
        var cookie = WebUtils.getCookie(request, Languages.COOKIE);
        var language = cookie == null ? Languages.nearest(request.getLocale()) : Languages.of(cookie.getValue());
        var words = new TreeMap<String, String>();
        for (var key : TEXTS) {
            words.put(key, texts.get(language, "account.idle." + key, "{0}"));
        }
        var left = new Left(
                times.left(noted).toSeconds(),
                settings.warning().toSeconds(),
                times.isLast(noted),
                csrf.getHeaderName(),
                csrf.getParameterName(),
                csrf.getToken(),
                words);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(left);
    }
}
