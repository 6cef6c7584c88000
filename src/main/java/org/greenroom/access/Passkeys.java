package org.greenroom.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The signed-in person’s own passkeys, and the check of anybody’s. */
@Service
@Transactional
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ANSWER = 50_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final WebAuthnRelyingPartyOperations party;
    private final PasskeyStore store;
    private final CurrentUser currentUser;
    private final SignInSettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Passkeys(
            WebAuthnRelyingPartyOperations party,
            PasskeyStore store,
            CurrentUser currentUser,
            SignInSettings settings,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.party = party;
        this.store = store;
        this.currentUser = currentUser;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
    }

    /** The person's own, the oldest first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Passkey> own() {
        return store.of(currentUser.require().accountId());
    }

    /**
     * Begins to make one.
     *
     * @throws PasskeyRefused when there are too many, or a role waits for its second factor
     * @throws FreshSignInRequired when the sign-in is old
     */
    @AsksAgain
    @PreAuthorize("isAuthenticated()")
    public PasskeyCeremony<PublicKeyCredentialCreationOptions> begin() {
        var own = currentUser.require().accountId();
        if (!currentUser.waiting().isEmpty()) {
            throw new PasskeyRefused(PasskeyRefused.Reason.SECOND_STEP_FIRST);
        }
        if (store.of(own).size() >= settings.passkeys()) {
            throw new PasskeyRefused(PasskeyRefused.Reason.TOO_MANY);
        }
        var session = SecurityContextHolder.getContext().getAuthentication();
        var options = party.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(session));
        return new PasskeyCeremony<>(own, options, JSON.writeValueAsString(options));
    }

    /**
     * Keeps the passkey a browser has made, and publishes {@link PasskeyAdded}.
     *
     * @param begun what {@link #begin} asked for
     * @param answer the credential as the browser's JSON
     * @param name what its owner calls it; of more than 100 characters the first are kept
     * @throws PasskeyRefused when it has no name, or does not fit what was asked for
     */
    @PreAuthorize("isAuthenticated()")
    public void add(PasskeyCeremony<PublicKeyCredentialCreationOptions> begun, String answer, String name) {
        var own = currentUser.require();
        if (!begun.accountId().equals(own.accountId())) {
            throw new PasskeyRefused(PasskeyRefused.Reason.NOT_ACCEPTED);
        }
        var called = name(name);
        try {
            var credential = JSON.readValue(
                    checked(answer), new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            party.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    begun.options(), new RelyingPartyPublicKey(credential, called)));
        } catch (RuntimeException unfit) {
            throw notAccepted(unfit);
        }
        audit.record(own.actor(), "account.passkeyAdded", own.accountId().toString(), Map.of());
        events.publishEvent(new PasskeyAdded(own.accountId(), called));
    }

    /**
     * Gives one another name.
     *
     * @throws PasskeyRefused when it has no name
     */
    @PreAuthorize("isAuthenticated()")
    public void rename(UUID id, String name) {
        store.rename(currentUser.require().accountId(), id, name(name));
    }

    /**
     * Takes one away, so that it no longer signs in; one that is not the person's own stays.
     *
     * @throws FreshSignInRequired when the sign-in is old
     */
    @AsksAgain
    @PreAuthorize("isAuthenticated()")
    public void remove(UUID id) {
        var own = currentUser.require();
        if (store.remove(own.accountId(), id)) {
            audit.record(own.actor(), "account.passkeyRemoved", own.accountId().toString(), Map.of());
            events.publishEvent(new PasskeyRemoved(own.accountId()));
        }
    }

    /** Asks the signed-in person to show one of the own passkeys once more. */
    @PreAuthorize("isAuthenticated()")
    public PasskeyCeremony<PublicKeyCredentialRequestOptions> beginConfirmation() {
        var session = SecurityContextHolder.getContext().getAuthentication();
        var options =
                party.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(session));
        return new PasskeyCeremony<>(currentUser.require().accountId(), options, JSON.writeValueAsString(options));
    }

    /**
     * Checks what {@link #beginConfirmation} asked for.
     *
     * @param answer the credential as the browser's JSON
     * @throws PasskeyRefused when it does not fit, or is somebody else's
     */
    @PreAuthorize("isAuthenticated()")
    public void confirm(PasskeyCeremony<PublicKeyCredentialRequestOptions> begun, String answer) {
        UUID owner;
        try {
            var credential = JSON.readValue(
                    checked(answer), new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            owner = ownerOf(new RelyingPartyAuthenticationRequest(begun.options(), credential));
        } catch (RuntimeException unfit) {
            throw notAccepted(unfit);
        }
        if (!owner.equals(currentUser.require().accountId())) {
            throw new PasskeyRefused(PasskeyRefused.Reason.NOT_ACCEPTED);
        }
    }

    /**
     * Whose passkey was shown at the entrance.
     *
     * @throws PasskeyRefused when it is not known here or does not fit what was asked for
     */
    public UUID owner(RelyingPartyAuthenticationRequest shown) {
        try {
            return ownerOf(shown);
        } catch (RuntimeException unfit) {
            throw notAccepted(unfit);
        }
    }

    private UUID ownerOf(RelyingPartyAuthenticationRequest shown) {
        return store.accountOf(party.authenticate(shown).getId())
                .orElseThrow(() -> new PasskeyRefused(PasskeyRefused.Reason.NOT_ACCEPTED));
    }

    private static String checked(String answer) {
        if (answer.length() > LONGEST_ANSWER) {
            throw new PasskeyRefused(PasskeyRefused.Reason.NOT_ACCEPTED);
        }
        return answer;
    }

    private static String name(String typed) {
        var name = typed.strip();
        if (name.isEmpty()) {
            throw new PasskeyRefused(PasskeyRefused.Reason.NO_NAME);
        }
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** Without the message, which may name what was sent. */
    private static PasskeyRefused notAccepted(RuntimeException unfit) {
        if (unfit instanceof PasskeyRefused refused) {
            return refused;
        }
        LOG.info("A passkey was not accepted: {}", unfit.getClass().getSimpleName());
        return new PasskeyRefused(PasskeyRefused.Reason.NOT_ACCEPTED);
    }
}
