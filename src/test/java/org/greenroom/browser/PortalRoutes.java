package org.greenroom.browser;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every address of the portal, from the annotations of the classes that the jar is made of: what is added there is walked
 * without a list that somebody has to keep.
 */
final class PortalRoutes {

    private static final String PACKAGE = "org.greenroom";

    /**
     * One route.
     *
     * @param pattern with a slash at its start and variables in braces
     * @param kind who serves it
     * @param roles of which one is needed; empty: whoever is signed in
     */
    record PortalRoute(PathPattern pattern, Kind kind, Set<String> roles) {

        private static PortalRoute of(String path, Kind kind, Set<String> roles) {
            return new PortalRoute(PathPatternParser.defaultInstance.parse("/" + path), kind, roles);
        }

        String path() {
            return pattern.getPatternString();
        }

        boolean hasVariable() {
            return path().contains("{") || isCatchAll();
        }

        /** An address that names nothing: answered by a page that says so. */
        boolean isCatchAll() {
            return path().contains("*");
        }

        /** Read by programs, or a file: no page. */
        boolean isNoPage() {
            return path().matches(
                            "/(api|[.]well-known|consent/status|articles/files|downloads/news)/.*|/app/.*/logo|.*[.][a-z]{3,4}");
        }

        boolean matches(String path) {
            return pattern.matches(PathContainer.parsePath(path));
        }
    }

    /** Who serves a route, and to whom. */
    enum Kind {
        /** A view for signed-in people. */
        VIEW,
        /** A view for anybody. */
        OPEN_VIEW,
        /** A plain page, a file or an endpoint. */
        PLAIN
    }

    private final List<PortalRoute> all;

    private PortalRoutes(List<PortalRoute> all) {
        this.all = all;
    }

    static PortalRoutes onTheClassPath() {
        var found = new ArrayList<PortalRoute>();
        annotated(Route.class).forEach(view -> found.addAll(views(view)));
        annotated(Controller.class).forEach(controller -> found.addAll(plain(controller)));
        return new PortalRoutes(found.stream().distinct().toList());
    }

    List<PortalRoute> all() {
        return all;
    }

    /** The route that answers a path: of those that match the one that says most of it. */
    Optional<PortalRoute> answering(String path) {
        return all.stream().filter(route -> route.matches(path)).min(Comparator.comparing(PortalRoute::pattern));
    }

    private static List<PortalRoute> views(Class<?> view) {
        var kind = view.isAnnotationPresent(AnonymousAllowed.class) ? Kind.OPEN_VIEW : Kind.VIEW;
        var roles = Optional.ofNullable(view.getAnnotation(RolesAllowed.class))
                .map(allowed -> Set.of(allowed.value()))
                .orElse(Set.of());
        return Stream.concat(
                        Stream.of(view.getAnnotation(Route.class).value()),
                        Arrays.stream(view.getAnnotationsByType(RouteAlias.class))
                                .map(RouteAlias::value))
                .flatMap(PortalRoutes::withAndWithoutItsLast)
                .map(template -> PortalRoute.of(braced(template), kind, roles))
                .toList();
    }

    /** {@code :a} and {@code :a(b|c)} as {@code {a}} and {@code {a:b|c}}. */
    private static String braced(String template) {
        return template.replaceAll(":([A-Za-z]+)\\(([^/]*)\\)", "{$1:$2}").replaceAll("(^|/):([A-Za-z]+)", "$1{$2}");
    }

    /** {@code a/:b?} is two pages. */
    private static Stream<String> withAndWithoutItsLast(String template) {
        return template.endsWith("?")
                ? Stream.of(template.replaceFirst("/[^/]+$", ""), template.substring(0, template.length() - 1))
                : Stream.of(template);
    }

    private static List<PortalRoute> plain(Class<?> controller) {
        var prefixes = paths(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class));
        return Arrays.stream(controller.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(mapping ->
                        mapping != null && Arrays.asList(mapping.method()).contains(RequestMethod.GET))
                .flatMap(mapping -> prefixes.stream()
                        .flatMap(prefix -> paths(mapping).stream().map(prefix::concat)))
                .map(path -> PortalRoute.of(path.replaceFirst("^/", ""), Kind.PLAIN, Set.of()))
                .toList();
    }

    private static List<String> paths(RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
    }

    private static Set<Class<?>> annotated(Class<? extends Annotation> annotation) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
        return scanner.findCandidateComponents(PACKAGE).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(type -> !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"))
                .collect(Collectors.toSet());
    }
}
