package org.greenroom.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.greenroom.access.Role;
import org.greenroom.browser.PortalRoutes.Kind;
import org.greenroom.browser.PortalRoutes.PortalRoute;
import org.greenroom.demo.DemoAccount;
import org.greenroom.testing.Accessibility;
import org.greenroom.testing.Pictures;

/**
 * One person’s walk through the portal. It begins with the pages whose address is known, follows the links it meets to one
 * example of each page that has a variable in its address, and notes what is wrong instead of stopping at it.
 */
final class PortalWalk {

    static final String VISITOR = "visitor";
    static final String PASSWORD = "amber-lights-at-nine";

    /** Addresses of pages to which no link leads. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "/activate/{token}", "/activate/not-a-token",
            "/set-up/{token}", "/set-up/not-a-token",
            "/news-mail/{token}", "/news-mail/not-a-token",
            "/consent/s/{token}", "/consent/s/not-a-token",
            "/consent/on/{day}", "/consent/on/2026-01-15");

    /** Pages to which an act leads, and no link: where they lie beside one to which a link leads. */
    private static final Map<Pattern, String> BESIDE =
            Map.of(Pattern.compile("/consent/exceptions/new[?].*change=([0-9a-f-]+).*"), "/consent/exceptions/$1/end");

    /**
     * Walked only where another test has led there: the list of names in print is there once a steward has said what for,
     * which {@code StewardBrowserIT} does and looks at the page. Not walked: the pages of a key holder and of whoever makes
     * voting codes; no ballot of the demonstration has one, and {@code KeyHolderBrowserIT} and {@code
     * CodeAuthorityBrowserIT} have axe look at each of their screens.
     */
    static final Set<String> NOT_IN_THE_DEMONSTRATION =
            Set.of("/print/list/{workplace}/{ballot}", "/keys/{ballot}", "/codes/{ballot}");

    /** So many more examples of pages are opened for their links, while something is not found. */
    private static final int DETOURS = 12;

    private static final String LINKS = """
            () => {
              const found = new Set();
              const visit = (root) => {
                root.querySelectorAll("a[href]").forEach((a) => found.add(a.href));
                root.querySelectorAll("*").forEach((e) => e.shadowRoot && visit(e.shadowRoot));
              };
              visit(document);
              return [...found];
            }""";
    private static final String HEADINGS = """
            () => [...document.querySelectorAll("h1")].filter((h) => h.getClientRects().length).map((h) => h.textContent.trim())""";
    /** The booth draws itself when it has fetched its paper. */
    private static final String DRAWN = """
            () => [...document.querySelectorAll("h1")].some((h) => h.getClientRects().length && !h.textContent.includes("…"))""";

    private final PortalRoutes routes;
    private final Visitor visitor;
    private final String who;
    private final List<ColorScheme> schemes;
    private final Set<PortalRoute> seen = new LinkedHashSet<>();
    private final Set<PortalRoute> looked = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final Deque<String> next = new ArrayDeque<>();
    private final Deque<String> others = new ArrayDeque<>();
    private final Set<String> met = new HashSet<>();
    private final Map<PortalRoute, String> known = new HashMap<>();
    private String language = "";

    PortalWalk(PortalRoutes routes, Visitor visitor, String who, List<ColorScheme> schemes) {
        this.routes = routes;
        this.visitor = visitor;
        this.who = who;
        this.schemes = schemes;
    }

    /** The routes that have been opened and were there. */
    Set<PortalRoute> seen() {
        return seen;
    }

    /** What was wrong, with the page it was wrong on. */
    List<String> problems() {
        return problems;
    }

    static boolean mayOpen(DemoAccount account, PortalRoute route) {
        var held = account.granted().stream().map(Role::name).collect(Collectors.toSet());
        if (account.isMember()) {
            held.add(Role.MEMBER.name());
        }
        return route.kind() != Kind.OPEN_VIEW
                && (route.roles().isEmpty() || route.roles().stream().anyMatch(held::contains));
    }

    static boolean isForVisitors(PortalRoute route) {
        return route.kind() != Kind.VIEW;
    }

    /**
     * Opens every wanted route once.
     *
     * @param before routes that were looked at in somebody else’s place: opened only where they may lead elsewhere
     */
    void go(Predicate<PortalRoute> wanted, Set<PortalRoute> before) {
        looked.addAll(before);
        language = who.equals(DemoAccount.WELSH.name()) ? "cy" : "en";
        routes.all().stream()
                .filter(route -> wanted.test(route) && !route.isNoPage())
                .forEach(route -> {
                    if (!route.hasVariable()
                            && (route.kind() == Kind.VIEW && route.roles().isEmpty() || !looked.contains(route))) {
                        meet(route.path(), wanted);
                    } else if (looked.contains(route)) {
                        known.put(route, "");
                    } else if (route.isCatchAll()) {
                        meet(
                                route.path()
                                        .replace("{*rest}", "not/there")
                                        .replace("**", "not/there")
                                        .replace("*", "not-there"),
                                wanted);
                    } else if (EXAMPLES.containsKey(route.path())) {
                        meet(EXAMPLES.get(route.path()), wanted);
                    }
                });
        follow(wanted);
        for (int i = 0; i < DETOURS; i++) {
            var missing = missing(wanted);
            var path =
                    others.stream().filter(other -> mayLeadTo(missing, other)).findFirst();
            if (path.isEmpty()) {
                break;
            }
            others.remove(path.get());
            detour(path.get(), wanted);
            follow(wanted);
        }
    }

    private void follow(Predicate<PortalRoute> wanted) {
        for (var path = next.poll(); path != null; path = next.poll()) {
            open(path);
            links().forEach(link -> meet(link, wanted));
        }
    }

    private List<PortalRoute> missing(Predicate<PortalRoute> wanted) {
        return routes.all().stream()
                .filter(route -> wanted.test(route) && !route.isNoPage() && !known.containsKey(route))
                .toList();
    }

    /** A page leads to those below it. */
    private boolean mayLeadTo(List<PortalRoute> missing, String path) {
        return routes.answering(path.replaceFirst("[?#].*", ""))
                .filter(route -> missing.stream().anyMatch(below -> below.path().startsWith(route.path() + "/")))
                .isPresent();
    }

    /** Another example of a page that was looked at: it may lead where the first did not. */
    private void detour(String path, Predicate<PortalRoute> wanted) {
        try {
            visitor.open(path.substring(1));
            links().forEach(link -> meet(link, wanted));
        } catch (RuntimeException e) {
            problems.add(who + " " + path + ": " + e);
        }
    }

    private void meet(String path, Predicate<PortalRoute> wanted) {
        if (!met.add(path)) {
            return;
        }
        BESIDE.forEach((page, beside) -> {
            var found = page.matcher(path);
            if (found.matches()) {
                meet(found.replaceFirst(beside), wanted);
            }
        });
        routes.answering(path.replaceFirst("[?#].*", ""))
                .filter(route -> wanted.test(route) && !route.isNoPage())
                .ifPresent(route -> {
                    if (known.putIfAbsent(route, path) == null) {
                        next.add(path);
                    } else if (route.kind() != Kind.PLAIN && route.hasVariable()) {
                        others.add(path);
                    }
                });
    }

    private void open(String path) {
        var route = routes.answering(path.replaceFirst("[?#].*", "")).orElseThrow();
        var place = who + " " + path;
        visitor.console().clear();
        if (route.kind() == Kind.PLAIN && !isPage(route, path, place)) {
            return;
        }
        try {
            visitor.open(path.substring(1));
            visitor.page().waitForFunction(DRAWN);
            if (!looked.contains(route)) {
                check(route, place);
            }
        } catch (RuntimeException e) {
            problems.add(place + ": " + e);
        }
    }

    /** Files are asked for, not opened; some plain pages are another’s. */
    private boolean isPage(PortalRoute route, String path, String place) {
        APIResponse answer = visitor.context()
                .request()
                .get(visitor.url() + path, RequestOptions.create().setHeader("Accept", "text/html,*/*;q=0.8"));
        var headers = answer.headers();
        var html = headers.getOrDefault("content-type", "").startsWith("text/html");
        if (html && !headers.getOrDefault("content-disposition", "").startsWith("attachment")) {
            return answer.ok() && !answer.url().endsWith("/sign-in")
                    || route.isCatchAll()
                    || EXAMPLES.containsKey(route.path());
        }
        if (answer.ok()) {
            seen.add(route);
        } else if (answer.status() >= 500) {
            problems.add(place + ": " + answer.status());
        }
        return false;
    }

    private void check(PortalRoute route, String place) {
        var page = visitor.page();
        var headings = (List<?>) page.evaluate(HEADINGS);
        note(headings.size() == 1, place, "headings of the first rank: " + headings);
        note(!page.title().isBlank() && !page.title().matches("[a-z.-]+"), place, "title: " + page.title());
        note(language.equals(page.locator("html").getAttribute("lang")), place, "not in " + language);
        var wide = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        note(wide.intValue() <= 0, place, wide + " pixels beyond the edge");
        var errors = visitor.errors().stream()
                .filter(error -> !isMeant(route, error))
                .toList();
        note(errors.isEmpty(), place, "console: " + errors);
        for (var scheme : schemes) {
            visitor.wear(scheme);
            note(place, () -> {
                if (scheme == schemes.getFirst()) {
                    Accessibility.check(page, Accessibility.WCAG_AND_PRACTICE, scheme.name());
                } else {
                    Accessibility.checkColours(page, scheme.name());
                }
            });
            var file = "%s-%s-%d-%s"
                    .formatted(who, route.path().replaceAll("[^a-z0-9]+", "-"), page.viewportSize().width, scheme);
            Pictures.take(page, file.toLowerCase(Locale.ROOT));
        }
        if (route.isCatchAll()
                || EXAMPLES.containsKey(route.path())
                || headings.stream().noneMatch(heading -> isErrorHeading(String.valueOf(heading)))) {
            seen.add(route);
        }
    }

    /** What is not there answers 404; that nobody is signed in the booth learns from a 401. */
    private boolean isMeant(PortalRoute route, String error) {
        return (route.isCatchAll() || EXAMPLES.containsKey(route.path())) && error.startsWith("error: 404")
                || who.equals(VISITOR) && route.path().startsWith("/vote/") && error.startsWith("error: 401");
    }

    private static boolean isErrorHeading(String heading) {
        return List.of("error.notFound.title", "error.denied.title", "error.failed.title").stream()
                .anyMatch(key -> heading.equals(Visitor.text(key))
                        || heading.equals(Visitor.TEXTS.get(org.greenroom.texts.Languages.WELSH, key)));
    }

    private List<String> links() {
        var found = (List<?>) visitor.page().evaluate(LINKS);
        return found.stream()
                .map(String::valueOf)
                .filter(link -> link.startsWith(visitor.url()))
                .map(link -> URI.create(link.replace(" ", "%20")))
                .map(link -> link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
                .toList();
    }

    private void note(boolean good, String place, String problem) {
        if (!good) {
            problems.add(place + ": " + problem);
        }
    }

    private void note(String place, Runnable check) {
        try {
            check.run();
        } catch (AssertionError e) {
            problems.add(place + ": " + e.getMessage());
        }
    }
}
