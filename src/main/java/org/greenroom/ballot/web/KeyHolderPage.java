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

/** The key holder’s page and its texts: the same for everybody, whoever they are and whichever ballot it is. */
@RestController
class KeyHolderPage {

    private final SealedPage page;
    private final Texts texts;

    KeyHolderPage(Assets assets, Look look, Texts texts) {
        this.page = new SealedPage("keyholder/keyholder.html", assets, look);
        this.texts = texts;
    }

    @GetMapping("/keys/{ballot}")
    ResponseEntity<byte[]> page() {
        return page.answer();
    }

    @GetMapping("/api/keyholder/texts/{language}")
    ResponseEntity<SortedMap<String, String>> texts(@PathVariable String language) {
        return SealedPage.texts(texts, language, "keyholder.");
    }

    /** Page, worker and styles, each as one file. */
    @Configuration(proxyBeanMethods = false)
    static class Files {

        @Bean
        LinkedFile keyHolderScript() {
            return new LinkedFile("keyholder.js", List.of("keyholder/keyholder.js"));
        }

        /** Beside the page’s script, as its source lies beside the page’s source. */
        @Bean
        LinkedFile keyHolderWorker() {
            return new LinkedFile("key-worker.js", List.of("keyholder/key-worker.js"));
        }

        @Bean
        LinkedFile keyHolderStyles() {
            return new LinkedFile(
                    "keyholder.css", List.of("styles/tokens.css", "styles/plain.css", "keyholder/keyholder.css"));
        }
    }
}
