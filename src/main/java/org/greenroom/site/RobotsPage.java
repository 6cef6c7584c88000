package org.greenroom.site;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What search engines may read: what visitors may, but no lists of trackers and no statements. */
@Controller
class RobotsPage {

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return """
                User-agent: *
                Allow: /$
                Allow: /articles
                Allow: /results
                Allow: /help
                Allow: /assets/
                Allow: /aura/
                Allow: /app/
                Disallow: /
                """;
    }
}
