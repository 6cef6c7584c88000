package org.greenroom.access;

import java.net.URI;
import java.util.Set;
import org.greenroom.settings.GreenroomSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * The portal as the party passkeys are made for. Its name among them is the host of {@code greenroom.base-url}: a portal
 * that moves to another host has no passkeys any more.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    @Bean
    WebAuthnRelyingPartyOperations relyingParty(PasskeyStore store, GreenroomSettings settings) {
        var address = URI.create(settings.baseUrl());
        var host = address.getHost();
        if (host == null) {
            throw new IllegalStateException("greenroom.base-url names no host");
        }
        var origin = address.getScheme() + "://" + address.getRawAuthority();
        var party = PublicKeyCredentialRpEntity.builder()
                .id(host)
                .name(settings.union().name())
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(store, store, party, Set.of(origin));
        // The device checks its owner, so that a passkey is two factors in one.
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
