package org.greenroom.access.web;

import java.util.UUID;
import java.util.function.Function;
import org.greenroom.access.Admission;
import org.greenroom.access.Factor;
import org.greenroom.access.PasskeyRefused;
import org.greenroom.access.Passkeys;
import org.greenroom.access.SignInLinks;
import org.greenroom.access.SignInRefused;
import org.greenroom.access.SignIns;
import org.greenroom.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.stereotype.Component;

/**
 * Turns what was shown at the entrance (password, mailed link, passkey) into a session, or adds it to the session that is
 * there.
 */
@Component
class SignInProvider implements AuthenticationProvider {

    private final SignIns signIns;
    private final SignInLinks links;
    private final Passkeys passkeys;
    private final Admission admission;

    SignInProvider(SignIns signIns, SignInLinks links, Passkeys passkeys, Admission admission) {
        this.signIns = signIns;
        this.links = links;
        this.passkeys = passkeys;
        this.admission = admission;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        return switch (shown) {
            case UsernamePasswordAuthenticationToken typed ->
                admit(
                        shown,
                        before -> admission.admit(
                                signIns.check(typed.getName(), password(typed), address(typed)),
                                Factor.PASSWORD,
                                before));
            case OneTimeTokenAuthenticationToken link ->
                admit(
                        shown,
                        before -> admission.admit(use(String.valueOf(link.getTokenValue())), Factor.MAIL_LINK, before));
            case WebAuthnAuthenticationRequestToken passkey ->
                admit(
                        shown,
                        before ->
                                admission.admit(passkeys.owner(passkey.getWebAuthnRequest()), Factor.PASSKEY, before));
            default -> throw new BadCredentialsException("Refused");
        };
    }

    private Authentication admit(Authentication shown, Function<@Nullable Authentication, Authentication> admitted) {
        try {
            var before = SecurityContextHolder.getContext().getAuthentication();
            var session = admitted.apply(before);
            if (session instanceof UsernamePasswordAuthenticationToken token) {
                token.setDetails(shown.getDetails());
            }
            return session;
        } catch (SignInRefused refused) {
            throw refused.tooMany() ? new TooManyAttempts() : new BadCredentialsException("Refused");
        } catch (PasskeyRefused refused) {
            throw new BadCredentialsException("Refused");
        }
    }

    /** A link for somebody else than who is signed in here is not used up. */
    private UUID use(String secret) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        if (before != null
                && before.getPrincipal() instanceof SignedIn person
                && links.find(secret)
                        .filter(link -> !link.accountId().equals(person.accountId()))
                        .isPresent()) {
            throw new BadCredentialsException("Refused");
        }
        return links.use(secret);
    }

    private static String password(Authentication typed) {
        return typed.getCredentials() == null ? "" : typed.getCredentials().toString();
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type)
                || OneTimeTokenAuthenticationToken.class.isAssignableFrom(type)
                || WebAuthnAuthenticationRequestToken.class.isAssignableFrom(type);
    }

    /** Waiting helps; said whether or not the account exists. */
    static class TooManyAttempts extends AuthenticationException {
        TooManyAttempts() {
            super("Too many attempts");
        }

        @Override
        public @Nullable Authentication getAuthenticationRequest() {
            return null;
        }
    }
}
