package org.greenroom.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.shell.NavigationItem;
import org.greenroom.testing.KaribuTest;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;

/** An auditor reads, and only reads. */
class AuditorViewTest extends KaribuTest {

    @Autowired
    private List<NavigationItem> navigation;

    @Test
    void everyPageOfTheAuditorsMenuOpens() {
        signInAs(person(Role.AUDITOR), Role.AUDITOR.name());
        var offered = navigation.stream()
                .filter(item -> item.visibleFor(Set.of(Role.AUDITOR.authority())))
                .map(NavigationItem::target)
                .map(view -> view.getAnnotation(Route.class).value())
                .toList();
        assertThat(offered).contains("audit", "officers", "consent/records");
        for (var address : offered) {
            UI.getCurrent().navigate(address);
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .isEqualTo(address);
            assertThat(pageText()).as(address).isNotBlank();
        }
    }

    @Test
    void pagesOnWhichOneActsDoNotOpen() {
        for (var address : List.of("officers/new", "deletion-requests", "corrections", "import", "newsroom")) {
            signInAs(person(Role.AUDITOR), Role.AUDITOR.name());
            assertThatThrownBy(() -> UI.getCurrent().navigate(address))
                    .as(address)
                    .isInstanceOf(MockAccessDeniedException.class);
        }
    }

    /**
     * Whatever writes and lets an auditor in lets everybody in, as acts on one’s own account do; but what an auditor
     * looks at leaves a trace itself.
     */
    @Test
    void noServiceThatWritesLetsAnAuditorInForBeingOne() {
        var manager = new PreAuthorizeAuthorizationManager();
        var expressions = new DefaultMethodSecurityExpressionHandler();
        expressions.setApplicationContext(context);
        manager.setExpressionHandler(expressions);
        var guarded = new TreeSet<String>();
        var forAuditors = new TreeSet<String>();
        var forOfficers = new TreeSet<String>();
        writing().forEach((name, method) -> {
            var auditor = ask(manager, method, Role.AUDITOR);
            if (auditor == null) {
                return;
            }
            guarded.add(name);
            if (auditor.isGranted() && !isGranted(ask(manager, method))) {
                forAuditors.add(name);
            }
            if (isGranted(ask(manager, method, Role.MEMBERSHIP_OFFICER)) && !auditor.isGranted()) {
                forOfficers.add(name);
            }
        });
        assertThat(forAuditors)
                .as("only what writes nothing but that an auditor looked")
                .containsExactly(
                        "AuditExport.exported(String,Map)", "AuditExport.writeTo(Appendable)", "RecordCheck.check()");
        assertThat(guarded).as("the walk finds what writes").hasSizeGreaterThan(80);
        assertThat(forOfficers)
                .as("and tells roles apart")
                .contains("Appointments.approve(UUID)", "Deletions.approve(UUID,int)", "Merging.merge(UUID,UUID)");
    }

    /** The public methods of the portal's beans that run in a transaction which may write. */
    private Map<String, Method> writing() {
        var found = new TreeMap<String, Method>();
        Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(type -> type != null && type.getName().startsWith("org.greenroom."))
                .map(ClassUtils::getUserClass)
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(AuditorViewTest::writes)
                .forEach(method -> found.put(name(method), method));
        return found;
    }

    private static boolean writes(Method method) {
        var of = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        var all = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), Transactional.class);
        var transaction = of == null ? all : of;
        return transaction != null && !transaction.readOnly();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Stream.of(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList()
                        .toString()
                        .replace("[", "(")
                        .replace("]", ")")
                        .replace(" ", "");
    }

    private static boolean isGranted(AuthorizationResult result) {
        return result != null && result.isGranted();
    }

    /** @return null where nothing guards the method */
    private AuthorizationResult ask(PreAuthorizeAuthorizationManager manager, Method method, Role... roles) {
        var target = context.getBeanProvider(method.getDeclaringClass()).stream()
                .findFirst()
                .orElseThrow();
        var invocation = new SimpleMethodInvocation(target, method, new Object[method.getParameterCount()]);
        return manager.authorize(() -> signedIn(roles), invocation);
    }

    private static Authentication signedIn(Role... roles) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person(roles),
                "",
                AuthorityUtils.createAuthorityList(
                        Stream.of(roles).map(Role::authority).toList()));
    }

    private static SignedIn person(Role... roles) {
        return new SignedIn(UUID.randomUUID(), null, "Somebody", Set.of(roles), Languages.ENGLISH);
    }
}
