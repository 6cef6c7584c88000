package org.greenroom.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.greenroom.access.Factor;
import org.greenroom.access.FreshSignInRequired;
import org.greenroom.access.Role;
import org.greenroom.access.SignInSettings;
import org.greenroom.access.SignedIn;
import org.greenroom.audit.AsksAgain;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ReflectionUtils;

/**
 * Acts that an unlocked device on a table must not be enough for: {@code asks-again.txt} names them, and each is refused to
 * somebody with every role whose sign-in is old.
 */
@GreenroomTest
class SensitiveActsServiceTest {

    private static final String ROOT = "org.greenroom.";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SignInSettings settings;

    @Autowired
    private Clock clock;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private record Act(Object bean, Method method) {
        String name() {
            return AopUtils.getTargetClass(bean).getName().substring(ROOT.length()) + "." + method.getName();
        }
    }

    @Test
    void theTableNamesThemAll() {
        Set<String> found = new TreeSet<>();
        acts().forEach(act -> found.add(act.name()));
        AccessTable.read("asks-again.txt").holds(found);
    }

    @Test
    void eachAsksAgainWhenTheSignInIsOld() {
        signedIn(settings.askAgainAfter().plusMinutes(1));
        for (var act : acts()) {
            assertThat(called(act)).as(act.name()).isInstanceOf(FreshSignInRequired.class);
        }
    }

    private void signedIn(Duration ago) {
        var who = new SignedIn(UUID.randomUUID(), UUID.randomUUID(), "Somebody", Set.of(Role.values()), Locale.UK);
        List<GrantedAuthority> authorities = new ArrayList<>();
        for (var role : Role.values()) {
            authorities.add(new SimpleGrantedAuthority(role.authority()));
        }
        for (var factor : Factor.values()) {
            authorities.add(FactorGrantedAuthority.withAuthority(factor.authority())
                    .issuedAt(clock.instant().minus(ago))
                    .build());
        }
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, authorities));
    }

    /** With nothing to act on: whoever got through would fail otherwise. */
    private static Throwable called(Act act) {
        var method = AopUtils.selectInvocableMethod(act.method(), act.bean().getClass());
        ReflectionUtils.makeAccessible(method);
        var arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class ? 0 : type == boolean.class ? (Object) false : null)
                .toArray();
        var thrown = catchThrowable(() -> method.invoke(act.bean(), arguments));
        return thrown instanceof InvocationTargetException wrapped ? wrapped.getCause() : thrown;
    }

    private List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (var name : context.getBeanDefinitionNames()) {
            if (!context.isSingleton(name)) {
                continue;
            }
            var bean = context.getBean(name);
            var type = AopUtils.getTargetClass(bean);
            if (type.getName().startsWith(ROOT)) {
                for (var method : type.getDeclaredMethods()) {
                    if (method.isAnnotationPresent(AsksAgain.class)) {
                        acts.add(new Act(bean, method));
                    }
                }
            }
        }
        return acts;
    }
}
