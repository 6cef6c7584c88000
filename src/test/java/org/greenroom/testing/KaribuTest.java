package org.greenroom.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.greenroom.access.ActingAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/** Base of the view tests: a Vaadin session without a browser, on the shared context. It runs no filter chain. */
@GreenroomTest
public abstract class KaribuTest {

    private static final Routes ROUTES = routes();

    @Autowired
    protected ApplicationContext context;

    @BeforeEach
    void openVaadin() {
        // The session opens at the home page; were nobody signed in, the forward to the entrance would wait for a
        // browser.
        MockVaadin.setMockRequestFactory(session -> {
            var request = new FakeRequest(session);
            request.setUserPrincipalInt(UsernamePasswordAuthenticationToken.authenticated("opening", "", List.of()));
            request.setUserInRole((user, role) -> true);
            return request;
        });
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        UI.getCurrent().setLocale(Locale.UK);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(null);
        request.setUserInRole((user, role) -> false);
    }

    @AfterEach
    void closeVaadin() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** Signs in with a bare principal; tests that need a real account use the services of {@code access}. */
    protected static void signInAs(Object principal, String... roles) {
        var authorities = Stream.concat(Stream.of(roles).map(role -> "ROLE_" + role), Stream.of(ActingAs.PORTALS_OWN))
                .map(SimpleGrantedAuthority::new)
                .toList();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(principal, "", List.copyOf(authorities));
        SecurityContextHolder.getContext().setAuthentication(authentication);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(authentication);
        request.setUserInRole((user, role) -> List.of(roles).contains(role));
    }

    /** All text of the page that is shown, its frame included; the UI's own element does not hold the page. */
    protected static String pageText() {
        var shown = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        return shown.isEmpty() ? "" : shown.getLast().getElement().getTextRecursively();
    }

    /** The views are package-private, which Karibu's own search passes over; its own error pages tell a test more. */
    private static Routes routes() {
        var routes = new Routes();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        scanner.addIncludeFilter(new AnnotationTypeFilter(Layout.class));
        for (var found : scanner.findCandidateComponents("org.greenroom")) {
            var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            routes.getRoutes().add(type.asSubclass(Component.class));
        }
        return routes;
    }
}
