package org.greenroom.ballot.web;

import java.util.SortedMap;
import org.greenroom.site.Assets;
import org.greenroom.site.Look;
import org.greenroom.texts.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The booth’s page and its texts: the same for everybody, whoever they are and whichever ballot it is. */
@RestController
class BoothPage {

    private final SealedPage page;
    private final Texts texts;

    BoothPage(Assets assets, Look look, Texts texts) {
        this.page = new SealedPage("booth/booth.html", assets, look);
        this.texts = texts;
    }

    @GetMapping("/vote/{ballot}")
    ResponseEntity<byte[]> page() {
        return page.answer();
    }

    /** The same page for a draft, which nothing on the way keeps. */
    ResponseEntity<byte[]> unkept() {
        return page.unkept();
    }

    @GetMapping("/api/booth/texts/{language}")
    ResponseEntity<SortedMap<String, String>> texts(@PathVariable String language) {
        return SealedPage.texts(texts, language, "booth.");
    }
}
