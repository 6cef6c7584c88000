package org.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.greenroom.browser.PortalRoutes.Kind;
import org.greenroom.site.AppSections;
import org.junit.jupiter.api.Test;

/** What a service worker may look after: every section of signed-in people, and nothing that is sealed. */
class AppSectionsTest {

    /** A step on the way in, to which nobody comes back. */
    private static final String CONFIRM = "confirm";

    @Test
    void everySectionHasItsWorkerAndNothingElseHasOne() {
        var sections = new TreeSet<String>();
        for (var route : PortalRoutes.onTheClassPath().all()) {
            if (route.kind() == Kind.VIEW && !route.path().equals("/")) {
                sections.add(route.path().split("/")[1]);
            }
        }
        sections.remove(CONFIRM);
        assertThat(AppSections.ALL).containsExactlyElementsOf(sections);
    }

    /** A worker sees every address that begins like its scope. */
    @Test
    void noSealedAddressBeginsLikeASection() {
        for (var sealed : Set.of(
                "/vote/", "/keys/", "/codes/", "/api/", "/sign-in", "/activate/", "/set-up/", "/results/", "/help/")) {
            assertThat(AppSections.ALL).noneMatch(section -> sealed.startsWith("/" + section));
        }
    }
}
