package org.greenroom.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PushOriginTest {

    private final PushOrigin filter = new PushOrigin("https://portal.example.org");

    @Test
    void thePortalsOwnPagesAreAnswered() throws Exception {
        for (var origin :
                List.of("https://portal.example.org", "https://PORTAL.example.org:443", "http://localhost:8080")) {
            assertThat(asked("/VAADIN/push", null, origin)).as(origin).isEqualTo(200);
        }
        assertThat(asked("/VAADIN/push", null, null)).as("no browser").isEqualTo(200);
        assertThat(asked("/", "v-r=uidl", "https://evil.example"))
                .as("not a push")
                .isEqualTo(200);
    }

    @Test
    void otherSitesAreNot() throws Exception {
        for (var origin : List.of(
                "https://evil.example",
                "https://portal.example.org.evil.example",
                "http://portal.example.org",
                "https://portal.example.org:8443",
                "http://localhost",
                "null",
                "",
                "https://",
                "::")) {
            assertThat(asked("/VAADIN/push", null, origin)).as(origin).isEqualTo(403);
            assertThat(asked("/", "v-r=push&v-uiId=0", origin)).as(origin).isEqualTo(403);
        }
    }

    private int asked(String path, String query, String origin) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setServerName("localhost");
        request.setServerPort(8080);
        request.setQueryString(query);
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
