package org.greenroom.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.testing.GreenroomTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every view, every endpoint and every folder of files: what a visitor is told and who else may enter. {@code
 * routes.txt} has a line for each, and for some addresses that nothing answers ({@code try}).
 */
@GreenroomTest
@Transactional
class RouteTableServiceTest {

    private static final String ID = "3f1b6c1e-6a2e-4d25-9b8f-4f3f0b1d7c11";
    private static final List<String> SAMPLES = List.of(
            ID, "2026-11-01", "SCAN_FACE", "en", "1", "512", "a-slug", "0".repeat(64), "A".repeat(43), ID + ".pdf");
    private static final Map<String, String> BY_NAME =
            Map.of("day", "2026-11-01", "language", "en", "workplace", "TW-1", "token", "A".repeat(43));
    private static final Pattern BUILD = Pattern.compile("(?<=/assets/)[0-9a-f]{16}(?=/)");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(?::((?:[^{}]|\\{[^{}]*})+))?}");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Test
    void everyAddressIsOpenToThoseOfTheTable() throws Exception {
        var table = AccessTable.read("routes.txt");
        Set<String> found = new TreeSet<>();
        for (var view : views()) {
            found.addAll(lines(view));
        }
        for (var endpoint : endpoints()) {
            found.add(line(endpoint));
        }
        for (var row : table.rows()) {
            if (row.getFirst().startsWith("try ")) {
                found.add(line(row.getFirst()));
            }
        }
        table.holds(found);
    }

    /** What visitors send has no session to be misused: the secret is in what is sent. Everything else has a token. */
    private static final Set<String> WITHOUT_TOKEN = Set.of(
            "POST /consent/check", "POST /consent/s/{token}", "POST /consent/statement", "POST /news-mail/{token}");

    @Test
    void whateverChangesSomethingAsksForTheTokenOfItsSession() throws Exception {
        Set<String> changing = new TreeSet<>(Set.of("POST /sign-in", "POST /logout", "POST /"));
        endpoints().stream()
                .filter(endpoint -> !endpoint.matches("(GET|files|any) .*"))
                .forEach(changing::add);
        assertThat(changing).containsAll(WITHOUT_TOKEN);
        changing.removeAll(WITHOUT_TOKEN);
        for (var endpoint : changing) {
            var words = endpoint.split(" ", 2);
            var asked = request(HttpMethod.valueOf(words[0]), URI.create(example(words[1])))
                    .with(authentication(ActingAs.authentication(person(Role.values()))));
            var response = mvc.perform(asked).andReturn().getResponse();
            assertThat(response.getStatus() == 403 || "/sign-in?again".equals(response.getRedirectedUrl()))
                    .as("%s without a token is answered with %s", endpoint, response.getStatus())
                    .isTrue();
        }
    }

    private static List<Class<?>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.greenroom").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .toList();
    }

    private static List<String> lines(Class<?> view) {
        var checker = new AccessAnnotationChecker();
        Principal somebody = () -> "somebody";
        Function<@Nullable Role, Boolean> may =
                role -> checker.hasAccess(view, somebody, asked -> role != null && asked.equals(role.name()));
        var visitor = checker.hasAccess(view, null, role -> false) ? "let in" : "sign-in";
        var who = visitor.equals("let in") ? "everybody" : AccessTable.who(may.apply(null), may::apply);
        return Stream.concat(
                        Stream.of(view.getAnnotation(Route.class).value()),
                        Stream.of(view.getAnnotationsByType(RouteAlias.class)).map(RouteAlias::value))
                .map(path -> "view /" + path + " | visitor: " + visitor + " | " + who)
                .toList();
    }

    private Collection<String> endpoints() {
        Collection<String> endpoints = new TreeSet<>();
        for (var mapping :
                context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> {
                var methods = info.getMethodsCondition().getMethods();
                for (var path : info.getPatternValues()) {
                    if (methods.isEmpty()) {
                        endpoints.add("any " + path);
                    }
                    methods.stream().map(RequestMethod::name).forEach(method -> endpoints.add(method + " " + path));
                }
            });
        }
        for (var mapping :
                context.getBeansOfType(AbstractUrlHandlerMapping.class).values()) {
            mapping.getHandlerMap().keySet().stream()
                    .filter(path -> !BUILD.matcher(path).find())
                    .forEach(path -> endpoints.add("files " + path));
        }
        return endpoints;
    }

    private String line(String endpoint) throws Exception {
        var visitor = answer(endpoint, null);
        if (isLetIn(visitor) && isLetIn(answer(endpoint, person(Role.values())))) {
            return endpoint + " | visitor: " + visitor + " | everybody";
        }
        List<String> refused = new ArrayList<>();
        var without = isLetIn(answer(endpoint, person()));
        List<Role> allowed = new ArrayList<>();
        for (var role : Role.values()) {
            var answer = answer(endpoint, person(role));
            if (isLetIn(answer)) {
                allowed.add(role);
            } else {
                refused.add(answer);
            }
        }
        assertThat(refused).as(endpoint).allMatch(Set.of("401", "403", "405")::contains);
        return endpoint + " | visitor: " + visitor + " | " + AccessTable.who(without, allowed::contains);
    }

    private static boolean isLetIn(String answer) {
        return answer.equals("let in");
    }

    private String answer(String endpoint, @Nullable SignedIn person) throws Exception {
        var words = endpoint.replaceFirst("^try ", "").split(" ", 2);
        var method = HttpMethod.valueOf(words[0].equals("any") || words[0].equals("files") ? "GET" : words[0]);
        var asked = request(method, URI.create(example(words[1]))).with(csrf());
        if (person != null) {
            asked.with(authentication(ActingAs.authentication(person)));
        }
        return answer(mvc.perform(asked).andReturn());
    }

    /** Refused by the portal's doors, or let in, whatever is found there. */
    private static String answer(MvcResult result) {
        var response = result.getResponse();
        var to = response.getRedirectedUrl();
        if ("/sign-in".equals(to)) {
            return "sign-in";
        }
        return switch (response.getStatus()) {
            case 401, 403, 405 -> String.valueOf(response.getStatus());
            default -> "let in";
        };
    }

    private static String example(String pattern) {
        var path = VARIABLE.matcher(pattern).replaceAll(variable -> {
            var rule = variable.group(2);
            var known = BY_NAME.get(variable.group(1));
            return known != null && rule == null
                    ? known
                    : SAMPLES.stream()
                            .filter(sample -> rule == null || sample.matches(rule))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("A sample is needed that matches " + rule));
        });
        return path.replace("/**", "/x/y").replace("*", "x");
    }

    private static SignedIn person(Role... roles) {
        return new SignedIn(UUID.randomUUID(), UUID.randomUUID(), "Somebody", Set.of(roles), Locale.UK);
    }
}
