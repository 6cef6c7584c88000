package org.greenroom.defence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.testing.ServedPortal;
import org.greenroom.testing.TestDoor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server says on the wire: to whom a page is unknown, and what comes of malformed requests. */
@ServedPortal
class AddressesIT {

    @LocalServerPort
    private int port;

    private RawHttp.Answer get(String target, String... headers) throws IOException {
        return new RawHttp(port).send(RawHttp.Request.get(target, headers));
    }

    @Test
    void aMistypedAddressIsAnsweredAsSuch() throws IOException {
        var member = new SignedIn(UUID.randomUUID(), UUID.randomUUID(), "Member", Set.of(Role.MEMBER), Locale.UK);
        var cookie = get(TestDoor.of(member)).cookie();
        for (var path : List.of("/no/such/thing", "/balots", "/actuator/env", "/.git/config", "/application.yaml")) {
            assertThat(get(path).status()).as("a visitor at %s", path).isEqualTo(404);
            assertThat(get(path, cookie).status()).as("a member at %s", path).isEqualTo(404);
        }
        assertThat(get("/balots", "Accept: text/html").body()).contains("<h1").doesNotContain("Exception");
    }

    @Test
    void aPageOfThePortalLeadsVisitorsToTheEntrance() throws IOException {
        for (var path : List.of(
                "/home", "/ballots", "/ballots/" + UUID.randomUUID(), "/account", "/consent/capture", "/audit")) {
            var answer = get(path);
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.text()).as(path).contains("/sign-in");
        }
        assertThat(get("/sign-in").status()).isEqualTo(200);
        assertThat(get("/activate").status()).isEqualTo(200);
    }

    @Test
    void aMalformedRequestOfTheFrameworkIsAnsweredWith400AndTheHeaders() throws IOException {
        for (var body : List.of("{", "null", "{\"rpc\":[{\"type\":\"x\"}]}", "[".repeat(9_000))) {
            var answer = new RawHttp(port)
                    .send(new RawHttp.Request(
                            "POST",
                            "/?v-r=uidl&v-uiId=0",
                            List.of("Content-Type: application/json"),
                            body.getBytes(StandardCharsets.UTF_8)));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY");
            assertThat(answer.text()).doesNotContain("Internal error").doesNotContain("\tat ");
        }
    }

    @Test
    void eachPageHasANonceOfItsOwn() throws IOException {
        var first = get("/sign-in").text();
        var second = get("/sign-in").text();
        var nonce = java.util.regex.Pattern.compile("script-src 'self' 'unsafe-eval' 'nonce-([A-Za-z0-9+/]{22})'");
        var one = nonce.matcher(first);
        var other = nonce.matcher(second);
        assertThat(one.find() && other.find()).as("policies with a nonce").isTrue();
        assertThat(one.group(1)).isNotEqualTo(other.group(1));
        assertThat(first).contains("nonce=\"" + one.group(1) + "\"").containsOnlyOnce("Content-Security-Policy:");
        var body = new RawHttp.Answer(200, first).body();
        assertThat(body.split("<script", -1))
                .as("scripts written into the page")
                .filteredOn(part -> !part.stripLeading().startsWith("<!") && !part.contains(" src="))
                .hasSizeGreaterThan(1)
                .allSatisfy(part -> assertThat(part.split(">", 2)[0]).contains("nonce=\"" + one.group(1) + "\""));
    }
}
