package org.greenroom.defence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInvocation;
import org.greenroom.GreenroomApplication;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Controller;

/**
 * Every public method of every public service: which roles may call it. {@code services.txt} has a line for each that
 * asks for a role, and one, with its reason, for each that asks for none: {@code internal} when no view and no endpoint
 * calls it, {@code open} when one does and the method is meant for whoever comes, {@code words} for a class that makes
 * texts of what it is given.
 */
@GreenroomTest
class ServiceTableServiceTest {

    private static final String ROOT = "org.greenroom.";

    @Autowired
    private ApplicationContext context;

    private final PreAuthorizeAuthorizationManager rules = new PreAuthorizeAuthorizationManager();

    @Test
    void everyMethodOfAServiceAsksForTheRolesOfTheTable() {
        var table = AccessTable.read("services.txt");
        var exempt = table.rows().stream().filter(row -> isExempt(row.get(1))).toList();
        Set<String> found = new TreeSet<>();
        Set<List<String>> used = new java.util.HashSet<>();
        for (var bean : services()) {
            var type = AopUtils.getTargetClass(bean);
            for (var method : methods(type)) {
                var name = name(type, method);
                if (isSecured(bean, type, method)) {
                    found.add(name + " | " + whoMayCall(bean, method));
                    continue;
                }
                var row = exempt.stream()
                        .filter(line -> covers(line.getFirst(), name))
                        .findFirst();
                row.ifPresent(used::add);
                if (row.isEmpty()) {
                    found.add(name + " | <internal or open> | <why it asks for no role>");
                }
            }
        }
        used.forEach(row -> found.add(String.join(" | ", row)));
        table.holds(found);
        assertThat(exempt)
                .allSatisfy(row -> assertThat(row).as("Name, word and reason").hasSize(3));
        assertThat(exempt)
                .filteredOn(row -> row.get(1).equals("open"))
                .as("What is open is named method by method")
                .noneMatch(row -> row.getFirst().endsWith(".*"));
    }

    private static boolean isExempt(String word) {
        return Set.of("internal", "open", "words").contains(word);
    }

    static boolean covers(String row, String method) {
        return row.equals(method)
                || row.endsWith(".*")
                        && method.startsWith(row.substring(0, row.length() - 1))
                        && method.indexOf('.', row.length() - 1) < 0;
    }

    private static String name(Class<?> type, Method method) {
        return type.getName().substring(ROOT.length())
                + "."
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private String whoMayCall(Object bean, Method method) {
        var call = new SimpleMethodInvocation(bean, method, new Object[method.getParameterCount()]);
        var visitor = new AnonymousAuthenticationToken(
                "key", "visitor", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        if (may(visitor, call)) {
            return "everybody";
        }
        return AccessTable.who(may(person(), call), role -> may(person(role), call));
    }

    private boolean may(Authentication authentication, MethodInvocation call) {
        var decision = rules.authorize(() -> authentication, call);
        return decision == null || decision.isGranted();
    }

    private static Authentication person(Role... roles) {
        return ActingAs.authentication(
                new SignedIn(UUID.randomUUID(), UUID.randomUUID(), "Somebody", Set.of(roles), Locale.UK));
    }

    /** An annotation alone secures nothing: the bean has to be the proxy that reads it. */
    private boolean isSecured(Object bean, Class<?> type, Method method) {
        var annotated = AnnotatedElementUtils.hasAnnotation(
                        method, org.springframework.security.access.prepost.PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(
                        method.getDeclaringClass(), org.springframework.security.access.prepost.PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(
                        type, org.springframework.security.access.prepost.PreAuthorize.class);
        if (annotated) {
            assertThat(AopUtils.isAopProxy(bean)).as("%s is guarded", type).isTrue();
        }
        return annotated;
    }

    private List<Object> services() {
        var portal =
                GreenroomApplication.class.getProtectionDomain().getCodeSource().getLocation();
        return Arrays.stream(context.getBeanDefinitionNames())
                .filter(context::isSingleton)
                .map(context::getBean)
                .filter(bean -> {
                    var type = AopUtils.getTargetClass(bean);
                    return type.getName().startsWith(ROOT)
                            && Modifier.isPublic(type.getModifiers())
                            && portal.equals(
                                    type.getProtectionDomain().getCodeSource().getLocation())
                            && !AnnotatedElementUtils.hasAnnotation(type, Controller.class)
                            && !AnnotatedElementUtils.hasAnnotation(type, Configuration.class)
                            && !AnnotatedElementUtils.hasAnnotation(type, ConfigurationProperties.class)
                            && !type.isRecord();
                })
                .toList();
    }

    private static List<Method> methods(Class<?> type) {
        return Stream.<Class<?>>iterate(type, t -> t != null && t.getName().startsWith(ROOT), Class::getSuperclass)
                .flatMap(t -> Arrays.stream(t.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .toList();
    }
}
