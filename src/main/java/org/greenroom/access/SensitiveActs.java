package org.greenroom.access;

import org.greenroom.audit.AsksAgain;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;

/** Holds {@link AsksAgain} on the methods of every bean. */
@Configuration(proxyBeanMethods = false)
class SensitiveActs {

    /** After the check of roles, before any transaction. */
    private static final int AFTER_ROLES = AuthorizationInterceptorsOrder.JSR250.getOrder() + 10;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor asksAgain(ObjectProvider<FreshSignIn> freshSignIn) {
        var interceptor = new AuthorizationManagerBeforeMethodInterceptor(
                AnnotationMatchingPointcut.forMethodAnnotation(AsksAgain.class), (authentication, invocation) -> {
                    freshSignIn.getObject().require();
                    return new AuthorizationDecision(true);
                });
        interceptor.setOrder(AFTER_ROLES);
        return interceptor;
    }
}
