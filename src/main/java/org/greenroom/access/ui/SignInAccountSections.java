package org.greenroom.access.ui;

import org.greenroom.shell.AccountSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of “Your account” is about signing in. */
@Configuration(proxyBeanMethods = false)
class SignInAccountSections {

    @Bean
    AccountSection passkeysSection() {
        return AccountSection.forEverybody(
                100, "signin.passkeys.title", "signin.passkeys.section", "passkey", PasskeysView.class);
    }

    @Bean
    AccountSection passwordSection() {
        return AccountSection.forEverybody(
                110, "signin.password.title", "signin.password.section", "password", PasswordView.class);
    }
}
