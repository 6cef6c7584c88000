package org.greenroom.booth;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Watches a page for what must never happen: violated policy, script errors, anything kept. */
final class Watch {

    private static final List<String> EXPECTED_NOISE = List.of("Failed to load resource", "the server responded with");
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Watch(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            boolean loud = message.type().equals("error") || message.text().contains("Content Security Policy");
            if (loud && EXPECTED_NOISE.stream().noneMatch(message.text()::contains)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    void assertNoViolations() {
        assertThat(complaints).isEmpty();
    }

    /** No storage of any kind, no cookie, nothing in the address, nothing in the history but a screen's number. */
    @SuppressWarnings("unchecked")
    void assertNothingKept() {
        var kept = (Map<String, Object>) page.evaluate("""
                async () => ({
                  local: localStorage.length,
                  session: sessionStorage.length,
                  databases: (await indexedDB.databases()).length,
                  caches: (await caches.keys()).length,
                  cookie: document.cookie,
                  workers: (await navigator.serviceWorker.getRegistrations()).length,
                  name: window.name,
                  address: location.search + location.hash,
                  history: Object.keys(history.state ?? {}).filter((k) => !["step", "depth", "fromCheck"].includes(k)).join(),
                })""");
        assertThat(kept).allSatisfy((what, value) -> assertThat(value).as(what).isIn(0, ""));
    }
}
