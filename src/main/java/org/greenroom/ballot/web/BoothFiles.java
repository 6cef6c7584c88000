package org.greenroom.ballot.web;

import java.util.List;
import org.greenroom.site.LinkedFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The booth’s page, its worker and its styles, each as one file: on a bad network every request may be the one that fails. */
@Configuration(proxyBeanMethods = false)
class BoothFiles {

    @Bean
    LinkedFile boothScript() {
        return new LinkedFile("booth.js", List.of("booth/booth.js"));
    }

    /** Beside the page’s script, as its source lies beside the page’s source. */
    @Bean
    LinkedFile boothWorker() {
        return new LinkedFile("worker.js", List.of("booth/worker.js"));
    }

    @Bean
    LinkedFile boothStyles() {
        return new LinkedFile("booth.css", List.of("styles/tokens.css", "styles/plain.css", "booth/booth.css"));
    }
}
