package org.greenroom.news.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.greenroom.news.mail.NewsMail;
import org.greenroom.site.PlainPage;
import org.springframework.http.HttpHeaders;
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

    NewsMailPages(NewsMail mail) {
        this.mail = mail;
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
    String stop(@PathVariable String token, Locale locale) {
        mail.stop(token, locale);
        return "news/stopped";
    }
}
