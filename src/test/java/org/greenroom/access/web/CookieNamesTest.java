package org.greenroom.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.greenroom.settings.GreenroomSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Names by which a browser takes a cookie by TLS and from this very host alone. */
class CookieNamesTest {

    @Test
    void theSessionsCookieOfProductionIsBoundToTheHost() throws Exception {
        var source = new YamlPropertySourceLoader()
                .load("production", new ClassPathResource("application-production.yaml"))
                .getFirst();
        assertThat(source.getProperty("server.servlet.session.cookie.name")).isEqualTo("__Host-greenroom");
        assertThat(source.getProperty("server.servlet.session.cookie.path")).isEqualTo("/");
        assertThat(source.getProperty("server.servlet.session.cookie.secure")).isEqualTo(true);
        assertThat(source.getProperty("server.servlet.session.cookie.domain")).isNull();
    }

    @Test
    void soIsTheOneOfTheDeviceAndTheOldNameIsStillKnown() {
        var cookie = new DeviceCookie(at("https://portal.example.org"));
        var response = new MockHttpServletResponse();
        cookie.write("A".repeat(43), new MockHttpServletRequest(), response);
        assertThat(response.getHeader(HttpHeaders.SET_COOKIE))
                .startsWith("__Host-greenroom-device=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
        var request = new MockHttpServletRequest();
        request.setCookies(new jakarta.servlet.http.Cookie("greenroom-device", "B".repeat(43)));
        assertThat(cookie.origin(request).device()).isEqualTo("B".repeat(43));
        request.setCookies(
                new jakarta.servlet.http.Cookie("greenroom-device", "B".repeat(43)),
                new jakarta.servlet.http.Cookie("__Host-greenroom-device", "A".repeat(43)));
        assertThat(cookie.origin(request).device()).isEqualTo("A".repeat(43));
    }

    @Test
    void withoutTlsItHasThePlainName() {
        var response = new MockHttpServletResponse();
        new DeviceCookie(at("http://localhost:8080")).write("A".repeat(43), new MockHttpServletRequest(), response);
        assertThat(response.getHeader(HttpHeaders.SET_COOKIE))
                .startsWith("greenroom-device=")
                .doesNotContain("Secure");
    }

    private static GreenroomSettings at(String address) {
        var properties = new MapConfigurationPropertySource(
                Map.of("greenroom.base-url", URI.create(address).toString()));
        return new Binder(properties).bindOrCreate("greenroom", GreenroomSettings.class);
    }
}
