package org.greenroom.news.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.greenroom.access.Throttle;
import org.greenroom.access.Throttle.Limit;
import org.greenroom.news.mail.NewsMail;
import org.greenroom.news.mail.NewsMailSettings;
import org.greenroom.site.PlainPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Ends news by mail by the link of a mail, without signing in. Looking changes nothing, so that a scanner of mail which
 * follows every link ends nobody’s; sending does, from the page’s button or from a mail program in one act (RFC 8058,
 * section 3.1). Every token is answered alike.
 */
@PlainPage
class NewsMailPages {

    private static final String LINK = "/news-mail/{token}";

    private final NewsMail mail;
    private final NewsMailSettings settings;
    private final Throttle throttle;

    NewsMailPages(NewsMail mail, NewsMailSettings settings, Throttle throttle) {
        this.mail = mail;
        this.settings = settings;
        this.throttle = throttle;
    }

    @ModelAttribute
    void keptByNobody(HttpServletResponse response, Model model) {
        model.addAttribute("section", "news-mail");
        model.addAttribute("secluded", true);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping(LINK)
    String ask() {
        return "news/stop";
    }

    @PostMapping(LINK)
    String stop(@PathVariable String token, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        var tries = new Limit("news mail link", Throttle.network(request.getRemoteAddr()), settings.wrongLinks());
        if (!throttle.allows(tries)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            return "news/stop-later";
        }
        if (mail.stop(token, locale)) {
            throttle.forgive(tries);
        }
        return "news/stopped";
    }
}
