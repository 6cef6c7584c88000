package org.greenroom.ballot.web;

import java.util.List;
import java.util.SortedMap;
import org.greenroom.site.Assets;
import org.greenroom.site.LinkedFile;
import org.greenroom.site.Look;
import org.greenroom.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The credential authority’s page and its texts: the same for everybody, whoever they are and whichever ballot it is. */
@RestController
class CodeAuthorityPage {

    private final SealedPage page;
    private final Texts texts;

    CodeAuthorityPage(Assets assets, Look look, Texts texts) {
        this.page = new SealedPage("authority/authority.html", assets, look);
        this.texts = texts;
    }

    @GetMapping("/codes/{ballot}")
    ResponseEntity<byte[]> page() {
        return page.answer();
    }

    @GetMapping("/api/codes/texts/{language}")
    ResponseEntity<SortedMap<String, String>> texts(@PathVariable String language) {
        return SealedPage.texts(texts, language, "authority.");
    }

    /** Page, worker and styles, each as one file. */
    @Configuration(proxyBeanMethods = false)
    static class Files {

        @Bean
        LinkedFile authorityScript() {
            return new LinkedFile("authority.js", List.of("authority/authority.js"));
        }

        /** Beside the page’s script, as its source lies beside the page’s source. */
        @Bean
        LinkedFile authorityWorker() {
            return new LinkedFile("codes-worker.js", List.of("authority/codes-worker.js"));
        }

        @Bean
        LinkedFile authorityStyles() {
            return new LinkedFile(
                    "authority.css", List.of("styles/tokens.css", "styles/plain.css", "authority/authority.css"));
        }
    }
}
