package org.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.List;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What pages weigh on the way to a browser that has never been here, as Chromium counts it: heads and compressed bodies.
 * What its cache answers still counts with its head, so that no figure is too low. The figures stand in
 * {@code src/docs/benchmarks.md}.
 */
@ExtendWith(BrowserPortal.class)
class TransferBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";
    private static final int KILO = 1000;
    private static final int REQUESTS = 12;

    private record Weight(String page, int requests, int bytes) {

        @Override
        public String toString() {
            return "%s: %.1f kB in %d requests".formatted(page, bytes / (double) KILO, requests);
        }
    }

    /** A browser that has never been here, with somebody’s cookies or nobody’s. */
    private static final class Scales implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final String url;
        private final List<Request> finished = new ArrayList<>();

        Scales(Browser browser, String url, String state) {
            this.url = url;
            this.context = browser.newContext(new Browser.NewContextOptions()
                    .setStorageState(state)
                    .setLocale("en-GB")
                    // The sizes of a worker's own requests never arrive; it asks for one page and what the cache holds.
                    .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
            context.onRequestFinished(finished::add);
            this.page = context.newPage();
        }

        Weight weigh(String path) {
            finished.clear();
            page.navigate(url + path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.locator("h1").first().waitFor();
            var requests = finished.stream()
                    .filter(request -> request.url().startsWith("http"))
                    .toList();
            var bytes = requests.stream()
                    .map(Request::sizes)
                    .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                    .sum();
            var weight = new Weight(path, requests.size(), bytes);
            System.out.println("Transfer " + weight);
            return weight;
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @Test
    void plainPagesAreLight(Demo demo, Browsing browsing) {
        var nobody = "{\"cookies\":[],\"origins\":[]}";
        for (var path : List.of("/articles", article(demo, browsing), "/results", result(demo, browsing), "/help")) {
            try (var scales = new Scales(browsing.browser(), demo.url(), nobody)) {
                assertLight(scales.weigh(path));
            }
        }
    }

    @Test
    void theBoothIsLightAndTheRestIsHeavyOnlyOnce(Demo demo, Browsing browsing) {
        String state;
        String booth;
        try (var member = browsing.phone(demo.url())) {
            member.signIn("rhian@members.example", PASSWORD);
            booth = String.valueOf(
                    member.page().locator("a[href*='vote/']").first().getAttribute("href"));
            state = member.context().storageState();
        }
        try (var scales = new Scales(browsing.browser(), demo.url(), state)) {
            assertLight(scales.weigh(booth.startsWith("/") ? booth : "/" + booth));
        }
        try (var scales = new Scales(browsing.browser(), demo.url(), state)) {
            assertThat(scales.weigh("/").bytes()).isLessThan(650 * KILO);
            for (var path : List.of("/ballots", "/consent", "/news", "/my-details", "/more", "/")) {
                assertThat(scales.weigh(path).bytes()).as(path).isLessThan(60 * KILO);
            }
        }
    }

    private static void assertLight(Weight weight) {
        assertThat(weight.bytes()).as(weight.toString()).isLessThan(120 * KILO);
        assertThat(weight.requests()).as(weight.toString()).isLessThanOrEqualTo(REQUESTS);
    }

    private static String article(Demo demo, Browsing browsing) {
        return first(demo, browsing, "articles", ".article-list a");
    }

    private static String result(Demo demo, Browsing browsing) {
        return first(demo, browsing, "results", "main a[href*='/results/']");
    }

    private static String first(Demo demo, Browsing browsing, String page, String link) {
        try (var visitor = browsing.desk(demo.url())) {
            visitor.open(page);
            return String.valueOf(visitor.page().locator(link).first().getAttribute("href"));
        }
    }
}
